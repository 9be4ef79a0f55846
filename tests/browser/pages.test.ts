import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

test('share gives a link, citations in both languages, and files', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to exactly this' }).inputValue();
  expect(link).toContain('#/second/appeal?variant=factions-649-split&lang=en');
  expect(await page.getByRole('textbox', { name: 'Русский' }).inputValue()).toContain(
    'Переход власти к Советам',
  );
  expect(await page.getByRole('textbox', { name: 'The bare hall' }).inputValue()).toMatch(
    /^<iframe src="[^"]*embed=1/,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture of the hall, PNG' }).click();
  const bytes = await readFile(await (await saving).path());
  expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16)]).toEqual(['PNG', 2000]);
  const dark = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, 260];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    // Below the badge, above the hall: titles and dates.
    const pixels = context?.getImageData(0, 130, canvas.width, 130).data ?? new Uint8ClampedArray();
    return pixels.filter((channel, i) => i % 4 === 0 && channel < 100).length;
  }, bytes.toString('base64'));
  expect(dark, 'pixels of the title and the dates').toBeGreaterThan(2_000);
});

test('the embedded hall is bare, and leads back', async () => {
  const page = await openPage({ hash: second('appeal', 'embed=1') });
  expect(await page.getByRole('link', { name: 'Open in Smolny' }).getAttribute('href')).toBe(
    '#/second/appeal',
  );
  expect(await page.getByRole('banner').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an embedded fork shows the fork, and says that it is simulated', async () => {
  const fork = '1.second_1.v_factions-649-split.c_walkout.2jqg';
  const page = await openPage({ hash: second('martov-written-vote', `fork=${fork}&embed=1`) });
  await page.getByText('simulated').first().waitFor();
  expect(await page.locator('figure .figure.count').textContent()).toBe('649');
  expect(await page.getByRole('link', { name: 'Open in Smolny' }).getAttribute('href')).toContain(fork);
});

test('an embedded hall says what of its address is not there', async () => {
  const page = await openPage({ hash: second('appeal', 'variant=bogus&embed=1') });
  await page.getByRole('status').getByText('bogus').waitFor();
});

for (const lang of ['en', 'ru'] as const)
  test(`the frame that is offered shows the hall whole, with the names of its groups, in ${lang}`, async () => {
    const page = await openPage({ hash: second('appeal'), lang });
    await page.getByRole('button', { name: lang === 'en' ? 'Share' : 'Поделиться' }).click();
    await page.locator('dialog textarea').first().waitFor();
    const snippet = await page
      .locator('textarea')
      .evaluateAll((all) =>
        all.map((one) => (one as HTMLTextAreaElement).value).find((text) => text.startsWith('<iframe')),
      );
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(snippet ?? '') ?? [];
    await page.setViewportSize({ width: Number(width), height: Number(height) });
    for (const step of [
      'second/presidium',
      'second/walkout',
      'second/appeal',
      'first/war',
      'reichstag-1933/enabling-act',
    ]) {
      await page.evaluate((hash) => (location.hash = hash), `#/${step}?embed=1&lang=${lang}`);
      await page.locator('main figure').waitFor();
      const tall = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      await expect.poll(tall, { message: step }).toBeLessThanOrEqual(0);
      for (const name of await page.locator('.legend .name').all())
        expect((await name.boundingBox())?.width, step).toBeGreaterThan(10);
    }
  });

for (const [lang, title, its] of [
  ['en', 'Девятый Всероссийский съезд Советов', 'ru'],
  ['ru', 'Девятый Всероссийский съезд Советов', 'ru'],
  ['en', 'Ten Days That Shook the World', null],
] as const)
  test(`among the sources in ${lang} “${title}” says its language where it is certain`, async () => {
    const page = await openPage({ hash: '#/sources', lang });
    const all = page.locator('cite').filter({ hasText: title });
    expect(await all.first().getAttribute('lang')).toBe(its);
  });

test('no work among the sources ends in two full stops', async () => {
  const page = await openPage({ hash: '#/sources' });
  const works = await page.locator('main li > p:first-child').allInnerTexts();
  expect(works.length).toBeGreaterThan(20);
  expect(works.filter((work) => /\.\./.test(work))).toEqual([]);
});

for (const lang of ['en', 'ru'] as const)
  test.each(['light', 'dark', 'proj'])(`axe finds nothing in the sources in ${lang}, %s`, async (theme) => {
    const page = await openPage({ hash: `#/sources?theme=${theme}`, lang });
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(20);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

test('a first visit opens the Second Congress with a tour that can be left at once, and never again', async () => {
  const page = await openPage({ hash: '', first: true });
  await arrive(page, 'Transfer of power to the soviets');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Leave the tour' }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test.each([
  ['Escape, wherever the focus is', (page: Page) => page.keyboard.press('Escape')],
  [
    'another step',
    (page: Page) => page.keyboard.press('ArrowRight').then(() => arrive(page, 'First sitting ends')),
  ],
  [
    'another congress',
    (page: Page) => page.evaluate(() => (location.hash = '#/fourth')).then(() => undefined),
  ],
])('the tour ends by %s', async (_, leave) => {
  const page = await openPage({ hash: '', first: true });
  await arrive(page, 'Transfer of power to the soviets');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('heading', { level: 1 }).first().click();
  await leave(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate(() => (location.hash = '#/second/appeal'));
  await arrive(page, 'Transfer of power to the soviets');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

for (const [name, hash, said] of [
  ['library', '#/', /^A strip is the opening house/],
  ['page of sources', '#/sources', /./],
  ['fork', second('appeal', 'fork='), /./],
] as const)
  test(`the question mark explains the ${name}`, async () => {
    const page = await openPage({ hash });
    await page.getByRole('button', { name: 'Explain this page' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Explain this page' }).getByText(said).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

test('a question mark that is written in the search explains nothing', async () => {
  const page = await openPage({ hash: '#/' });
  await page.getByRole('searchbox').fill('peace');
  await page.keyboard.press('?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('peace?');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the question mark explains the page and lists the keys', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Explain this page' });
  await dialog.getByText('go to the first to ninth vote').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
});
