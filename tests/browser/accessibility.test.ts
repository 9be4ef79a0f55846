import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

const STEPS = ['opening', 'presidium', 'walkout', 'appeal', 'sovnarkom', 'cec'];

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in the chamber in ${lang}, ${theme}`, { timeout: 90_000 }, async () => {
      const page = await openPage({ hash: second('opening', `theme=${theme}`), lang });
      const faults: Record<string, string[]> = {};
      for (const step of STEPS) {
        await page.evaluate((hash) => (location.hash = hash), second(step, `theme=${theme}`));
        await page.locator(`.page.fixed`).waitFor();
        const found = await accessibilityFaults(page);
        if (found.length > 0) faults[step] = found;
      }
      expect(faults).toEqual({});
    });

test.each([
  ['the table', second('walkout', 'view=table'), 1440],
  ['the view by vote', second('appeal', 'view=vote'), 1440],
  ['a phone', second('walkout'), 390],
  ['a name that is not there', '#/second/nowhere?variant=nobody', 1440],
  ['a scenario that is not there', '#/nowhere', 1440],
])('axe finds nothing in %s', async (_, hash, width) => {
  const page = await openPage({ hash, width });
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('without a choice of theme the page follows the system', async () => {
  const theme = async (colorScheme: 'light' | 'dark') =>
    (await openPage({ hash: '', colorScheme })).locator('html').getAttribute('data-theme');
  expect(await theme('light')).toBe('light');
  expect(await theme('dark')).toBe('dark');
});
