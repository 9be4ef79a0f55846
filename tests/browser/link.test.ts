import { expect, test } from 'vitest';
import { arrive, attendance, railStep, second, stepOf, tally } from './support/chamber.ts';
import { openPage } from './support/page.ts';

test('a link shows the figures of its reading', async () => {
  const page = await openPage({ hash: second('appeal', 'reading=appeal:all-but') });
  await arrive(page, 'Transfer of power to the soviets');
  expect(await tally(page)).toMatchObject({ For: null, Against: 2, Abstaining: 12 });
  expect(await attendance(page)).toEqual({ seated: 649, present: 511 });
  expect(await page.getByRole('radio', { name: /All but 2/ }).isChecked()).toBe(true);
});

test('a link shows the house of its count', async () => {
  const page = await openPage({ hash: second('army-speeches', 'variant=rabgazeta-562') });
  expect(await attendance(page)).toEqual({ seated: 562, present: 562 });
  expect(await page.getByLabel('Count used').inputValue()).toBe('rabgazeta-562');
});

test('the count changes the numbers and keeps the step and the link says so', async () => {
  const page = await openPage({ hash: second('walkout') });
  await page.getByLabel('Count used').selectOption('credentials-670');
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect((await attendance(page)).seated).toBe(670);
  expect(new URL(page.url()).hash).toBe('#/second/walkout?variant=credentials-670');
  await page.goBack();
  await expect.poll(() => attendance(page)).toEqual({ seated: 649, present: 517 });
});

test('a reading changes the figures from there on, and the link', async () => {
  const page = await openPage({ hash: second('walkout') });
  await page.getByRole('radio', { name: /About fifty/ }).check();
  await expect.poll(() => attendance(page)).toEqual({ seated: 649, present: 599 });
  expect(new URL(page.url()).hash).toBe('#/second/walkout?reading=walkout:reed');
  await railStep(page, 'Transfer of power to the soviets').click();
  await arrive(page, 'Transfer of power to the soviets');
  expect((await attendance(page)).present).toBe(593);
  await page.reload();
  await arrive(page, 'Transfer of power to the soviets');
  expect((await attendance(page)).present).toBe(593);
});

test('a step chosen from the list is undone by back and redone by forward', async () => {
  const page = await openPage({ hash: second('walkout') });
  await railStep(page, 'Transfer of power to the soviets').click();
  await arrive(page, 'Transfer of power to the soviets');
  await page.goBack();
  await arrive(page, 'Mensheviks and Right SRs leave');
  await page.goForward();
  await arrive(page, 'Transfer of power to the soviets');
});

test('stepping by arrow does not fill the history', async () => {
  const page = await openPage({ hash: '' });
  await page.getByRole('link', { name: 'Open in the chamber' }).click();
  await arrive(page, 'Dan opens the congress');
  const before = await page.evaluate(() => history.length);
  for (const title of ['Delegates take their seats', 'The SRs divide', 'Presidium elected']) {
    await page.keyboard.press('ArrowRight');
    await arrive(page, title);
  }
  await expect.poll(() => stepOf(page)).toBe('presidium');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await page.getByRole('list', { name: 'Congresses' }).waitFor();
});

test('a scenario that is not there is named, with a way home', async () => {
  const page = await openPage({ hash: '#/nowhere/appeal' });
  expect(await page.getByRole('alert').innerText()).toMatch(/There is no scenario “nowhere”/);
  expect(await page.title()).toBe('There is no scenario “nowhere” · Smolny');
  await page.getByRole('button', { name: 'To the library' }).click();
  await page.getByRole('list', { name: 'Congresses' }).waitFor();
});

test.each([
  ['a step', '#/second/nowhere', 'nowhere', 'Dan opens the congress'],
  ['a count', '#/second/appeal?variant=nobody-1', 'nobody-1', 'Transfer of power to the soviets'],
  [
    'a reading',
    '#/second/appeal?reading=appeal:never',
    'appeal:never (with this count: forms, all-but, unfigured)',
    'Transfer of power to the soviets',
  ],
  [
    'a reading that goes with another count',
    '#/third/peasants-join?reading=peasants-join:sum-1647',
    'peasants-join:sum-1647 (with this count: total-1587)',
    "The peasants' congress joins",
  ],
  [
    'a count of the prototype',
    '#/second/appeal?variant=constructor',
    'constructor',
    'Transfer of power to the soviets',
  ],
  ['a count out of form', '#/second/appeal?variant=No%20Such', 'No Such', 'Transfer of power to the soviets'],
  [
    'a reading out of form',
    '#/second/appeal?reading=__proto__:x',
    '__proto__:x',
    'Transfer of power to the soviets',
  ],
  ['what stands after the step', '#/second/appeal/the/rest', 'the/rest', 'Transfer of power to the soviets'],
  [
    'what is asked again',
    '#/second/appeal?variant=factions-649-split&variant=another',
    'another',
    'Transfer of power to the soviets',
  ],
])(
  '%s that the link asks for and is not there is named in one line and ignored',
  async (_, hash, name, title) => {
    const page = await openPage({ hash });
    await arrive(page, title);
    await expect
      .poll(() => page.locator('.stage').getByRole('status').allInnerTexts())
      .toEqual([`The link names something that is not here: ${name}. It was left aside.`]);
    if (stepOf(page) === 'appeal') expect((await attendance(page)).present).toBe(511);
  },
);

test('parameters that this version does not know are kept', async () => {
  const page = await openPage({ hash: second('walkout', 'seed=17') });
  await page.keyboard.press('ArrowRight');
  await arrive(page, 'Martov’s written resolution');
  expect(new URL(page.url()).hash).toBe('#/second/martov-written?seed=17');
});

test.each([
  ['a script', '#/<script>alert(1)</script>/<img src=x onerror=alert(1)>?variant=<script>alert(1)</script>'],
  ['the prototype', '#/__proto__/constructor?variant=__proto__&reading=__proto__:constructor&__proto__=1'],
  ['half an escape', '#/second/%E0%A4%A?variant=%&reading=%:%'],
  ['a very long address', `#/${'second/'.repeat(20_000)}?${'reading=appeal:all-but&'.repeat(2000)}`],
  ['a script as a step', '#/second/<script>alert(1)</script>?lang=<b>&theme=<i>&view=<u>'],
  ['nothing but separators', '#////?&&==&?#'],
])('%s in the address breaks nothing', async (_, hash) => {
  const page = await openPage({ hash });
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Smolny', exact: true }).click();
  await page.getByRole('link', { name: 'Open in the chamber' }).click();
  await arrive(page, 'Dan opens the congress');
  expect(await page.locator('img, main script').count()).toBe(0);
  expect(said).toEqual([]);
});

test.each([
  ['#/glossary/nosuch', 'Words', 'nosuch'],
  ['#/representation?norms=other.e0.i50000', 'Who counted', 'e0'],
  ['#/sources?theme=pink', 'Sources', 'pink'],
])('the page at %s says what is not there', async (hash, heading, what) => {
  const page = await openPage({ hash });
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.getByRole('status').getByText(`not here: ${what}.`).waitFor();
});

test.each([
  ['#/Second', 'Second'],
  ['#/?card=nosuch', 'nosuch'],
])('the library says what %s names and nobody knows', async (hash, what) => {
  const page = await openPage({ hash });
  await page.getByRole('heading', { level: 1, name: 'Seventeen congresses' }).waitFor();
  await page.getByRole('status').getByText(`not here: ${what}.`).waitFor();
});
