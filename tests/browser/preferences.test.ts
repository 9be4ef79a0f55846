import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { openPage } from './support/page.ts';

const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);
const language = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);
const plain = async (page: Page): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/'));
  await page.reload();
  await page.locator('main').waitFor();
};

test('a theme that was chosen holds at the next visit, until it is left to the system again', async () => {
  const page = await openPage({ hash: '#/', colorScheme: 'light' });
  const choice = page.getByRole('combobox', { name: 'Theme' });
  await choice.selectOption('dark');
  await plain(page);
  await expect.poll(() => theme(page)).toBe('dark');
  await choice.selectOption('');
  await expect.poll(() => theme(page)).toBe('light');
  await plain(page);
  expect(await theme(page)).toBe('light');
});

test('the theme of a link is not kept, whatever else is chosen under it', async () => {
  const page = await openPage({ hash: '#/?theme=proj', colorScheme: 'light' });
  await page.getByRole('button', { name: 'РУ' }).click();
  await expect.poll(() => language(page)).toBe('ru');
  await plain(page);
  expect([await theme(page), await language(page)]).toEqual(['light', 'ru']);
});

test('going back keeps the language that was chosen since', async () => {
  const page = await openPage({ hash: '#/' });
  await page.evaluate((hash) => (location.hash = hash), second('appeal'));
  await page.locator('main.chamber').waitFor();
  await page.keyboard.press('l');
  await expect.poll(() => language(page)).toBe('ru');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Семнадцать съездов' }).waitFor();
  expect(await language(page)).toBe('ru');
});
