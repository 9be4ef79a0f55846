import type { Page } from 'playwright';

/** What one key press cost the page, in milliseconds. */
export interface KeyPress {
  /** From the press, as the browser stamps it, until the frame that shows its effect is handed over for drawing. */
  readonly shown: number;
  /** Of that, what the page's own thread worked: script, style, layout, paint. The rest is waiting for the frame. */
  readonly work: number;
  /** What the page says it shows in that frame. */
  readonly value: string;
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
 *
 * @param shown selector of the element that says what is shown
 * @param attribute of it that does; its text where there is none
 */
export const watchKeys = (page: Page, shown: string, attribute: string | null): Promise<void> =>
  page.evaluate(
    ({ selector, name }) => {
      const element = document.querySelector(selector);
      window.pressed = [];
      let press = { entered: 0, handled: 0 };
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const mine = { entered: performance.now(), handled: 0 };
          press = mine;
          requestAnimationFrame(() => {
            const began = performance.now();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              const now = performance.now();
              window.pressed.push({
                shown: now - timeStamp,
                work: mine.handled - mine.entered + (now - began),
                value: (name === null ? element?.textContent : element?.getAttribute(name)) ?? '',
              });
            };
            port2.postMessage(null);
          });
        },
        { capture: true },
      );
      addEventListener('keydown', () => (press.handled = performance.now()));
    },
    { selector: shown, name: attribute },
  );

/**
 * Presses a key so many times; each press must show something new.
 *
 * @param wait milliseconds between presses: not a multiple of a frame, so that presses come at any moment of it
 */
export async function pressKeys(
  page: Page,
  key: string,
  times: number,
  wait: number,
): Promise<readonly KeyPress[]> {
  const before = await page.evaluate(() => window.pressed.length);
  for (let press = 1; press <= times; press++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(wait);
  }
  await page.waitForFunction((count) => window.pressed.length === count, before + times);
  const presses = await page.evaluate((from) => window.pressed.slice(from), before);
  if (new Set(presses.map(({ value }) => value)).size !== times)
    throw new Error(`${key} changed nothing, or two presses fell into one frame`);
  return presses;
}
