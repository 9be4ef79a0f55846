import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

/** Nobody leaves the Second Congress before the appeal: the walkout is cancelled. */
const FORK = second('appeal', 'fork=1.second_1.v_factions-649-split.c_walkout.2jqg');

test('power is told as a table with bars, each group in the fork and in history', async () => {
  const page = await openPage({ hash: FORK });
  const rows = page.getByRole('region', { name: 'Who could swing a vote' }).locator('tbody tr');
  await rows.first().waitFor();
  const said = (await rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
  // 390 of 649 and 390 of 511 are both more than half: the Bolsheviks decide alone, and nobody else ever does.
  expect(said[0]).toMatch(/Bolsheviks.*100% was 100%$/);
  expect(said.some((row) => /Mensheviks 0%.*not in the hall/.test(row))).toBe(true);
  const words = await page.getByRole('region', { name: 'Who could swing a vote' }).innerText();
  expect(words).toMatch(/Decides alone: Bolsheviks\. Never decide anything: .*Mensheviks/);
});

test('a study goes through every circumstance to a verdict for each vote, and another change clears it', async () => {
  const page = await openPage({ hash: FORK });
  const section = page.locator('section[aria-labelledby=stands]');
  await section.getByRole('button', { name: 'Does it stand?' }).click();
  await section.locator('tbody tr').first().waitFor({ timeout: 60_000 });
  const [, done, of] = /Gone through: (\d+) of (\d+) cases/.exec(await section.innerText()) ?? [];
  expect(done).toBe(of);
  expect(Number(of)).toBeGreaterThan(1);
  expect(await section.locator('tbody tr').first().innerText()).toMatch(/cases|Not known/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to history' }).click();
  await section.locator('tbody').waitFor({ state: 'detached' });
});

test('a study that is stopped says so and offers to begin again', async () => {
  const page = await openPage({ hash: FORK });
  const section = page.locator('section[aria-labelledby=stands]');
  await section.evaluate((node) => {
    const press = (): void => node.querySelector('button')?.click();
    press();
    // The next press that finds a running study stops it.
    new MutationObserver((_, watch) => {
      if (!node.querySelector('progress')) return;
      watch.disconnect();
      press();
    }).observe(node, { childList: true, subtree: true });
  });
  await section.getByText('Stopped: the verdicts are over the cases gone through.').waitFor();
  await section.getByRole('button', { name: 'Does it stand?' }).waitFor();
});

test('whoever begins long work by keyboard stays at its button', async () => {
  const page = await openPage({ hash: FORK });
  const section = page.locator('section[aria-labelledby=stands]');
  await section.getByRole('button', { name: 'Does it stand?' }).press('Enter');
  await section.locator('tbody tr').first().waitFor({ timeout: 20_000 });
  await section.locator('button:focus', { hasText: 'Does it stand?' }).waitFor();
});

test('ways that are stopped can be gone through again, and those of other changes do not stand for them', async () => {
  const page = await openPage({ hash: FORK });
  const section = page.getByRole('region', { name: 'Ways it could go' });
  await section.getByRole('tree').waitFor();
  await section.evaluate((node) =>
    new MutationObserver((_, watch) => {
      if (!node.querySelector('progress')) return;
      watch.disconnect();
      node.querySelector('button')?.click();
    }).observe(node, { childList: true, subtree: true }),
  );
  await page.getByRole('button', { name: 'Back to history' }).click();
  await section.getByText('Stopped before the end.').waitFor();
  expect(await section.getByRole('tree').count()).toBe(0);
  await section.getByRole('button', { name: 'Begin again' }).click();
  await section.getByRole('tree').waitFor();
  expect(await section.getByText('Stopped before the end.').count()).toBe(0);
});

test('where it can go only one way, that is said and nothing is drawn', async () => {
  const page = await openPage({ hash: '#/eighth/opposition-draft?fork=' });
  await page.getByText('by the model it can go only one way').waitFor();
  expect(await page.locator('.band .tree').count()).toBe(0);
});
