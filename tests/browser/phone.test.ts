import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, attendance, second, stepOf } from './support/chamber.ts';
import { openPage } from './support/page.ts';

const PHONE = { width: 390, height: 844 };

for (const lang of ['en', 'ru'] as const)
  test.each(['view=hall', 'view=table', 'theme=proj'])(
    `a phone scrolls down and never sideways in ${lang} (%s)`,
    async (query) => {
      const page = await openPage({ hash: `#/?${query}`, lang, ...PHONE });
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await beyond(), 'library').toBeLessThanOrEqual(0);
      for (const step of ['opening', 'presidium', 'walkout', 'appeal', 'sovnarkom', 'cec']) {
        await page.evaluate((hash) => (location.hash = hash), second(step, query));
        await page.locator('.chamber').waitFor();
        expect(await beyond(), step).toBeLessThanOrEqual(0);
      }
    },
  );

test('a phone steps through the walkout and back', async () => {
  const page = await openPage({ hash: second('army-speeches'), ...PHONE });
  await page.getByRole('button', { name: 'Next step' }).click();
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect(await attendance(page)).toEqual({ seated: 649, present: 517 });
  await page.getByRole('button', { name: 'Previous step' }).click();
  await arrive(page, 'The army committees protest');
  expect(await attendance(page)).toEqual({ seated: 649, present: 649 });
});

test('on a phone the controls of playback are large enough to touch and in sight', async () => {
  const page = await openPage({ hash: second('appeal'), ...PHONE });
  for (const name of ['Previous step', 'Play', 'Next step']) {
    const box = await page.getByRole('button', { name }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(40);
    expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(PHONE.height);
  }
});

for (const [width, height] of [
  [667, 375],
  [844, 390],
  [932, 430],
] as const)
  test.each(['', 'fork='])(
    `a phone held sideways, ${width} × ${height}, has its transport in reach, and room for hall and result (%s)`,
    async (query) => {
      const page = await openPage({ hash: second('appeal', query), touch: true, width, height });
      for (const seen of ['figure svg[role=group]', '#current svg[role=img], .side dl'])
        await expect
          .poll(
            () =>
              page.evaluate((selector) => {
                const one = document.querySelector(selector);
                one?.scrollIntoView({ block: 'start' });
                const [box, bar] = [one, document.querySelector('.transport-bar')].map((it) =>
                  it?.getBoundingClientRect(),
                );
                return {
                  whole: (box?.top ?? -9) > -1 && (box?.bottom ?? Infinity) <= (bar?.top ?? 0),
                  within: bar?.bottom === innerHeight && bar.height <= innerHeight / 5,
                };
              }, seen),
            { message: seen },
          )
          .toEqual({ whole: true, within: true });
    },
  );

test('a phone held sideways opens on a whole hall', async () => {
  const page = await openPage({ hash: second('appeal'), touch: true, width: 844, height: 390 });
  const [hall, bar] = await Promise.all(
    ['figure svg[role=group]', '.transport-bar'].map((one) => page.locator(one).boundingBox()),
  );
  expect((hall?.y ?? 0) + (hall?.height ?? 999)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('at four times the size the transport does not stay', async () => {
  const page = await openPage({ hash: second('appeal'), width: 320, height: 256 });
  expect((await page.locator('.transport-bar').boundingBox())?.y).toBeGreaterThan(256);
});

test.each(['en', 'ru'] as const)('on a phone the views are in one row, 44 px high (%s)', async (lang) => {
  const page = await openPage({ hash: second('appeal'), lang, ...PHONE });
  const boxes = await page
    .locator('.views button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(boxes).toHaveLength(4);
  expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
  for (const { height, width } of boxes) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(width).toBeGreaterThanOrEqual(44);
  }
});

/** The name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());

test('the sheet of steps opens at the current one and takes the focus, and gives it back', async () => {
  const page = await openPage({ hash: second('sovnarkom'), ...PHONE });
  const open = page.getByRole('button', { name: /^Steps/ });
  const current = page.locator('nav.rail [aria-current=step]');
  await open.click();
  await expect.poll(() => focused(page)).toContain('Council of People’s Commissars');
  const [sheet, step] = [await page.locator('nav.rail').boundingBox(), await current.boundingBox()];
  if (!sheet || !step) throw new Error('no sheet');
  expect(step.y).toBeGreaterThanOrEqual(sheet.y);
  expect(step.y + step.height).toBeLessThanOrEqual(sheet.y + sheet.height);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^Steps/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => stepOf(page)).not.toBe('sovnarkom');
  await expect.poll(() => focused(page)).toMatch(/^Steps/);
  expect(await page.locator('nav.rail').isVisible()).toBe(false);
});

test('what is behind the sheet of steps is out of reach', async () => {
  const page = await openPage({ hash: second('appeal'), touch: true, ...PHONE });
  await page.getByRole('button', { name: /^Steps/ }).click();
  await expect.poll(() => focused(page)).toContain('Transfer of power');
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.stage, .panel, .transport-bar') ?? null),
    ).toBeNull();
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect.poll(() => stepOf(page)).not.toBe('appeal');
});

const FORK = '1.second_1.v_factions-649-split.c_walkout.2jqg';

test.each([
  ['the library', '#/?card=first'],
  ['a step', second('appeal')],
  ['a step with its readings', second('walkout')],
  ['what sources differ about', second('appeal', 'view=disputes')],
  ['a fork', second('appeal', `fork=${FORK}`)],
  ['the sources', '#/sources'],
])('what a finger aims at answers it 44 px high, in %s', { timeout: 60_000 }, async (_, hash) => {
  const page = await openPage({ hash, touch: true, ...PHONE });
  await page.locator('#current [aria-busy=false], .band .tree, main .link, main .card').first().waitFor();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const low = await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(
      'a, button, summary, select, input, [role=slider]',
    )) {
      // Marks of citations and explained words stand in running text, as links inside of a sentence do.
      if (one.matches('.term *, .mark, p.small a:not(.alone), .skip')) continue;
      const target = one.closest('label') ?? one;
      target.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = target.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const [x, y] = [left + Math.min(width / 2, innerWidth / 2), top + height / 2];
      const answers = (dy: number): boolean => target.contains(document.elementFromPoint(x, y + dy));
      // Chips share the room between their rows.
      const reach = target.matches('.chip') ? 9 : 21;
      if (![-reach, 0, reach].every(answers))
        found.push(`${target.tagName} ${(target.ariaLabel ?? target.innerText).slice(0, 40)}: ${height}`);
    }
    return found;
  });
  expect(low).toEqual([]);
});

test('with room for a finger the bar of a vote is still whole on the first screen', async () => {
  const page = await openPage({ hash: second('appeal'), touch: true, ...PHONE });
  await arrive(page, 'Transfer of power to the soviets');
  const edgeOf = (selector: string, edge: 'top' | 'bottom'): Promise<number> =>
    page.locator(selector).evaluate((one, side) => one.getBoundingClientRect()[side], edge);
  expect(await edgeOf('#current svg[role=img]', 'bottom')).toBeLessThanOrEqual(
    await edgeOf('.transport-bar', 'top'),
  );
});

test('a link that stands by itself is 44 px high to a finger', async () => {
  const page = await openPage({ hash: second('appeal'), touch: true, ...PHONE });
  const box = await page.getByRole('button', { name: 'Report a correction' }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
});

test.each([
  ['hall', false],
  ['vote', true],
])(
  'on a phone the caption is read out, and is in sight where it explains a vote (%s)',
  async (view, seen) => {
    const page = await openPage({ hash: `#/constituent/chair?view=${view}`, ...PHONE });
    const caption = page.locator('figcaption > span').first();
    expect(await caption.innerText()).toMatch(/A diagram, not a seating plan/);
    expect(((await caption.boundingBox())?.height ?? 0) > 12).toBe(seen);
  },
);

test('the note of the line is left out where it has no room beside it, and there where it has', async () => {
  const notes = async (hash: string, width: number): Promise<string[]> => {
    const page = await openPage({ hash, width, height: 844 });
    const words = await page.locator('figure text.tag').allTextContents();
    return words.filter((one) => one.startsWith('majority'));
  };
  expect(await notes('#/peasants-second/left-leaves', PHONE.width)).toEqual([]);
  expect(await notes(second('walkout'), PHONE.width)).toEqual(['majority of 517 present']);
  expect(await notes('#/constituent/chair', PHONE.width)).toEqual(['majority of 441 present']);
  expect(await notes(second('walkout'), 1440)).toEqual(['majority of 517 present']);
});
