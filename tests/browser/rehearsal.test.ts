import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { openPage } from './support/page.ts';

declare global {
  interface Window {
    /** What the elements with this selector said when frames were drawn, and what they were made to say in between. */
    rehearsal: { drawn: string[]; made: string[] };
  }
}

const FORK = 'fork=1.second_1.v_factions-649-split.c_walkout.2jqg';

/** Loads a page anew and watches elements of it until they have been made to say so many other things. */
async function watched(page: Page, selector: string, others: number): Promise<Window['rehearsal']> {
  await page.addInitScript((what) => {
    const said = (): string =>
      Array.from(document.querySelectorAll(what), (one) =>
        one instanceof HTMLInputElement ? one.ariaValueText : one.textContent,
      ).join();
    window.rehearsal = { drawn: [], made: [] };
    const note = (list: string[], words: string): void => {
      if (words !== '' && !list.includes(words)) list.push(words);
    };
    const frame = (): void => {
      note(window.rehearsal.drawn, said());
      requestAnimationFrame(frame);
    };
    frame();
    new MutationObserver((changes) => {
      for (const { target, oldValue } of changes)
        if (target.parentElement?.closest(what) || (target instanceof Element && target.matches(what)))
          note(window.rehearsal.made, oldValue ?? '');
    }).observe(document, {
      subtree: true,
      characterDataOldValue: true,
      attributeOldValue: true,
      attributeFilter: ['aria-valuetext'],
    });
  }, selector);
  await page.reload();
  await page.waitForFunction((enough) => window.rehearsal.made.length > enough, others);
  return page.evaluate(() => window.rehearsal);
}

test('the steps that come next are gone through while nobody does anything, and none of it is drawn', async () => {
  const page = await openPage({ hash: second('army-speeches') });
  const before = { url: page.url(), length: await page.evaluate(() => history.length) };
  const { drawn, made } = await watched(page, '#current h1', 10);
  expect(made).toContain('Mensheviks and Right SRs leave');
  expect(drawn).toEqual([await page.locator('#current h1').innerText()]);
  expect({ url: page.url(), length: await page.evaluate(() => history.length) }).toEqual(before);
});

test('so are places of the handle of a line', async () => {
  const page = await openPage({ hash: second('appeal', FORK) });
  const handle = page.locator('.band input[type=range]');
  const { drawn } = await watched(page, '.band input[type=range]', 5);
  expect(drawn).toEqual([await handle.getAttribute('aria-valuetext')]);
});

test('whoever does something has the page to themselves', async () => {
  const page = await openPage({ hash: second('army-speeches') });
  await watched(page, '#current h1', 2);
  await page.keyboard.press('ArrowRight');
  await page.locator('#current h1', { hasText: 'Mensheviks and Right SRs leave' }).waitFor();
  await page.waitForTimeout(300);
  const soFar = await page.evaluate(() => window.rehearsal.made.length);
  await page.waitForTimeout(700);
  expect(await page.evaluate(() => window.rehearsal.made.length)).toBe(soFar);
});

test('what somebody has scrolled stays where it is', async () => {
  const page = await openPage({ hash: second('appeal'), height: 700 });
  await watched(page, '#current h1', 2);
  const top = await page.locator('#current').evaluate((panel) => {
    panel.scrollTo({ top: 120 });
    return panel.scrollTop;
  });
  expect(top).toBeGreaterThan(0);
  const soFar = await page.evaluate(() => window.rehearsal.made.length);
  await page.waitForFunction((before) => window.rehearsal.made.length > before + 2, soFar);
  expect(await page.locator('#current').evaluate(({ scrollTop }) => scrollTop)).toBe(top);
});
