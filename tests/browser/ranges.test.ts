import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { encodeSession } from '../../src/lab/sessionCode.ts';
import { second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

/** Nobody leaves the Second Congress before the vote on Martov’s resolution. */
const VOTE = 'martov-written-vote';
const FORK = second(VOTE, 'fork=1.second_1.v_factions-649-split.c_walkout.2jqg');

/** The same, and the Bolsheviks vote as one there, with chance one half. */
const TOSSED = second(
  VOTE,
  `fork=${encodeSession({
    scenario: 'second',
    revision: 1,
    variant: 'factions-649-split',
    readings: {},
    interventions: [
      { do: 'cancel', id: 'walkout' },
      { do: 'line', faction: 'bolshevik', split: [0.5, 0.5, 0, 0], at: VOTE },
      { do: 'cohesion', rho: 1, faction: 'bolshevik', at: VOTE },
    ],
    seed: null,
  })}`,
);

const section = (page: Page, name: string) =>
  page.locator('details.more', { has: page.getByRole('heading', { name, exact: true }) });
async function opened(page: Page, name: string) {
  const found = section(page, name);
  await found.locator('summary').first().click();
  return found;
}
const cellsOf = async (within: ReturnType<typeof section>): Promise<string[][]> => {
  await within.getByText('As a table').click();
  await within.locator('tbody tr').first().waitFor();
  return (await within.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'));
};

test('one thing over its range is a curve, and the table says the same', { timeout: 60_000 }, async () => {
  const page = await openPage({ hash: FORK });
  const range = await opened(page, 'What if, over a range');
  await range.getByLabel('Vary', { exact: true }).selectOption(`line.bolshevik.for@${VOTE}`);
  expect(await range.innerText()).toContain('divide as in its line between against, abstaining');
  await range.getByRole('button', { name: 'Work it out' }).click();
  await range.getByText(/At 0%: /).waitFor({ timeout: 25_000 });
  const rows = await cellsOf(range);
  expect(rows.map(([value]) => value)).toEqual(Array.from({ length: 21 }, (_, i) => `${i * 5}%`));
  const grid = range.locator('line.grid');
  const [top, bottom] = [
    Number(await grid.nth(2).getAttribute('y1')),
    Number(await grid.nth(0).getAttribute('y1')),
  ];
  const drawn = await range
    .locator('circle')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('cy'))));
  expect(drawn.length).toBe(rows.length);
  for (const [i, [, chance = '']] of rows.entries()) {
    const share = (bottom - (drawn[i] ?? NaN)) / (bottom - top);
    const said = Number(/[\d.]+/.exec(chance)?.[0]) / 100;
    expect(Math.abs(share - said)).toBeLessThan(0.0011);
  }
  const said = await range.innerText();
  expect(said).toContain(`At 0%: ${rows[0]?.[1]}; at 100%: ${rows.at(-1)?.[1]}.`);
  const turn = rows.findIndex(([, chance = '']) => chance.startsWith('over') || parseFloat(chance) > 50);
  expect(said).toContain(`between ${rows[turn - 1]?.[0]} and ${rows[turn]?.[0]}`);
  expect(await range.locator('line.red').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    range.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`smolny-second-${VOTE}-range.csv`);
});

test('two things are a map, and where it is stopped what was found stands', async () => {
  const page = await openPage({ hash: FORK });
  const range = await opened(page, 'What if, over a range');
  await range.getByLabel('Vary', { exact: true }).selectOption(`line.left-sr.for@${VOTE}`);
  await range.getByLabel('and with it').selectOption('size.left-sr');
  await range.evaluate((node) => {
    const press = (name: string): void =>
      [...node.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    press('Work it out');
    // The first point that is there stops it.
    new MutationObserver((_, watch) => {
      if (!node.querySelector('div > svg rect')) return;
      watch.disconnect();
      press('Stop');
    }).observe(node, { childList: true, subtree: true });
  });
  const said = range.getByText(/Stopped after/);
  await said.waitFor();
  const [, n, of] = /after (\d+) of (\d+) points/.exec(await said.innerText()) ?? [];
  expect(Number(n)).toBeGreaterThan(0);
  expect(Number(n)).toBeLessThan(Number(of));
  expect(await range.locator('div > svg rect:not(.red, .gap)').count()).toBe(Number(n));
  const rows = await cellsOf(range);
  expect(rows.flatMap(([, ...chances]) => chances).length).toBe(Number(n));
  await range.getByRole('button', { name: 'Work it out' }).waitFor();
  await page.getByRole('button', { name: 'Back to history' }).click();
  await range.locator('tbody').waitFor({ state: 'detached' });
});

test('a worker that breaks off is told of, and it can be begun again', async () => {
  const page = await openPage({ hash: FORK });
  const range = await opened(page, 'What if, over a range');
  await page.evaluate(() => {
    const { Worker } = window;
    const define = (how: PropertyDescriptor): void => {
      Object.defineProperty(window, 'Worker', { configurable: true, ...how });
    };
    // The first that asks for one gets none.
    define({
      get: () => {
        define({ writable: true, value: Worker });
        throw new DOMException('no worker today', 'SecurityError');
      },
    });
  });
  await range.getByRole('button', { name: 'Work it out' }).click();
  await range.getByRole('alert').getByText('The work broke off').waitFor();
  await range.getByRole('button', { name: 'Begin again' }).click();
  await range
    .getByText(/Worked out: [1-9]|At 0%/)
    .first()
    .waitFor({ timeout: 20_000 });
});

test(
  'many runs are the same with the same seed, in the link for somebody else',
  { timeout: 90_000 },
  async () => {
    const page = await openPage({ hash: TOSSED });
    const runs = await opened(page, 'Many runs');
    const draw = async (where: ReturnType<typeof section>): Promise<string[]> => {
      await where.getByRole('button', { name: /^Run 10.000 sessions/ }).click();
      await where.locator('tbody tr').first().waitFor({ timeout: 40_000 });
      return where.locator('tbody tr').allInnerTexts();
    };
    await runs.getByLabel('Seed').fill('25');
    await runs.getByLabel('Seed').press('Enter');
    await page.locator('.tags').getByText('seed 25').waitFor();
    const mine = await draw(runs);
    expect(await runs.innerText()).toMatch(/10.000 runs by chance, seed 25/);
    const other = await openPage({ hash: new URL(page.url()).hash });
    const theirs = await opened(other, 'Many runs');
    expect(await theirs.getByLabel('Seed').inputValue()).toBe('25');
    expect(await draw(theirs)).toEqual(mine);
    await theirs.getByLabel('Seed').fill('26');
    await theirs.getByLabel('Seed').press('Enter');
    await theirs.locator('tbody').first().waitFor({ state: 'detached' });
    expect(await draw(theirs)).not.toEqual(mine);
  },
);

test(
  'on a phone, in Russian, nothing scrolls sideways and axe finds nothing',
  { timeout: 60_000 },
  async () => {
    const page = await openPage({ hash: FORK, lang: 'ru', width: 390 });
    const range = await opened(page, 'Что если — на всём промежутке');
    await range.getByRole('button', { name: 'Рассчитать' }).click();
    await range.getByText(/При 0/).waitFor({ timeout: 25_000 });
    await opened(page, 'Много прогонов');
    await page.getByLabel('Зерно').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);
