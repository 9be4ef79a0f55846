import { expect, test } from 'vitest';
import { arrive, attendance, second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

test('the card of a congress leads to what its sources disagree about', async () => {
  const page = await openPage({ hash: '#/?card=second' });
  await page.getByRole('link', { name: 'What sources disagree about' }).click();
  await page.getByRole('heading', { level: 2, name: 'What sources disagree about' }).waitFor();
  expect(page.url()).toContain('#/second?view=disputes');
  await page.getByText('At the opening: 8 counts, from 562 to 739 delegates.').waitFor();
});

test('an account is shown in the hall by its link: fifty gone, 599 present', async () => {
  const page = await openPage({ hash: second('appeal', 'view=disputes') });
  const table = page.getByRole('region', { name: 'Mensheviks and Right SRs leave' });
  expect(await table.getByRole('row', { name: /^Both delegations leave whole/ }).innerText()).toContain(
    '517 in the hall, 259 to carry',
  );
  await table.getByRole('link', { name: 'Show in the hall: About fifty' }).click();
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect(await attendance(page)).toEqual({ seated: 649, present: 599 });
  expect(page.url()).toContain('reading=walkout:reed');
});

test('a correction is prepared with figure, source and revision, and copied without a request', async () => {
  const page = await openPage({ hash: second('appeal', 'view=disputes') });
  await page
    .getByRole('region', { name: 'How many delegates' })
    .getByRole('button', { name: 'Report a correction: 562 of Rabochaya Gazeta' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Report a correction' });
  const text = await dialog.getByRole('textbox').inputValue();
  expect(text).toMatch(/^Scenario: second, revision \d+, variant factions-649-split/);
  expect(text).toContain('562 of Rabochaya Gazeta: 562');
  expect(text).toContain('Source: [ww1hist] collective monograph.');
  expect(text).toMatch(/What the source says:\nWhere in the source:\n$/);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a citation in the panel offers a correction of the figure that it stands beside, in Russian too', async () => {
  const page = await openPage({ hash: second('appeal', 'lang=ru') });
  const reading = page.locator('#current .reading').filter({ hasText: '12 воздержавш' });
  await reading.getByRole('button', { name: /^Источник / }).click();
  await reading.getByRole('button', { name: 'Сообщить об ошибке' }).click();
  const text = await page.getByRole('dialog').getByRole('textbox').inputValue();
  expect(text).toContain('Сценарий: second, редакция ');
  expect(text).toContain('Источник: [memory]');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the fourth view is reached by the keyboard, and its tables are stops', async () => {
  const page = await openPage({ hash: second('appeal', 'view=table') });
  await page.keyboard.press('v');
  await page.getByRole('heading', { level: 2, name: 'What sources disagree about' }).waitFor();
  await page.getByRole('region', { name: 'Transfer of power to the soviets' }).first().focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Account');
});

for (const lang of ['en', 'ru'] as const)
  test.each([
    ['second', 'light', 1440],
    ['fifth', 'dark', 1440],
    ['second', 'proj', 1920],
    ['fifth', 'light', 390],
  ])(`axe finds nothing where sources of the %s differ in ${lang}, %s, %i wide`, async (id, theme, width) => {
    const page = await openPage({ hash: `#/${id}?view=disputes&theme=${theme}`, lang, width });
    await page.locator('article table').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
