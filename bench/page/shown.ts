import type { Locator, Page } from 'playwright';

/** What one key press, or one move of a handle, cost the page, in milliseconds. */
export interface Shown {
  /** From the event, as the browser stamps it, until the frame that shows its effect is handed over for drawing. */
  readonly shown: number;
  /** Of that, what the page's own thread worked: script, style, layout, paint. The rest is waiting for the frame. */
  readonly work: number;
  /** What the page says it shows in that frame. */
  readonly value: string;
}

declare global {
  interface Window {
    /** What the events so far have cost. */
    shown: Shown[];
  }
}

/**
 * Times every event of a kind from here on. The first listener of all stamps the start; one that is added last runs once the
 * page's own listeners and their microtasks are through. A message that is posted in a frame's callback arrives when
 * the frame's style, layout and paint are done.
 *
 * @param shown selector of the element that says what is shown
 * @param attribute of it that does; its text where there is none
 */
export const watch = (
  page: Page,
  kind: 'keydown' | 'input',
  shown: string,
  attribute: string | null,
): Promise<void> =>
  page.evaluate(
    ({ event, selector, name }) => {
      const element = document.querySelector(selector);
      window.shown = [];
      let last = { entered: 0, handled: 0 };
      addEventListener(
        event,
        ({ timeStamp }) => {
          const mine = { entered: performance.now(), handled: 0 };
          last = mine;
          requestAnimationFrame(() => {
            const began = performance.now();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              const now = performance.now();
              window.shown.push({
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
      addEventListener(event, () => (last.handled = performance.now()));
    },
    { event: kind, selector: shown, name: attribute },
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
): Promise<readonly Shown[]> {
  const before = await page.evaluate(() => window.shown.length);
  for (let press = 1; press <= times; press++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(wait);
  }
  await page.waitForFunction((count) => window.shown.length === count, before + times);
  const presses = await page.evaluate((from) => window.shown.slice(from), before);
  if (new Set(presses.map(({ value }) => value)).size !== times)
    throw new Error(`${key} changed nothing, or two presses fell into one frame`);
  return presses;
}

/**
 * Drags the handle of a slider from one end to the other.
 *
 * @param moves how many moves of the mouse it takes
 * @param wait milliseconds between moves
 */
export async function drag(
  page: Page,
  slider: Locator,
  moves: number,
  wait: number,
): Promise<readonly Shown[]> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('there is no slider');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 12, y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move++) {
    await page.mouse.move(box.x + 12 + ((box.width - 24) * move) / moves, y);
    await page.waitForTimeout(wait);
  }
  await page.mouse.up();
  const all = await page.evaluate(() => window.shown);
  if (all.length < moves) throw new Error('some moves of the handle changed nothing');
  return all;
}
