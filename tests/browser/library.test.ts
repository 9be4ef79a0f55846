import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { accessibilityFaults, openPage } from './support/page.ts';

const column = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Congresses' }).getByRole('button', { name });
const hashOf = (page: Page): string => new URL(page.url()).hash;

test('seventeen columns; the Second is open, says its house and leads to the chamber, and back leads here', async () => {
  const page = await openPage({ hash: '' });
  const columns = page.getByRole('list', { name: 'Congresses' }).getByRole('button');
  expect(await columns.count()).toBe(17);
  const second = column(page, /^Second Congress/);
  expect(await second.getAttribute('aria-label')).toMatch(/649 delegates\. .*Bolsheviks 390/);
  expect(await second.getAttribute('aria-current')).toBe('true');
  await page.getByRole('link', { name: 'Open in the chamber' }).click();
  await page.getByRole('navigation', { name: 'Steps' }).waitFor();
  expect(hashOf(page)).toBe('#/second');
  await page.goBack();
  await columns.first().waitFor();
});

test('arrows move between columns, Enter opens the card, Enter again the chamber', async () => {
  const page = await openPage({ hash: '' });
  await column(page, /^Second Congress/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Third Congress' }).waitFor();
  expect(hashOf(page)).toBe('#/?card=third');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Steps' }).waitFor();
  expect(hashOf(page)).toBe('#/third');
});

test('the search finds a person in either language and leads to the step that names them', async () => {
  const page = await openPage({ hash: '' });
  await page.getByRole('searchbox').fill('Мартов');
  await page
    .getByRole('search')
    .getByRole('link', { name: /Martov/ })
    .first()
    .click();
  await page.locator('#current').waitFor();
  expect(hashOf(page)).toMatch(/^#\/[a-z-]+\/[a-z0-9-]+$/);
});

test('what nobody knows finds nothing, and Escape empties the search', async () => {
  const page = await openPage({ hash: '' });
  await page.getByRole('searchbox').fill('qwxz');
  await page.getByRole('status').getByText('Nothing found').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('the card tells contested votes first, and of the First how many it leaves out', async () => {
  const page = await openPage({ hash: '#/?card=second' });
  const told = page.getByRole('region', { name: 'Second Congress' });
  await told.getByRole('link', { name: 'Transfer of power to the soviets' }).waitFor();
  expect(await told.getByText('505 for').count()).toBe(1);
  expect(await told.getByRole('link', { name: 'Presidium elected' }).count()).toBe(0);
  await page.evaluate(() => (location.hash = '#/?card=first'));
  const first = page.getByRole('region', { name: 'First Congress' });
  await first.getByText('543 to 126').waitFor();
  expect((await first.innerText()).replace(/\s/g, ' ')).toMatch(
    /1 090 delegates · 777 of them in the count shown/,
  );
  expect(await column(page, /^First Congress/).innerText()).toMatch(/1\s090$/);
});

test('the words of the axis and of the arc keep apart on a wall', async () => {
  const page = await openPage({ hash: '#/?theme=proj', width: 1920, height: 1080 });
  await page.locator('.axis text').first().waitFor();
  for (const place of ['.axis', '.arc svg']) {
    const boxes = await page.locator(`${place} text`).evaluateAll((all) =>
      all.map((text) => {
        const { left, right, top, bottom, height } = text.getBoundingClientRect();
        return { left, right, top, bottom, height, says: text.textContent ?? '' };
      }),
    );
    expect(boxes.length).toBeGreaterThan(4);
    for (const [i, one] of boxes.entries()) {
      expect(one.height, one.says).toBeGreaterThanOrEqual(24);
      for (const other of boxes.slice(i + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top + 8 ||
          other.bottom <= one.top + 8;
        expect(apart, `${one.says} and ${other.says}`).toBe(true);
      }
    }
  }
});

test('the arc says all seventeen in a sentence, the table says them in figures', async () => {
  const page = await openPage({ hash: '' });
  const arc = await page.getByRole('img', { name: /^effective number of groups/ }).getAttribute('aria-label');
  expect(arc).toMatch(/II 2\.5; III at least 1\.9/);
  await page.locator('summary', { hasText: 'The same in figures' }).click();
  expect(await page.getByRole('row').count()).toBe(18);
  expect(await page.getByRole('row', { name: /^Second Congress/ }).innerText()).toMatch(/60\.1%/);
});

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in the library in ${lang}, ${theme}`, async () => {
      const page = await openPage({ hash: `#/?theme=${theme}`, lang });
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

test('the card says who left, what is disputed, and leads to the fork view', async () => {
  const page = await openPage({ hash: '#/?card=second' });
  const card = page.getByRole('region', { name: 'Second Congress' });
  const step = (title: RegExp) => card.getByRole('listitem').filter({ hasText: title });
  const left = step(/Mensheviks and Right SRs leave/);
  expect((await left.innerText()).replace(/\s+/g, ' ')).toContain('≈ 132');
  expect(await left.textContent()).toContain('about 132 delegates left');
  const exactly = await step(/Menshevik-Internationalists leave/).textContent();
  expect(exactly).toContain('6 delegates left');
  expect(exactly).not.toContain('about');
  const disputed = step(/Transfer of power/);
  expect(await disputed.getByRole('link').textContent()).toContain('disputed');
  expect(await disputed.locator('svg circle').count()).toBe(1);
  expect(
    await step(/A committee for peace talks/)
      .locator('svg circle')
      .count(),
  ).toBe(0);
  const figures = await card
    .locator('.steps b')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().right)));
  expect(figures.length).toBeGreaterThan(2);
  expect(new Set(figures).size).toBe(1);
  await card.getByRole('link', { name: 'What if…' }).click();
  await page.locator('main.whatif').waitFor();
  expect(hashOf(page)).toBe('#/second?fork=');
});

for (const [lang, width] of [
  ['en', 1440],
  ['ru', 390],
] as const)
  test(`the majority is named right of its line in ${lang} at ${width}`, async () => {
    const page = await openPage({ hash: '#/?card=second', lang, width });
    const [line, label] = [page.locator('.card .line'), page.locator('.card .of-line')];
    await line.waitFor();
    const words = await label.evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right, top } = range.getBoundingClientRect();
      return { left, right, top };
    });
    const drawn = await line.boundingBox();
    const bar = await page.locator('.card .bar').boundingBox();
    if (!drawn || !bar) throw new Error('no line');
    expect(words.left).toBeGreaterThan(drawn.x + drawn.width);
    expect(words.left - drawn.x - drawn.width).toBeLessThan(16);
    expect(words.top).toBeGreaterThanOrEqual(drawn.y);
    expect(words.right).toBeLessThanOrEqual(bar.x + bar.width);
  });

for (const [lang, says] of [
  ['en', '568 = majority of the 1 134 with a vote; the bar shows all delegates, 1 672'],
  ['ru', '568 — большинство от 1 134 с решающим голосом; на полосе все делегаты, 1 672'],
] as const)
  test(`the majority is of votes, and has no line on a bar of votes and voices, in ${lang}`, async () => {
    const page = await openPage({ hash: '#/?card=fifteenth', lang });
    const bar = page.locator('.card .bar');
    expect((await bar.innerText()).replace(/\s/g, ' ').trim()).toBe(says);
    expect(await page.locator('.card .line').count()).toBe(0);
  });

test.each([
  ['en', 'II', 'Second Congress'],
  ['en', '2', 'Second Congress'],
  ['en', 'v', 'Fifth Congress'],
  ['en', '17th congress', 'Seventeenth Congress'],
  ['ru', 'II', 'II съезд'],
  ['ru', '2-й съезд', 'II съезд'],
] as const)('the search in %s finds by its number: %s', async (lang, query, name) => {
  const page = await openPage({ hash: '#/', lang });
  await page.getByRole('searchbox').fill(query);
  const first = page.getByRole('search').getByRole('link').first();
  await first.waitFor();
  expect(await first.innerText()).toContain(name);
});

for (const [lang, query, said] of [
  ['en', 'a', /^40 of \d[\d\s]* found$/],
  ['ru', 'а', /^Показано 40 из \d[\d\s]* найденн(ых|ого)$/],
] as const)
  test(`the search says how many it leaves out, in ${lang}`, async () => {
    const page = await openPage({ hash: '#/', lang });
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('status').getByText(said).waitFor();
    const found = page.getByRole('search');
    expect(await found.getByRole('link').count()).toBe(40);
    expect(await found.locator('li').last().innerText()).toMatch(said);
  });

test('the search finds all seventeen congresses, and Escape on one of them returns to the field', async () => {
  const page = await openPage({ hash: '#/' });
  const field = page.getByRole('searchbox');
  await field.fill('congress');
  const found = page.getByRole('search').getByRole('link');
  await found.filter({ hasText: 'Seventeenth Congress' }).first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe('congress');
});

test('what the search found closes at a press or a focus elsewhere, keeps its words, and opens again', async () => {
  const page = await openPage({ hash: '#/', touch: true });
  const field = page.getByRole('searchbox');
  const found = page.getByRole('search').getByRole('list');
  const shows = async (): Promise<void> => {
    await found.waitFor();
    expect(await field.inputValue()).toBe('Martov');
  };
  const closed = (): Promise<void> => found.waitFor({ state: 'detached' });
  await field.fill('Martov');
  await shows();
  await page.touchscreen.tap(300, 880);
  await closed();
  await field.tap();
  await shows();
  await page.mouse.click(300, 880);
  await closed();
  await field.focus();
  await shows();
  await page.keyboard.press('Tab');
  await shows();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await closed();
  await page.keyboard.press('Tab');
  await shows();
  await page.mouse.click(300, 880);
  await field.fill('Martova');
  await field.press('Backspace');
  await shows();
  await found.getByRole('link').first().click();
  await page.locator('.chamber').waitFor();
});
