import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { accessibilityFaults, openPage } from './support/page.ts';

const cell = async (page: Page, row: string, column: number): Promise<string> =>
  (
    await page
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .getByRole('cell')
      .nth(column - 2)
      .innerText()
  )
    .replace(/\s/g, ' ')
    .trim();

test('the library leads to the norms: a townsman of 1918 counts for three villagers', async () => {
  const page = await openPage({ hash: '' });
  await page.getByRole('link', { name: 'Norms of representation: a townsman against a villager' }).click();
  await page.getByRole('heading', { level: 1, name: 'Who counted for how much' }).waitFor();
  expect(await page.getByText('One inhabitant of a town counts for 3 of the country.').count()).toBe(1);
  expect(await page.getByText('against an inhabitant of the country, it is 5 to 1').count()).toBe(1);
  expect(await page.getByText('Electors are not inhabitants').count()).toBe(1);
  expect([await cell(page, 'towns', 6), await cell(page, 'country', 6)]).toEqual(['419', '668']);
  expect(await cell(page, 'towns', 9)).toBe('125 000/3 (≈ 41 666.7)');
  const said = await page
    .getByRole('img', { name: /^Inhabitants behind one delegate/ })
    .getAttribute('aria-label');
  expect(said).toMatch(/Delegates: 1\s087, of whom towns send 419, 38\.5%; of the people they have 17\.3%\./);
});

test('half of the people electors: five to two; the address holds it, and back is not filled', async () => {
  const page = await openPage({ hash: '#/representation' });
  await page.getByRole('slider').fill('50');
  await page.getByText('One inhabitant of a town counts for 5/2 (2.5) of the country.').waitFor();
  expect(new URL(page.url()).hash).toBe('#/representation?norms=constitution-1918.50.republic-1926');
  await page.reload();
  await page.getByText('counts for 5/2 (2.5)').waitFor();
  expect(await cell(page, 'towns', 6)).toBe('349');
});

test('the sentence is declined by its number', async () => {
  const page = await openPage({ hash: '#/representation', lang: 'ru' });
  await page.getByText('Один житель города весит как 3 жителя деревни.').waitFor();
});

test('a small part is no nothing, and all but it not all', async () => {
  const norms = 'other.i10000000.i1.100.republic-1926';
  const page = await openPage({ hash: `#/representation?norms=${norms}` });
  await page.getByText('counts for 1/10 000 000 (0.0000001) of the country.').waitFor();
  expect(await cell(page, 'towns', 7)).toBe('under 0.1%');
  expect(await cell(page, 'country', 7)).toBe('over 99.9%');
  expect(await cell(page, 'country', 5)).toBe('83 448 589');
  expect(await cell(page, 'country', 2)).toBe('1 for 1 inhabitant');
});

test('another norm: inhabitants counted everywhere alike', async () => {
  const page = await openPage({ hash: '#/representation' });
  await page.getByRole('radio', { name: 'Others' }).check();
  await page.getByLabel('Towns: one delegate for: who is counted').selectOption('inhabitants');
  await page.getByLabel('Towns: one delegate for', { exact: true }).fill('125000');
  await page.getByText('An inhabitant of a town and one of the country count alike.').waitFor();
  expect([await cell(page, 'towns', 6), await cell(page, 'country', 6)]).toEqual(['140', '668']);
});

test('by the rule of 1917 a soviet of 24,999 has a voice, of 25,000 a vote', async () => {
  const page = await openPage({ hash: '#/representation' });
  await page.getByRole('radio', { name: '1917' }).check();
  const persons = page.getByLabel('A soviet that stands for so many persons', { exact: true });
  for (const [n, says] of [
    ['24999', 'has a voice and no vote.'],
    ['25000', 'has a vote.'],
    ['9999', 'sends nobody.'],
  ] as const) {
    await persons.fill(n);
    await page.getByText(says, { exact: true }).waitFor();
  }
  await persons.fill('many');
  expect(await page.getByText('sends nobody.', { exact: true }).count()).toBe(1);
});

test('a number is taken in groups too; what is refused is said, and the number that holds comes back', async () => {
  const page = await openPage({ hash: '#/representation?norms=other' });
  const town = page.getByLabel('Towns: one delegate for', { exact: true });
  await town.fill('50\u202f000');
  await page.getByText('1 for 50 000 electors').waitFor();
  for (const refused of ['0', '99999999', '']) {
    await town.fill(refused);
    expect(await town.getAttribute('aria-invalid')).toBe('true');
    const said = page.locator(`[id="${await town.getAttribute('aria-describedby')}"]`);
    expect((await said.innerText()).replace(/\s/g, ' ').trim()).toBe(
      'A whole number from 1 to 10 000 000 is needed; until then 50 000 holds.',
    );
    await town.blur();
    expect([await town.inputValue(), await town.getAttribute('aria-invalid')]).toEqual(['50000', 'false']);
    expect((await said.innerText()).trim()).toBe('');
  }
});

test('what was chosen stays while other periods are looked at', async () => {
  const page = await openPage({ hash: '#/representation?norms=other.e5000.i50000.50.lands-1920' });
  for (const period of ['1917', 'Constitution of 1925', 'Others'])
    await page.getByRole('radio', { name: period, exact: true }).check();
  expect(await page.getByLabel('Towns: one delegate for', { exact: true }).inputValue()).toBe('5000');
  expect(await page.getByRole('combobox', { name: 'The people' }).inputValue()).toBe('lands-1920');
  expect(await page.getByRole('slider').inputValue()).toBe('50');
});

test('what no norm can be is left aside', async () => {
  const page = await openPage({ hash: '#/representation?norms=other.e0.i-5.900.nobody' });
  await page.getByText('One inhabitant of a town counts for 3 of the country.').waitFor();
});

test('a source leads to the norms that cite it, and to none where none do', async () => {
  const page = await openPage({ hash: '#/sources' });
  const cited = page.locator('main li p');
  const rules = cited.getByRole('link', { name: 'the Constitution of 1925' });
  await rules.first().waitFor();
  expect(await rules.first().getAttribute('href')).toBe('#/representation?norms=constitution-1925');
  expect(await cited.filter({ hasText: 'amendments of 1921' }).count()).toBeGreaterThan(0);
  expect(await cited.getByRole('link', { name: 'amendments of 1921' }).count()).toBe(0);
});

test('the rules are cited', async () => {
  const page = await openPage({ hash: '#/representation' });
  expect(await page.locator('li').filter({ hasText: 'one for 125,000 inhabitants' }).innerText()).toContain(
    'Art. 25.',
  );
  expect(
    await page
      .getByRole('link', { name: 'Constitution (Fundamental Law) of the RSFSR, 10 July 1918' })
      .count(),
  ).toBeGreaterThan(0);
});

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in the norms in ${lang}, ${theme}`, { timeout: 60_000 }, async () => {
      const page = await openPage({ hash: `#/representation?theme=${theme}`, lang });
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const norms of ['other.e1000.i5000.60.lands-1920', 'custom-1917.15000']) {
        await page.evaluate((to) => (location.hash = to), `#/representation?theme=${theme}&norms=${norms}`);
        expect(await accessibilityFaults(page)).toEqual([]);
      }
    });

for (const width of [390, 1440, 1920])
  test(`the norms do not scroll sideways at ${width}`, async () => {
    const page = await openPage({ hash: '#/representation?lang=ru', width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
