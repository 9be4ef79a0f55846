import type { Page } from 'playwright';

/** What one key press cost the page, in milliseconds. */
export interface KeyPress {
  /** From the press, as the browser stamps it, until the frame that shows its effect is handed over for drawing. */
  readonly shown: number;
  /** Of that, what the page's own thread worked: script, style, layout, paint. The rest is waiting for the frame. */
  readonly work: number;
}

declare global {
  interface Window {
    /** What the key presses so far have cost. */
    pressed: KeyPress[];
  }
}

/**
 * Times every key press from here on. The first listener of all stamps the start; one that is added last runs once the
 * page's own listeners and their microtasks are through. A message that is posted in a frame's callback arrives when
 * the frame's style, layout and paint are done.
 */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.pressed = [];
    let entered = 0;
    let handled = 0;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        entered = performance.now();
        requestAnimationFrame(() => {
          const began = performance.now();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const now = performance.now();
            window.pressed.push({ shown: now - timeStamp, work: handled - entered + (now - began) });
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
    addEventListener('keydown', () => (handled = performance.now()));
  });

/**
 * Presses a key so many times and waits for each to be shown.
 *
 * @param wait milliseconds between presses: not a multiple of a frame, so that presses come at any moment of it
 * @param value what the page shows; it must change with each press
 */
export async function pressKeys(
  page: Page,
  key: string,
  times: number,
  wait: number,
  value: () => Promise<string>,
): Promise<readonly KeyPress[]> {
  const before = await page.evaluate(() => window.pressed.length);
  for (let press = 1; press <= times; press++) {
    const was = await value();
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.pressed.length === count, before + press);
    if ((await value()) === was) throw new Error(`${key} changed nothing at press ${press}`);
    await page.waitForTimeout(wait);
  }
  return page.evaluate((from) => window.pressed.slice(from), before);
}
