import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, expect, inject, onTestFinished } from 'vitest';

interface Visit {
  /** What stands after the #, with or without it. */
  readonly hash?: string;
  readonly lang?: 'en' | 'ru';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

let connecting: Promise<Browser> | null = null;
const browser = (): Promise<Browser> => (connecting ??= chromium.connect(inject('browser')));

afterAll(async () => {
  if (connecting) await (await connecting).close();
  connecting = null;
});

const isOurs = (url: string): boolean =>
  url.startsWith(inject('origin')) || url.startsWith('data:') || url.startsWith('blob:');

/**
 * Opens the built page in a real Chromium, as a visitor with no history whose browser speaks `lang`.
 * The test fails at its end if the page wrote an error to the console, threw, or asked for anything
 * beyond its own origin.
 */
export async function openPage(visit: Visit = {}): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    locale: visit.lang === 'ru' ? 'ru-RU' : 'en-GB',
    viewport: { width: visit.width ?? 1280, height: visit.height ?? 800 },
    colorScheme: visit.colorScheme ?? 'light',
    reducedMotion: visit.reducedMotion ?? 'reduce',
  });
  const complaints: string[] = [];
  await context.route(
    (url) => !isOurs(url.href),
    (route) => {
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`threw: ${error.error().message}`));
  onTestFinished(async () => {
    await context.close();
    expect(complaints, 'complaints of the page').toEqual([]);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${inject('origin')}#${(visit.hash ?? '').replace(/^#/, '')}`);
  return page;
}

/** What axe finds wrong with the page as it stands, as lines to read; empty when all is well. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
