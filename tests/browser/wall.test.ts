import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, second, stepOf } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

const WALL = { width: 1920, height: 1080 };
const onWall = (step: string, query = '') => openPage({ hash: second(step, `theme=proj${query}`), ...WALL });
const blocks = (page: Page) => page.locator('.transport-bar ol button');
const numbers = async (page: Page): Promise<number[]> => {
  await blocks(page).first().waitFor();
  return (await blocks(page).locator('b').allInnerTexts()).map(Number);
};
const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

test('a wall shows nine titled steps around the current one, and how many are before and after', async () => {
  const page = await onWall('appeal');
  expect(await numbers(page)).toEqual(from(16, 9));
  expect(await page.locator('.transport-bar [aria-current=step]').innerText()).toMatch(
    /^20\sTransfer of power/,
  );
  await page.getByText('15 steps before').waitFor();
  await page.getByText('19 steps after').waitFor();
  await page.keyboard.press('Home');
  await arrive(page, 'Dan opens the congress');
  await expect.poll(() => numbers(page)).toEqual(from(1, 9));
  expect(await page.getByText('steps before').count()).toBe(0);
  await page.keyboard.press('End');
  await arrive(page, 'The congress closes');
  await expect.poll(() => numbers(page)).toEqual(from(35, 9));
  expect(await page.getByText('steps after').count()).toBe(0);
  await page.getByText('34 steps before').waitFor();
});

test('a title is cut after two lines: all blocks are of one height and in one row', async () => {
  const page = await onWall('appeal', '&lang=ru');
  await blocks(page).first().waitFor();
  // Titles are cut once they are measured, and the type may come later than they.
  await expect
    .poll(() =>
      blocks(page).evaluateAll((all) => {
        const boxes = all.map((one) => one.getBoundingClientRect());
        return {
          rows: new Set(boxes.map(({ y, height }) => `${y} ${height}`)).size,
          widths: new Set(boxes.map(({ width }) => Math.round(width))).size,
          within: (boxes.at(-1)?.right ?? Infinity) <= innerWidth,
        };
      }),
    )
    .toEqual({ rows: 1, widths: 1, within: true });
});

test('a long word of a title is whole, and its number stands on its line', async () => {
  const page = await openPage({ hash: '#/tenth?theme=proj', lang: 'ru', ...WALL });
  await blocks(page).first().waitFor();
  const rows = await blocks(page).evaluateAll((all) =>
    all.map((one) => {
      const words = one.querySelector('.words');
      const [number, title] = [one.querySelector('b'), one.querySelector('.title')];
      return {
        title: title?.textContent ?? '',
        lines: title?.getClientRects().length,
        cut: (words?.scrollHeight ?? 0) > (words?.clientHeight ?? 0) + 1,
        beside: (title?.getClientRects()[0]?.left ?? 0) >= (number?.getBoundingClientRect().right ?? 0),
      };
    }),
  );
  expect(rows.find(({ title }) => title === 'Просвещение')).toMatchObject({ lines: 1, cut: false });
  expect(rows.filter(({ beside }) => !beside)).toEqual([]);
});

test('a block goes to its step, and back undoes it', async () => {
  const page = await onWall('appeal');
  await blocks(page).filter({ hasText: '22' }).click();
  await arrive(page, 'Second sitting');
  expect(await numbers(page)).toEqual(from(18, 9));
  await page.goBack();
  await arrive(page, 'Transfer of power to the soviets');
});

test('the blocks are one stop, and the focus goes along with the arrows', async () => {
  const page = await onWall('closing');
  await blocks(page).first().waitFor();
  expect(await page.locator('.transport-bar ol [tabindex="0"]').count()).toBe(1);
  await page.locator('.transport-bar ol [tabindex="0"]').focus();
  for (const step of ['cec', 'sovnarkom']) {
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => stepOf(page)).toBe(step);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current')))
      .toBe('step');
  }
});

test('on a wall hall, legend of two rows and transport fit the screen, and the count can be read', async () => {
  const page = await onWall('appeal');
  await blocks(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(WALL.height);
  const hall = await page.locator('figure svg[role=group]').boundingBox();
  const transport = await page.locator('.transport-bar').boundingBox();
  expect((hall?.y ?? 0) + (hall?.height ?? 0)).toBeLessThan(transport?.y ?? 0);
  const rows = await page
    .locator('.legend .chip')
    .evaluateAll((all) => new Set(all.map((chip) => chip.getBoundingClientRect().top)).size);
  expect(rows).toBe(2);
  const cut = await page
    .getByLabel('Count used')
    .evaluate((select) => select.scrollWidth > select.clientWidth);
  expect(cut).toBe(false);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('where there is less room the titles are fewer and not narrower', async () => {
  const page = await onWall('appeal', '&fork=');
  await expect.poll(async () => (await numbers(page)).length).toBeLessThan(9);
  const shown = await numbers(page);
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown).toContain(20);
  const widths = await blocks(page).evaluateAll((all) => all.map((one) => one.clientWidth));
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(130);
});

for (const [theme, width, height] of [
  ['proj', 1920, 1080],
  ['proj', 1280, 720],
  ['light', 390, 844],
] as const)
  test(`a fork has the date of its step in sight, on a wall and on a phone: ${theme}, ${width}`, async () => {
    const page = await openPage({ hash: second('appeal', `theme=${theme}&fork=`), width, height });
    const date = page.locator('dl.compact');
    await expect.poll(() => date.innerText()).toMatch(/26\sOct\s1917[^]*8\sNov[^]*about[^]*05:00/);
    await page.keyboard.press('End');
    await expect.poll(() => date.innerText()).toMatch(/27\sOct\s1917/);
    const [box, bar] = [await date.boundingBox(), await page.locator('.top-bar').boundingBox()];
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    if (theme === 'proj') {
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.height ?? 0);
      expect(bar?.height).toBeLessThanOrEqual(104);
    }
  });
