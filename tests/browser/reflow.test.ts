import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, second } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

const WIDTHS = [320, 390, 768, 1024, 1440, 1920];
/** Every page, and the steps and views of the chamber that hold the widest things. */
const ROUTES = [
  '#/',
  '#/?card=first',
  '#/?theme=proj',
  '#/sources',
  '#/nowhere',
  second('opening'),
  second('presidium'),
  second('walkout'),
  second('appeal'),
  second('appeal', 'view=vote'),
  second('appeal', 'view=table'),
  second('appeal', 'view=disputes'),
  second('appeal', 'theme=proj'),
  second('appeal', 'embed=1'),
  second('sovnarkom'),
  second('cec'),
  '#/reichstag-1933/enabling-act',
];

const SCENARIOS = new URL('../../scenarios/', import.meta.url);
/** The name in an address of every assembly that comes with the page. */
const ASSEMBLIES = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }).flatMap((path) =>
  path.endsWith('.yaml') && !path.startsWith('rules')
    ? [/^id: (\S+)/m.exec(readFileSync(new URL(path, SCENARIOS), 'utf8'))?.[1] ?? path]
    : [],
);

/** Pixels by which the page is wider than its window, after it has drawn. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return document.documentElement.scrollWidth - window.innerWidth;
  });

for (const lang of ['en', 'ru'] as const)
  test.each(ROUTES)(`nothing scrolls sideways from 320 to 1920 pixels in ${lang}: %s`, async (hash) => {
    const page = await openPage({ hash, lang });
    if (hash.includes('disputes')) await page.locator('article table').first().waitFor();
    const wide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 640 ? 844 : 900 });
      const over = await beyond(page);
      if (over > 0) wide.push(`${width}: ${over}`);
    }
    expect(wide).toEqual([]);
  });

for (const lang of ['en', 'ru'] as const)
  test(
    `no fork of any assembly scrolls sideways on a phone with its changes open, in ${lang}`,
    { timeout: 60_000 },
    async () => {
      const page = await openPage({ hash: '#/sources', lang, width: 390, height: 844 });
      const wide: string[] = [];
      for (const assembly of ASSEMBLIES) {
        await page.evaluate((hash) => (location.hash = hash), '#/sources');
        await page.locator('.whatif').waitFor({ state: 'detached' });
        await page.evaluate((hash) => (location.hash = hash), `#/${assembly}?fork=`);
        await page.locator('section.bar summary').click();
        for (const width of [390, 360, 320]) {
          await page.setViewportSize({ width, height: 844 });
          const over = await beyond(page);
          if (over > 0) wide.push(`${assembly} ${width}: ${over}`);
        }
      }
      expect(wide).toEqual([]);
    },
  );

test('the bar of the chamber is one line from 1024 pixels on, in Russian too', async () => {
  const page = await openPage({ hash: second('appeal'), lang: 'ru' });
  for (const width of [1024, 1200, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await beyond(page);
    expect((await page.getByRole('banner').boundingBox())?.height, String(width)).toBeLessThanOrEqual(58);
    expect(await page.getByRole('banner').getByRole('link', { name: 'Источники' }).isVisible()).toBe(true);
  }
});

const BARS = ['#/', '#/sources', '#/saved', '#/representation', second('appeal'), second('appeal', 'fork=')];

for (const lang of ['en', 'ru'] as const)
  test.each(BARS)(
    `nothing in the top bar covers anything else, from 360 to 1440 pixels in ${lang}: %s`,
    async (hash) => {
      const page = await openPage({ hash, lang });
      const covered: string[] = [];
      for (const width of [360, 640, 700, 768, 900, 1023, 1024, 1100, 1200, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await beyond(page);
        const found = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.top-bar :is(a, button, select, input)')]
            .map((one) => ({ name: one.ariaLabel ?? one.textContent, box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const meet = (a: DOMRect, b: DOMRect): boolean =>
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          return boxes.flatMap((one, i) =>
            boxes
              .slice(i + 1)
              .flatMap((two) => (meet(one.box, two.box) ? [`${one.name} / ${two.name}`] : [])),
          );
        });
        covered.push(...found.map((pair) => `${width}: ${pair}`));
      }
      expect(covered).toEqual([]);
    },
  );

test.each([320, 390, 768])(
  'the sources can be reached at %d pixels from the library and from a step',
  async (width) => {
    const page = await openPage({ hash: '#/', width });
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /sources/i }).waitFor();
    await page.goBack();
    await page.evaluate((hash) => (location.hash = hash), second('appeal'));
    await page.getByRole('link', { name: /^All sources/ }).click();
    await page.getByRole('heading', { level: 1, name: /sources/i }).waitFor();
  },
);

test('at four times the size everything of a step can be read and used', async () => {
  const page = await openPage({ hash: second('appeal'), width: 320, height: 256 });
  await arrive(page, 'Transfer of power to the soviets');
  expect(await beyond(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next step' }).click();
  await arrive(page, 'First sitting ends');
  await page.getByRole('button', { name: /^Steps/ }).click();
  await page.locator('nav.rail').getByRole('button', { name: 'Decree on Peace' }).click();
  await arrive(page, 'Decree on Peace');
});

test('on a wall Share and help are there, and however long the text the result is in sight', async () => {
  const page = await openPage({ hash: second('appeal', 'theme=proj'), width: 1920, height: 1080 });
  for (const name of ['Share', 'Explain this page'])
    expect(await page.getByRole('button', { name }).isVisible(), name).toBe(true);
  for (const step of ['presidium', 'appeal', 'peace-decree', 'land-decree', 'avilov-vote', 'sovnarkom']) {
    await page.evaluate((hash) => (location.hash = hash), second(step, 'theme=proj'));
    await beyond(page);
    const bar = await page.locator('#current svg[role=img]').boundingBox();
    const edge = await page.getByRole('contentinfo').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0), step).toBeLessThanOrEqual(edge?.y ?? 0);
  }
});

test('on a wall the search of the library shows all of its words', async () => {
  const page = await openPage({ hash: '#/?theme=proj', lang: 'ru', width: 1920, height: 1080 });
  const { needed, has } = await page.getByRole('searchbox').evaluate((input) => {
    const style = getComputedStyle(input);
    const pen = document.createElement('canvas').getContext('2d');
    if (!(input instanceof HTMLInputElement) || !pen) throw new Error('no search');
    pen.font = `${style.fontSize} ${style.fontFamily}`;
    const room =
      input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return { needed: pen.measureText(input.placeholder).width, has: room };
  });
  expect(has).toBeGreaterThanOrEqual(needed);
});

test('whoever asks for more contrast gets the colours of the wall at normal sizes', async () => {
  const page = await openPage({ hash: second('appeal'), contrast: 'more', colorScheme: 'dark' });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
  const { ground, size } = await page.evaluate(() => {
    const { backgroundColor: ground, fontSize: size } = getComputedStyle(document.body);
    return { ground, size };
  });
  expect({ ground, size }).toEqual({ ground: 'rgb(255, 255, 255)', size: '15px' });
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('in forced colours seats, marks, line and focus are drawn in the colours of the system', async () => {
  const page = await openPage({ hash: second('appeal'), forcedColors: 'active' });
  const drawn = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.forcedColorAdjust = 'none';
    document.body.append(probe);
    const system = (name: string): string => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const of = (selector: string, property: 'fill' | 'stroke'): string => {
      const found = document.querySelector(selector);
      return found ? getComputedStyle(found)[property] : 'none found';
    };
    return {
      text: system('CanvasText'),
      ground: system('Canvas'),
      chosen: system('Highlight'),
      red: of('figure .swing .red:not(.gap)', 'stroke'),
      outline: of('figure .present', 'stroke'),
      mark: of('figure .mark.stroke', 'stroke'),
      fills: [...document.querySelectorAll('figure .present')].map((seats) => getComputedStyle(seats).fill),
    };
  });
  expect(drawn.red).toBe(drawn.chosen);
  expect(drawn.outline).toBe(drawn.text);
  expect(drawn.mark).toBe(drawn.text);
  for (const fill of drawn.fills) expect([drawn.text, drawn.ground]).toContain(fill);
  for (const turned of ['nav.rail [aria-current=step]', '.views [aria-pressed=true]'])
    expect(
      await page.locator(turned).evaluate((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return [color, backgroundColor];
      }),
      turned,
    ).toEqual([drawn.ground, drawn.text]);
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
    ),
  ).toBe('solid');
});

test('the type of a page is there before its text is, so that no text is set twice', async () => {
  const page = await openPage({ hash: '#/sources', lang: 'ru' });
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/assets\/02-second-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate((hash) => (location.hash = hash), second('appeal'));
  await page.reload();
  const faces = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight }) => `${family.replaceAll('"', '')} ${weight}`),
    );
  await expect
    .poll(faces)
    .toEqual(
      expect.arrayContaining([
        'Golos Text 400 900',
        'Sofia Sans Extra Condensed 700',
        'Sofia Sans Extra Condensed 800',
      ]),
    );
  expect(await page.locator('h1').count()).toBe(0);
  go();
  await page.locator('h1').waitFor();
});

test('in forced colours the word of a recorded step can be read on its ground', async () => {
  const page = await openPage({ hash: '#/second/opening', forcedColors: 'active' });
  const badge = page.locator('#current .badge.recorded').first();
  expect(await badge.evaluate((one) => getComputedStyle(one).forcedColorAdjust)).toBe('none');
});
