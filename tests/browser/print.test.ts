import jsQr from 'jsqr';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { openPage } from './support/page.ts';
import { readPdf } from './support/pdf.ts';

/** Width and height in points. */
const PAPERS = { A4: [595.92, 842.88], Letter: [612, 792] } as const;
/** What A4 leaves between its margins, in the pixels of a page. */
const PAPER_PIXELS = 687;

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
      'Count used: 649, the SRs divided 100 to 60',
      '26 Oct 1917',
      '8 Nov',
      '256 to carry',
      'Transfer of power to the soviets',
      '505',
      'A. M. Kulegin',
    ])
      expect(words).toContain(said);
    expect(words).toContain(page.url());
    const [above = '', list = ''] = words.split(/\bsources\b(?=\s*\[)/i);
    const cited = [...above.matchAll(/\[\d+\]/g)].map(([number]) => number);
    expect(cited.length).toBeGreaterThan(2);
    for (const number of cited) expect(list).toContain(number);
    expect(list).toMatch(/\b19\d\d https?:/);
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

const FORK = second('appeal', 'fork=1.second_1.v_factions-649-split.c_walkout.2jqg');

test('a fork prints without what can be pressed', async () => {
  const page = await openPage({ hash: FORK });
  const words = wordsOf(await printed(page, 'A4'));
  expect(words).toContain('Mensheviks and Right SRs leave: does not happen');
  for (const word of ['Change something', 'Go there', 'Group 390', '×']) expect(words).not.toContain(word);
});

for (const lang of ['en', 'ru'] as const)
  test(`on paper the widest table of a fork keeps every column, in ${lang}`, async () => {
    const page = await openPage({ hash: FORK, lang });
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER_PIXELS, height: 1000 });
    for (const frame of await page.locator('.table-frame').all())
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
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
  await page.getByRole('table', { name: 'The hall by group' }).waitFor();
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

/** Pixels to a point, so that the smallest module is some pixels wide. */
const SHARPNESS = 3;
const MM = 72 / 25.4;

/** What a telephone would read from the paper, and how wide it is there in millimetres; `null` where it finds no code. */
function readCode({ width, height, blackRectangles }: Awaited<ReturnType<typeof printed>>['pages'][number]) {
  const [columns, rows] = [Math.ceil(width * SHARPNESS), Math.ceil(height * SHARPNESS)];
  const pixels = new Uint8ClampedArray(columns * rows * 4).fill(255);
  const pixel = (points: number): number => Math.round(points * SHARPNESS);
  for (const { left, top, right, bottom } of blackRectangles)
    for (let y = pixel(top); y < Math.min(rows, pixel(bottom)); y++)
      for (let x = pixel(left); x < Math.min(columns, pixel(right)); x++)
        pixels.fill(0, (y * columns + x) * 4, (y * columns + x) * 4 + 3);
  const code = jsQr(pixels, columns, rows, { inversionAttempts: 'dontInvert' });
  if (code === null) return null;
  const { topLeftCorner: from, topRightCorner: to } = code.location;
  return { link: code.data, width: Math.hypot(to.x - from.x, to.y - from.y) / SHARPNESS / MM };
}

/** The page once what draws the code is there: it comes by itself, after the first picture. */
async function openForPrint(hash: string, lang: 'en' | 'ru' = 'en'): Promise<Page> {
  const page = await openPage({ hash, lang });
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/qr-[^/]*\.js$/.test(name)),
  );
  return page;
}

for (const [place, hash] of [
  ['the chamber', second('appeal')],
  ['a fork', second('appeal', 'fork=')],
  ['the library', '#/'],
  ['the page of sources', '#/sources'],
] as const)
  test(`at the foot of ${place} the link stands as text and as a code that is read from the paper`, async () => {
    const page = await openForPrint(hash);
    const pdf = await printed(page, 'A4');
    expect(wordsOf(pdf)).toContain(page.url());
    const last = pdf.pages.at(-1);
    const code = last && readCode(last);
    expect(code?.link).toBe(page.url());
    expect(code?.width).toBeGreaterThanOrEqual(25);
  });

test('the code has four modules of white around it, and is no word for who cannot see it', async () => {
  const page = await openForPrint(second('appeal'));
  await page.pdf();
  await page.emulateMedia({ media: 'print' });
  const svg = page.locator('.print-only svg');
  expect(await svg.getAttribute('aria-hidden')).toBe('true');
  const [, , side] = ((await svg.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const [whole, black] = [await svg.boundingBox(), await svg.locator('path').boundingBox()];
  if (!whole || !black || side === undefined) throw new Error('no code');
  const module = whole.width / side;
  for (const white of [
    black.x - whole.x,
    black.y - whole.y,
    whole.x + whole.width - black.x - black.width,
    whole.y + whole.height - black.y - black.height,
  ])
    expect(white / module).toBeCloseTo(4, 1);
  const text = await page.locator('.print-only p', { hasText: page.url() }).boundingBox();
  expect(text && text.x + text.width).toBeLessThanOrEqual(whole.x);
});

test('a link that no code can hold stands as text alone', async () => {
  const page = await openForPrint(second('appeal', `more=${'x'.repeat(3000)}`));
  const pdf = await printed(page, 'A4');
  expect(wordsOf(pdf).replaceAll(' ', '')).toContain(page.url());
  for (const one of pdf.pages) expect(readCode(one)).toBeNull();
});

test('a long link has a code that is larger, not finer', async () => {
  const page = await openForPrint(second('appeal', `more=${'x'.repeat(1200)}`));
  const code = (await printed(page, 'A4')).pages.map(readCode).find((one) => one !== null);
  expect(code?.link).toBe(page.url());
  expect(code?.width).toBeGreaterThan(50);
});
