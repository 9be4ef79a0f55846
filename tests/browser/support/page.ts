import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { chromiumPath, CHROMIUM_FLAGS } from '../../../tools/chromium.ts';

/** How a person comes to the page. */
interface Visit {
  /** The address after the origin, from `#` on. */
  readonly hash: string;
  /** The language of the browser. */
  readonly lang?: 'en' | 'ru';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Nobody on this device has been here before, so that the tour may come. */
  readonly first?: boolean;
  /** Whether the browser lets the page keep anything. */
  readonly storage?: 'open' | 'blocked';
  /** The device has a screen to touch. */
  readonly touch?: boolean;
  readonly contrast?: 'more' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

let browser: Browser | null = null;
let open: Page[] = [];
/** What no visit may have: errors, and requests beyond the page's own origin. */
let troubles: string[] = [];

/** Opens the built page in a browser without history or storage, and waits until it shows something. */
export async function openPage({
  hash,
  lang = 'en',
  width = 1440,
  height = 900,
  colorScheme = 'light',
  reducedMotion = 'reduce',
  first = false,
  storage = 'open',
  touch = false,
  contrast = 'no-preference',
  forcedColors = 'none',
}: Visit): Promise<Page> {
  browser ??= await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const options: BrowserContextOptions = {
    locale: lang === 'ru' ? 'ru-RU' : 'en-GB',
    viewport: { width, height },
    colorScheme,
    reducedMotion,
    hasTouch: touch,
    contrast,
    forcedColors,
  };
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(8000);
  if (storage === 'blocked')
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    );
  else if (!first) await page.addInitScript(() => localStorage.setItem('smolny-seen', '1'));
  open.push(page);
  const origin = inject('origin');
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(`${origin}/${hash}`);
  await page.locator('main').waitFor();
  return page;
}

/** The errors so far, which a test has brought about and answers for itself. */
export function takeTroubles(): string[] {
  const taken = troubles;
  troubles = [];
  return taken;
}

/** From here on time passes in the page only by `page.clock`. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: new Date('2026-01-01T00:00:00Z') });
  await page.clock.pauseAt(new Date('2026-01-01T01:00:00Z'));
}

/** What axe finds against WCAG 2.2 A and AA and its own best practices: the rule, how often, and the first place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

afterEach(async () => {
  const found = takeTroubles();
  const pages = open;
  open = [];
  await Promise.all(pages.map((page) => page.context().close()));
  expect(found, 'errors in the console and requests beyond our origin').toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = null;
});
