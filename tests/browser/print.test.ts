import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { openPage } from './support/page.ts';
import { readPdf } from './support/pdf.ts';

/** Width and height in points. */
const PAPERS = { A4: [595.92, 842.88], Letter: [612, 792] } as const;

const printed = async (page: Page, format: keyof typeof PAPERS) => readPdf(await page.pdf({ format }));
/** The words without regard to where a line ends. */
const wordsOf = ({ pages }: Awaited<ReturnType<typeof printed>>): string =>
  pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');

for (const format of ['A4', 'Letter'] as const) {
  test(`the appeal prints on two pages of ${format}: head, hall, tally, sources and link`, async () => {
    const page = await openPage({ hash: second('appeal') });
    const pdf = await printed(page, format);
    expect(pdf.pages).toHaveLength(2);
    for (const { width, height } of pdf.pages) {
      expect(width).toBeCloseTo(PAPERS[format][0], 0);
      expect(height).toBeCloseTo(PAPERS[format][1], 0);
    }
    const words = wordsOf(pdf);
    expect(words).toMatch(/^Second All-Russian Congress of Soviets .* Step 20 of 43/);
    for (const said of [
      '26 Oct 1917',
      '8 Nov',
      '256 to carry',
      'Transfer of power to the soviets',
      '505',
      'A. M. Kulegin',
    ])
      expect(words).toContain(said);
    expect(words).toContain(page.url());
    // 511 seats present and 138 left: each a circle, and a circle is at least four curves
    expect(pdf.pages[0]?.curves).toBeGreaterThanOrEqual(4 * 649);
  });
}

for (const theme of ['light', 'dark', 'proj'])
  test(`only black and white are printed from the theme ${theme}`, async () => {
    const page = await openPage({ hash: second('walkout', `theme=${theme}`) });
    const pdf = await printed(page, 'A4');
    const components = pdf.colours.filter((colour) => !/^\d+ (?:scn|SCN)$/.test(colour));
    expect([...components].sort()).toEqual(['0 0 0 RG', '0 0 0 rg', '1 1 1 RG', '1 1 1 rg']);
    expect(pdf.opacities).toEqual([1]);
    expect(pdf.images).toBe(0);
  });

test('on paper there is nothing to press: no menus, no rail, no transport', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.top-bar', '.transport-bar', 'nav.rail', '.skip', '.button', 'select'])
    for (const found of await page.locator(gone).all()) expect(await found.isVisible(), gone).toBe(false);
  const words = wordsOf(await printed(page, 'A4'));
  for (const word of ['Share', 'By vote', 'Previous step', 'Explain this page'])
    expect(words).not.toContain(word);
});

test('a Russian page prints in Russian, from a telephone too', async () => {
  const page = await openPage({ hash: second('appeal'), lang: 'ru', width: 390, height: 844 });
  const words = wordsOf(await printed(page, 'A4'));
  expect(words).toContain('Второй Всероссийский съезд Советов');
  expect(words).toContain('Шаг 20 из 43');
  expect(words).toContain('Переход власти к Советам');
  expect(words).toContain('нужно 256');
});

test('the table of the hall prints in place of the picture', async () => {
  const page = await openPage({ hash: second('walkout', 'view=table') });
  const pdf = await printed(page, 'Letter');
  expect(wordsOf(pdf)).toMatch(/Bolsheviks 390/);
  expect(wordsOf(pdf)).not.toContain('A diagram, not a seating plan');
});

test('the library prints in black and white', async () => {
  const page = await openPage({ hash: '#/' });
  const pdf = await printed(page, 'A4');
  const components = pdf.colours.filter((colour) => !/^\d+ (?:scn|SCN)$/.test(colour));
  expect([...components].sort()).toEqual(['0 0 0 RG', '0 0 0 rg', '1 1 1 RG', '1 1 1 rg']);
  expect(pdf.opacities).toEqual([1]);
});
