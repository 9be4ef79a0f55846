import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, chromiumPath } from '../tools/chromium.ts';
import { serveFolder } from '../tools/serve.mjs';
import type { Row } from './measure.ts';
import { drag, pressKeys, watch, type Shown } from './page/shown.ts';
import { largeHouse } from './page/largeHouse.ts';

/** Fresh loads of the page, each gone through from the first step to the last and back. */
const LOADS = 4;
/** Milliseconds until a page that is loaded is at rest, with what it gets ready while nobody does anything. */
const REST = 1500;
/** Milliseconds between two presses; the line of the majority still swings when the next one comes. */
const WAIT = 97;
/** Moves of the handle from one end of the slider to the other. */
const MOVES = 60;
const FORK = '#/second/appeal?fork=1.second_1.v_factions-649-split.c_walkout.2jqg';

/**
 * Steps of the chamber in the browser that the tests use, from the press of the key to the frame, against pages that do
 * far less: one that changes a number, and one that recolours a circle for every seat.
 */
export async function run(): Promise<readonly Row[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const served = await serveFolder(resolve('dist/page'), 0);
  try {
    const rows: Row[] = [];
    for (const seats of [649, 2600]) {
      rows.push(...(await measured('smolny', seats, () => openChamber(browser, served.url, seats))));
      rows.push(...(await measured('a circle for each seat', seats, () => openCircles(browser, seats))));
      rows.push(...(await measured('a number alone', seats, () => openCircles(browser, 0))));
    }
    rows.push(...(await dragged(browser, served.url)));
    return rows;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** A page that is ready for keys. */
interface Opened {
  readonly page: Page;
  /** How often the right arrow takes it on. */
  readonly steps: number;
  /** Selector of the element that changes with each press, and its attribute that does, or its text. */
  readonly shown: readonly [selector: string, attribute: string | null];
}

/** The Second Congress, 649 seats; or, served in its place, the invented house of 2,600. */
async function openChamber(browser: Browser, url: string, seats: number): Promise<Opened> {
  const page = await blank(browser);
  if (seats !== 649)
    await page.route(/\/02-second-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      const whole = (await response.text()).includes('"format":"smolny/1"');
      const body = `const e = JSON.parse(${JSON.stringify(JSON.stringify(largeHouse()))}); export { e as default };`;
      await route.fulfill(whole ? { response, body } : { response });
    });
  await page.goto(`${url}#/second`);
  const slider = page.getByRole('slider').first();
  await slider.waitFor();
  const drawn = await page.locator('figure svg g.faction').count();
  const last = Number(await slider.getAttribute('aria-valuemax'));
  if (drawn !== 0) throw new Error('the first step seats nobody, and seats are drawn');
  return { page, steps: last - 1, shown: ['#current .row > :last-child', null] };
}

/** A number and, in an SVG, a circle for each seat; every press changes the number and the colours of all circles. */
async function openCircles(browser: Browser, seats: number): Promise<Opened> {
  const page = await blank(browser);
  await page.setContent('<h1>0</h1><svg width="760" height="480"></svg>');
  await page.evaluate((count) => {
    const svg = document.querySelector('svg');
    const circles = Array.from({ length: count }, (_, seat) => {
      const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
      circle.setAttribute('cx', String(6 + (seat % 74) * 10));
      circle.setAttribute('cy', String(6 + Math.floor(seat / 74) * 10));
      circle.setAttribute('r', '4');
      return circle;
    });
    svg?.append(...circles);
    let step = 0;
    addEventListener('keydown', () => {
      step += 1;
      document.querySelector('h1')?.replaceChildren(String(step));
      circles.forEach((circle, seat) =>
        circle.setAttribute('fill', `hsl(${(seat + step * 97) % 360} 50% 50%)`),
      );
    });
  }, seats);
  return { page, steps: 42, shown: ['h1', null] };
}

async function blank(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(() => localStorage.setItem('smolny-seen', '1'));
  return page;
}

async function measured(peer: string, n: number, open: () => Promise<Opened>): Promise<Row[]> {
  const presses: Shown[] = [];
  let peakMB = 0;
  for (let load = 0; load < LOADS; load++) {
    const { page, steps, shown } = await open();
    await page.waitForTimeout(REST);
    await watch(page, 'keydown', ...shown);
    presses.push(...(await pressKeys(page, 'ArrowRight', steps, WAIT)));
    presses.push(...(await pressKeys(page, 'ArrowLeft', steps, WAIT)));
    peakMB = Math.max(peakMB, await heapMB(page));
    await page.close();
  }
  return rowsOf('step, key to frame', 'step, work of the page', presses, { peer, n, peakMB });
}

/** The line slider of the fork view, the walkout of the Second Congress cancelled: curve, hall, result and sentence follow the handle. */
async function dragged(browser: Browser, url: string): Promise<Row[]> {
  const moves: Shown[] = [];
  let peakMB = 0;
  for (let load = 0; load < LOADS; load++) {
    const page = await blank(browser);
    await page.goto(`${url}${FORK}`);
    const slider = page.locator('.band input[type=range]');
    await slider.waitFor();
    await page.waitForTimeout(REST);
    await watch(page, 'input', '.band input[type=range]', 'aria-valuetext');
    moves.push(...(await drag(page, slider, MOVES, WAIT)));
    peakMB = Math.max(peakMB, await heapMB(page));
    await page.close();
  }
  return rowsOf('slider, move to frame', 'slider, work of the page', moves, {
    peer: 'smolny',
    n: 649,
    peakMB,
  });
}

function rowsOf(
  toFrame: string,
  work: string,
  all: readonly Shown[],
  rest: Pick<Row, 'peer' | 'n' | 'peakMB'>,
): Row[] {
  const rows = (name: string, times: readonly number[]): Row[] =>
    [50, 95].map((percent) => {
      const seconds = percentile(times, percent) / 1000;
      return { work: `${name}, p${percent}`, seconds, rate: 1 / seconds, ...rest };
    });
  return [
    ...rows(
      toFrame,
      all.map(({ shown }) => shown),
    ),
    ...rows(
      work,
      all.map((one) => one.work),
    ),
  ];
}

/** The least of the values that so many percent do not exceed. */
function percentile(values: readonly number[], percent: number): number {
  const rising = [...values].sort((a, b) => a - b);
  return rising[Math.ceil((percent / 100) * rising.length) - 1] ?? NaN;
}

/** What the page's scripts hold, in megabytes. */
async function heapMB(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}
