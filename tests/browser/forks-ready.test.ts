import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

const card = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) });

async function toQuestions(page: Page): Promise<void> {
  await page.locator('#what-if').scrollIntoViewIfNeeded();
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 600);
  await page.getByRole('article').first().waitFor();
}
const allAnswered = (page: Page) =>
  expect.poll(() => page.locator('article [aria-busy=true]').count(), { timeout: 25_000 }).toBe(0);

test('the library asks twelve questions, and answers each as simulated', { timeout: 60_000 }, async () => {
  const page = await openPage({ hash: '' });
  await toQuestions(page);
  expect(await page.getByRole('article').count()).toBe(12);
  await allAnswered(page);
  expect(await page.getByRole('article').getByText('Simulated').count()).toBe(12);
  const stayed = await card(page, 'Nobody leaves').innerText();
  expect(stayed).toMatch(
    /is put to the vote: falls; 209 for, 347 against, 325 needed of 649 \(history: 517\)/,
  );
  expect(await card(page, 'A coalition, by the count of 739').innerText()).toMatch(
    /carried \(history: falls\); 401/,
  );
});

test('“what if nobody had walked out?” is two clicks from the first page', { timeout: 60_000 }, async () => {
  const page = await openPage({ hash: '' });
  await toQuestions(page);
  await card(page, 'Nobody leaves').getByText('of 649').waitFor({ timeout: 25_000 });
  await page.getByRole('link', { name: 'Nobody leaves', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Nobody leaves' }).waitFor();
  expect(new URL(page.url()).hash).toMatch(
    /^#\/second\/martov-written-vote\?variant=[a-z0-9-]+&fork=1\.second_/,
  );
});

test(
  'the chamber has its own questions under the step; the ones that cannot be reckoned are to be read',
  { timeout: 60_000 },
  async () => {
    const page = await openPage({ hash: '#/fourth' });
    await page.locator('summary', { hasText: 'What if…' }).click();
    await page.getByRole('article').first().waitFor();
    await allAnswered(page);
    expect(await card(page, 'Two thirds of all mandates').innerText()).toMatch(
      /falls \(history: carried\); 784 for, 261/,
    );
    const read = page.getByRole('article').filter({ hasText: 'The soviets decide, not the congress' });
    expect(await read.getByRole('link').count()).toBe(0);
    expect(await read.innerText()).toMatch(/To think over/);
  },
);

test('a question without changes that names a count leads to that count', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.locator('summary', { hasText: 'What if…' }).click();
  await page.getByRole('link', { name: 'It depends who counts' }).click();
  await expect.poll(() => page.getByLabel('Count used').inputValue()).toBe('credentials-670');
});

test('where the worker cannot be had, the cards say so and lead on', async () => {
  const page = await openPage({ hash: '#/fourth' });
  await page.evaluate(() => {
    window.Worker = class extends EventTarget {
      constructor() {
        super();
        throw new Error('blocked');
      }
    } as unknown as typeof Worker;
  });
  await page.locator('summary', { hasText: 'What if…' }).click();
  await card(page, 'Two thirds of all mandates').getByText('could not be worked out').waitFor();
  await page.getByRole('link', { name: 'Two thirds of all mandates', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Two thirds of all mandates' }).waitFor();
});

test(
  'the answers are worked out beside the page, which answers to the keyboard meanwhile',
  { timeout: 60_000 },
  async () => {
    const page = await openPage({ hash: second('appeal') });
    await page.locator('summary', { hasText: 'What if…' }).click();
    await page.locator('article [aria-busy=true]').first().waitFor();
    await page.locator('#current').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'First sitting ends' }).waitFor();
    await allAnswered(page);
    expect(await page.getByRole('article').getByText('Simulated').count()).toBe(18);
  },
);

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in the questions in ${lang}, ${theme}`, { timeout: 60_000 }, async () => {
      const page = await openPage({ hash: `#/?theme=${theme}`, lang });
      await toQuestions(page);
      await allAnswered(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

for (const width of [390, 1440, 1920])
  test(`the questions do not scroll sideways at ${width}`, async () => {
    const page = await openPage({ hash: '#/?lang=ru', width });
    await toQuestions(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
