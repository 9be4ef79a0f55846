import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second, stepOf } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

/** The explanation that is open, if any. */
const card = (page: Page) => page.locator('.term [role=dialog]:popover-open');
const word = (page: Page, name: string) =>
  page.locator('#current').getByRole('button', { name, exact: true });

test(
  'a word of the facts row is explained by keyboard, and Escape gives the word back its focus',
  { timeout: 90_000 },
  async () => {
    const page = await openPage({ hash: second('appeal') });
    await word(page, 'more for than against').focus();
    await page.keyboard.press('Enter');
    await card(page).getByText('those who abstain or do not vote make no difference').waitFor();
    expect(await card(page).evaluate((open) => open === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => stepOf(page)).toBe('appeal');
    await page.keyboard.press('Escape');
    expect(await card(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('more for than against');
    expect(await word(page, 'more for than against').getAttribute('aria-expanded')).toBe('false');
  },
);

test('a press on the word again, or anywhere else, closes the explanation', async () => {
  const page = await openPage({ hash: second('appeal') });
  for (const place of [word(page, 'by show of hands'), page.locator('#current h1')]) {
    await word(page, 'by show of hands').click();
    await card(page).getByText('tellers count').waitFor();
    await place.click();
    await expect.poll(() => card(page).count()).toBe(0);
  }
});

test('badge, kind of step, phase and parts of the tally are words too', async () => {
  const page = await openPage({ hash: second('appeal') });
  for (const [name, says] of [
    ['disputed', 'Each account is kept whole'],
    ['resolution', 'adopts in its own name'],
    ['Not voting', 'Whoever has left is not among them'],
    ['How sources tell it', 'One source’s account of one event'],
  ] as const) {
    await word(page, name).first().click();
    await card(page).getByText(says).waitFor();
    await page.keyboard.press('Escape');
  }
  await page.locator('.stage ol').getByRole('button', { name: 'division' }).click();
  await card(page).getByText('A vote taken by the house').waitFor();
});

test('on a phone a tap explains in Russian, inside the window', async () => {
  const page = await openPage({ hash: second('walkout', 'lang=ru'), lang: 'ru', width: 390, height: 844 });
  await word(page, 'уход из зала').click();
  await card(page).getByText('Делегаты уходят в знак протеста').waitFor();
  const box = await card(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 844).toBe(true);
  await card(page).getByRole('button', { name: 'Закрыть' }).click();
  await expect.poll(() => card(page).count()).toBe(0);
});

test('a browser without popovers shows and closes the explanation all the same', async () => {
  const page = await openPage({ hash: '#/' });
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
  await page.goto(page.url().replace(/#.*/, second('appeal')));
  await page.reload();
  const open = page.locator('.term [role=dialog]:not([hidden])');
  expect(await open.count()).toBe(0);
  await word(page, 'by show of hands').click();
  await open.getByText('tellers count').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => open.count()).toBe(0);
  await word(page, 'by show of hands').click();
  await open.getByText('tellers count').waitFor();
  await page.locator('#current h1').click();
  await expect.poll(() => open.count()).toBe(0);
});

test('the explanation leads to the list of all words, which names the one it came from', async () => {
  const page = await openPage({ hash: second('appeal', 'lang=ru&theme=dark') });
  await word(page, 'поднятием рук').click();
  await card(page).getByRole('link', { name: 'Все слова' }).click();
  await page.getByRole('heading', { level: 1, name: 'Слова, принятые здесь' }).waitFor();
  expect(page.url()).toContain('#/glossary/show-of-hands?lang=ru&theme=dark');
  const named = page.locator('dt [aria-current=location]');
  expect(await named.innerText()).toBe('поднятие рук');
  expect(await named.evaluate((link) => link === document.activeElement)).toBe(true);
});

for (const lang of ['en', 'ru'] as const)
  test.each(['light', 'dark', 'proj'])(
    `axe finds nothing in the list of words in ${lang}, %s`,
    async (theme) => {
      const page = await openPage({ hash: `#/glossary?theme=${theme}`, lang });
      expect(await page.locator('dt').count()).toBeGreaterThan(60);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

test('help, the sources and the library lead to the words', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Explain this page' });
  expect(await dialog.getByRole('link', { name: 'Words used here' }).getAttribute('href')).toBe('#/glossary');
  await page.goto(page.url().replace(/#.*/, '#/sources'));
  await page.getByRole('link', { name: 'Words used here' }).waitFor();
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.getByRole('button', { name: 'How often they met' }).click();
  await card(page).getByText('every three months from January 1918').waitFor();
});
