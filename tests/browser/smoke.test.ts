import { expect, test } from 'vitest';
import { axe, openPage } from './support/page.ts';

test('the page opens with a heading, and axe finds nothing wrong', async () => {
  const page = await openPage();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await axe(page)).toEqual([]);
});
