import { expect, test } from 'vitest';
import {
  arrive,
  attendance,
  details,
  hallLabel,
  phase,
  railStep,
  railTitles,
  second,
  shown,
  stepOf,
  tally,
} from './support/chamber.ts';
import { openPage, stopClock } from './support/page.ts';

test('the Second Congress goes from opening to close by the right arrow alone', async () => {
  const page = await openPage({ hash: '#/second' });
  const titles = await railTitles(page);
  expect(titles).toHaveLength(43);
  await arrive(page, 'Dan opens the congress');
  expect(await hallLabel(page)).toBe('Nobody is seated yet.');
  expect(await page.getByRole('button', { name: 'Previous step' }).isDisabled()).toBe(true);
  const present = new Map<string | undefined, number>();
  for (const title of titles.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await arrive(page, title);
    present.set(stepOf(page), (await attendance(page)).present);
  }
  expect(present.get('army-speeches')).toBe(649);
  expect(present.get('walkout')).toBe(517);
  expect(present.get('men-int-leave')).toBe(511);
  expect(present.get('appeal')).toBe(511);
  await expect.poll(() => phase(page)).toBe('Closed');
  expect(await page.getByRole('button', { name: 'Next step' }).isDisabled()).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe('closing');
  await page.keyboard.press('ArrowLeft');
  await arrive(page, 'The new VTsIK');
});

test('Home and End go to the first and the last step', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.keyboard.press('End');
  await arrive(page, 'The congress closes');
  await page.keyboard.press('Home');
  await arrive(page, 'Dan opens the congress');
});

test('Shift and an arrow jump to the next and the previous vote', async () => {
  const page = await openPage({ hash: second('seats') });
  const visited: (string | undefined)[] = [];
  for (const key of ['Right', 'Right', 'Right', 'Right', 'Right', 'Right', 'Left']) {
    await page.keyboard.press(`Shift+Arrow${key}`);
    await details(page);
    visited.push(stepOf(page));
  }
  expect(visited).toEqual([
    'presidium',
    'martov-vote',
    'peasant-votes',
    'condemn',
    'kapelinsky',
    'appeal',
    'kapelinsky',
  ]);
});

test('the Second Congress goes from opening to close by clicks', async () => {
  const page = await openPage({ hash: '#/second' });
  await railStep(page, 'The army committees protest').click();
  await arrive(page, 'The army committees protest');
  expect(await attendance(page)).toEqual({ seated: 649, present: 649 });
  await page.getByRole('button', { name: 'Next step' }).click();
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect(await attendance(page)).toEqual({ seated: 649, present: 517 });
  await page.getByRole('button', { name: 'Previous step' }).click();
  await arrive(page, 'The army committees protest');
  await railStep(page, 'Transfer of power to the soviets').click();
  await arrive(page, 'Transfer of power to the soviets');
  expect(await railStep(page, 'Transfer of power to the soviets').getAttribute('aria-current')).toBe('step');
  expect((await tally(page))['For']).toBe(505);
  await railStep(page, 'The new VTsIK').click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect.poll(() => phase(page)).toBe('Closed');
});

test('the skip link takes the keyboard to the current step', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the current step');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('current');
  await expect.poll(() => stepOf(page)).toBe('appeal');
});

test('playing steps on by itself until it is paused, without moving the focus', async () => {
  const page = await openPage({ hash: second('seats') });
  await stopClock(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(2300);
  await shown(page, 'The SRs divide');
  await page.clock.runFor(2200);
  await shown(page, 'Presidium elected');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Pause/);
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Play' }).waitFor();
  await page.clock.runFor(20_000);
  await expect.poll(() => stepOf(page)).toBe('presidium');
});

test('nothing plays on behind a dialog', async () => {
  const page = await openPage({ hash: second('appeal') });
  await stopClock(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  await page.clock.runFor(10_000);
  expect(stepOf(page)).toBe('appeal');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play' }).waitFor();
});

test('playing stops at the close and starts again from the opening', async () => {
  const page = await openPage({ hash: second('cec') });
  await stopClock(page);
  await page.keyboard.press('Space');
  await page.clock.runFor(20_000);
  await shown(page, 'The congress closes');
  await page.getByRole('button', { name: 'Play again' }).click();
  await shown(page, 'Dan opens the congress');
});

test('the presidium, the government and the CEC stand with their figures', async () => {
  const page = await openPage({ hash: second('presidium') });
  const rows = async () => (await details(page)).locator('tbody tr').allInnerTexts();
  const presidium = (await rows()).map((row) => row.replace(/\s+/g, ' '));
  expect(presidium).toContain('Bolsheviks 14 0 0 0 14');
  expect(presidium).toContain('Ukrainian socialists 0 0 0 1 1');
  await railStep(page, 'Council of People’s Commissars').click();
  await arrive(page, 'Council of People’s Commissars');
  const posts = await rows();
  expect(posts.find((row) => row.startsWith('Chair'))).toMatch(/Lenin/);
  expect(posts.find((row) => row.includes('ail'))).toMatch(/vacant/);
  await railStep(page, 'The new VTsIK').click();
  await arrive(page, 'The new VTsIK');
  const seats = (await rows()).map((row) => Number(/(\d+)\s*$/.exec(row)?.[1]));
  expect(seats.reduce((sum, n) => sum + n, 0)).toBe(101);
  expect([...seats].sort((a, b) => b - a)).toEqual([62, 29, 6, 3, 1]);
});

test('a number that a source gives as about so many is nowhere exact, nor what is reckoned from it', async () => {
  const page = await openPage({ hash: second('avilov-vote') });
  const rows = await (await details(page)).locator('dl > div').allInnerTexts();
  const said = rows.map((row) => row.replace(/\s+/g, ' '));
  expect(said).toContain('For ≈ 150');
  expect(said).toContain('Unaccounted ≈ 361');
  await page.locator('.result svg text', { hasText: /^≈.150/ }).waitFor({ state: 'attached' });
});

test('an author of two works is named once for a reading', async () => {
  const page = await openPage({ hash: '#/third/peasants-join' });
  const said = await (await details(page)).innerText();
  expect(said).toContain('Great Soviet Encyclopedia, 3rd ed.');
  expect(said).not.toMatch(/Great Soviet Encyclopedia, 3rd ed\.; Great Soviet/);
});

test('on one line a date without an hour is the two dates and nothing more', async () => {
  const page = await openPage({ hash: '#/constituent/chair?theme=proj', width: 1920, height: 1080 });
  const date = page.locator('.top-bar, header').locator('dl').first();
  await date.waitFor();
  expect(await date.locator('dd').count()).toBe(2);
});

test('the step shows both calendars', async () => {
  const page = await openPage({ hash: second('walkout') });
  const dates = page.locator('.transport-bar dl');
  expect((await dates.innerText()).replace(/\s+/g, ' ')).toMatch(
    /Old style 25 Oct 1917 New style 7 Nov between 23:30–01:00/,
  );
});

test('where the old style has never been in use the step shows one date', async () => {
  const page = await openPage({ hash: '#/reichstag-1933/opening' });
  const dates = page.locator('.transport-bar dl');
  expect((await dates.innerText()).replace(/\s+/g, ' ')).toBe('Date 23 Mar 1933 Time 14:00');
});

test('another language changes the words and the language of the document, and is kept', async () => {
  const page = await openPage({ hash: second('walkout') });
  await page.getByRole('button', { name: 'РУ' }).click();
  await arrive(page, 'Уход меньшевиков и правых эсеров');
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  expect(await hallLabel(page)).toMatch(/^Зал: 649 делегатов, присутствуют 517\. /);
  await page.locator('header .brand').click();
  await page.getByRole('heading', { name: /Семнадцать съездов/ }).waitFor();
  await page.keyboard.press('l');
  await page.reload();
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
});

test('the key L changes the language and the letters of a Russian keyboard do not matter', async () => {
  const page = await openPage({ hash: second('walkout'), lang: 'ru' });
  await arrive(page, 'Уход меньшевиков и правых эсеров');
  await page.locator('body').dispatchEvent('keydown', { key: 'д', code: 'KeyL', bubbles: true });
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('another count leaves behind the readings that do not go with it, and keeps the rest', async () => {
  const page = await openPage({ hash: '#/constituent/bolsheviks-leave?reading=no-such:reading' });
  await page.getByRole('status').filter({ hasText: 'no-such:reading' }).waitFor();
  await page.getByRole('radio', { name: /^118, as many as voted/ }).check();
  const count = page.getByRole('combobox', { name: 'Count' });
  await count.selectOption('elected-766');
  await count.selectOption('present-441');
  await page.getByRole('radio', { name: /^118, as many as voted/ }).check();
  await expect.poll(() => page.url()).toContain('reading=bolsheviks-leave:present-at-vote');
  await count.selectOption('present-410');
  await expect.poll(() => page.url()).toMatch(/bolsheviks-leave\?variant=present-410$/);
  await page.getByRole('radio', { name: /^not told apart from the Left SRs/, checked: true }).waitFor();
  expect(await page.getByText('The link names something').count()).toBe(0);
});

for (const [lang, said] of [
  ['en', 'only with the count: 942 and 104 registered, 1,647 and 219 after the merger'],
  ['ru', 'только при подсчёте: 942 и 104 по регистрации, 1647 и 219 после слияния'],
] as const)
  test(`a reading that does not go with the count names those that it goes with, in ${lang}`, async () => {
    const page = await openPage({ hash: '#/third/peasants-join?variant=opening-707', lang });
    const why = (await details(page)).locator('.reading .why');
    expect((await why.allInnerTexts()).map((text) => text.replace(/\s/g, ' '))).toEqual([said]);
  });

test('a selection of text that ends beside a dialog leaves it open, a press beside it closes it', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.locator('dialog[open]');
  const words = await dialog.getByRole('heading').first().boundingBox();
  if (!words) throw new Error('no heading');
  await page.mouse.move(words.x + words.width - 2, words.y + words.height / 2);
  await page.mouse.down();
  await page.mouse.move(20, words.y + words.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await dialog.count()).toBe(1);
  await page.mouse.click(20, words.y);
  await expect.poll(() => dialog.count()).toBe(0);
});

test('a group that is lifted comes down when the hall gives way to a table', async () => {
  const page = await openPage({ hash: second('appeal') });
  const faint = () => page.locator('.legend .chip.faint').count();
  const seats = await page.locator('g.faction[aria-label^=Bolsheviks]').boundingBox();
  if (!seats) throw new Error('no seats');
  await page.mouse.move(seats.x + 12, seats.y + seats.height - 12);
  await expect.poll(faint).toBeGreaterThan(3);
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await page.getByRole('table', { name: 'The hall by group' }).waitFor();
  await page.mouse.move(5, 5);
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await page.locator('.legend').waitFor();
  expect(await faint()).toBe(0);
});

test('a question mark that is typed with Shift and a digit opens help and leaves the step', async () => {
  const page = await openPage({ hash: second('appeal'), lang: 'en' });
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '?', code: 'Digit7', shiftKey: true, bubbles: true }),
    ),
  );
  await page.getByRole('dialog').waitFor();
  expect(stepOf(page)).toBe('appeal');
});
