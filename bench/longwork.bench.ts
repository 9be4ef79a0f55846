import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, chromiumPath } from '../tools/chromium.ts';
import { serveFolder } from '../tools/serve.mjs';
import type { Row } from './measure.ts';
import { workOf, type WorkDone } from './page/longTasks.ts';
import { longestTask } from './page/mainThread.ts';

/** Fresh loads of the page for each kind of work. */
const LOADS = 3;
const FORK = '#/second/martov-written-vote?fork=1.second_1.v_factions-649-split.c_walkout.2jqg';
const SEATS = 649;

interface Work {
  readonly name: string;
  /** The part of the page, and its button. */
  readonly within: string;
  readonly button: string;
  /** What has to be done before the button is there. */
  open?(page: Page): Promise<unknown>;
}

const details = (n: number) => (page: Page) =>
  page
    .locator('details.more')
    .nth(n)
    .locator('summary')
    .first()
    .click()
    .then(() => page.locator('details.more').nth(n).locator('button').first().waitFor());

const WORKS: readonly Work[] = [
  { name: 'does it stand', within: 'section[aria-labelledby=stands]', button: 'button' },
  { name: 'a range of 21 points', within: 'details.more', button: 'button', open: details(0) },
  { name: '10,000 runs', within: 'details.more ~ details.more', button: 'button', open: details(1) },
];

/** Long work of the fork view in the browser that the tests use: how soon it shows, its longest task, and how long it takes. */
export async function run(): Promise<readonly Row[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const served = await serveFolder(resolve('dist/page'), 0);
  try {
    const rows: Row[] = [];
    for (const work of WORKS) rows.push(...(await measured(browser, served.url, work)));
    return rows;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function measured(browser: Browser, url: string, work: Work): Promise<Row[]> {
  const found: (WorkDone & { readonly processor: number })[] = [];
  for (let load = 0; load < LOADS; load++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.addInitScript(() => localStorage.setItem('smolny-seen', '1'));
    await page.goto(`${url}${FORK}`);
    await page.locator(work.within).first().waitFor();
    await page.waitForTimeout(1500);
    await work.open?.(page);
    const { done, longest } = await longestTask(browser, page, () => workOf(page, work.within, work.button));
    found.push({ ...done, processor: longest });
    await page.close();
  }
  const row = (what: string, of: (one: (typeof found)[number]) => number): Row => {
    const seconds = Math.max(...found.map(of)) / 1000;
    const rate = seconds > 0 ? 1 / seconds : 0;
    return { work: `${work.name}: ${what}`, peer: 'smolny', n: SEATS, seconds, rate, peakMB: 0 };
  };
  return [
    row('until it shows', ({ shown }) => shown),
    row('longest task, by the clock', ({ longest }) => longest),
    row('longest task, of the processor', ({ processor }) => processor),
    row('until it is done', ({ whole }) => whole),
  ];
}
