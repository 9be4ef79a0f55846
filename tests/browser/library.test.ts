import { expect, test } from 'vitest';
import { accessibilityFaults, openPage } from './support/page.ts';

test('the library leads to the Second Congress, and back leads to the library', async () => {
  const page = await openPage({ hash: '' });
  await page.getByRole('link', { name: /Second All-Russian Congress/ }).click();
  await page.getByRole('navigation', { name: 'Steps' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/second');
  await page.goBack();
  await page.getByRole('list', { name: 'Congresses' }).waitFor();
});

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in the library in ${lang}, ${theme}`, async () => {
      const page = await openPage({ hash: `#/?theme=${theme}`, lang });
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
