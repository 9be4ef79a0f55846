import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second, stepOf } from './support/chamber.ts';
import { openPage } from './support/page.ts';

const tags = (page: Page): Promise<string[]> => page.locator('.tags .tag > span').allInnerTexts();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const NOBODY_LEAVES = '1.second_1.v_factions-649-split.c_walkout.2jqg';

/** All Bolsheviks leave after the step in hand: a step of their own, which is gone to. */
async function addWalkout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change something' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Somebody leaves' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make this change' }).click();
  await expect.poll(() => stepOf(page)).toMatch(/^walkout-/);
}

test('whoever stands at a step that is taken back stands at the one before it', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  await addWalkout(page);
  await button(page, 'Undo').click();
  await expect.poll(() => stepOf(page)).toBe('appeal');
  expect(await page.getByText('names something that is not here').count()).toBe(0);
});

test('the seed is taken back and made again with the changes', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${NOBODY_LEAVES}`) });
  await page.locator('details.more').nth(1).locator('summary').first().click();
  const seed = page.getByLabel('Seed');
  await seed.fill('17');
  await seed.press('Enter');
  await expect.poll(() => tags(page)).toHaveLength(2);
  const both = await tags(page);
  await button(page, 'Back to history').click();
  await expect.poll(() => tags(page)).toEqual([]);
  await button(page, 'Undo').click();
  await expect.poll(() => tags(page)).toEqual(both);
  await button(page, 'Undo').click();
  await expect.poll(() => tags(page)).toEqual(both.slice(0, 1));
});

test('a code that is none is complained of no longer than it is there', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${NOBODY_LEAVES}`) });
  const complaint = page.getByText('The changes of this link were left aside');
  await page.evaluate((hash) => (location.hash = hash), second('appeal', 'fork=nonsense'));
  await complaint.waitFor();
  await page.goBack();
  await complaint.waitFor({ state: 'detached' });
  expect(await tags(page)).toHaveLength(1);
});

test('a ready-made fork has its own name where another differs in its readings alone', async () => {
  const page = await openPage({ hash: '#/reichstag-1933' });
  await page.locator('.ready-forks summary').click();
  for (const name of ['Two thirds of all 566', 'Two thirds of all 647']) {
    const link = page.getByRole('link', { name });
    const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
    const fork = await openPage({ hash });
    await fork.getByRole('heading', { level: 1, name }).waitFor();
  }
});

test('what a fork leads to elsewhere is no fork', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${NOBODY_LEAVES}`) });
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('link', { name: 'First Congress' }).first().click();
  await page.locator('main.chamber').waitFor();
  expect(page.url()).not.toContain('fork');
});
