import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

/** Nobody leaves the Second Congress before the appeal: the walkout is cancelled. */
const FORK = second('appeal', 'fork=1.second_1.v_factions-649-split.c_walkout.2jqg');

test('power is told as bars with what it was in history, and as a table behind a disclosure', async () => {
  const page = await openPage({ hash: FORK });
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Who could swing a vote' }),
  });
  const bars = section.getByRole('listitem');
  await bars.first().waitFor();
  const said = await bars.allInnerTexts();
  await section.getByText('As a table').click();
  const rows = await section.locator('tbody tr').allInnerTexts();
  expect(said.length).toBe(rows.length);
  for (const [k, bar] of said.entries()) {
    const [name, history, fork] = (rows[k] ?? '').split('\t').map((text) => text.trim());
    expect(bar.replaceAll(/\s+/g, ' ')).toBe(`${name} ${fork} was ${history}`);
  }
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

test('the ways it could go open by keyboard, fold again, and mark the road of history', async () => {
  const page = await openPage({ hash: FORK });
  const ways = page.locator('details', { has: page.getByRole('heading', { name: 'Ways it could go' }) });
  expect(await ways.getByRole('listitem').count()).toBe(0);
  await ways.locator('summary').focus();
  await page.keyboard.press('Enter');
  const branch = ways.getByRole('listitem').getByRole('button').first();
  await branch.waitFor();
  expect(await ways.innerText()).toMatch(/Likeliest, .*%/);
  // The vote on Martov’s resolution is of the fork alone; the next is one that history took.
  expect(await ways.getByText('as in history').count()).toBe(0);
  const before = await ways.getByRole('button').count();
  await branch.focus();
  await page.keyboard.press('Enter');
  expect(await branch.getAttribute('aria-expanded')).toBe('true');
  expect(await ways.getByRole('list').count()).toBe(2);
  expect(await ways.getByText('as in history').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Space');
  expect(await branch.getAttribute('aria-expanded')).toBe('false');
  expect(await ways.getByRole('button').count()).toBe(before);
});
