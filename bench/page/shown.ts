import type { CDPSession, Locator, Page } from 'playwright';

/** What one key press, or one move of a handle, cost the page, in milliseconds. */
export interface Shown {
  /** From the event, as the browser stamps it, until the frame that shows its effect is handed over for drawing. */
  readonly shown: number;
  /** Of that, what the page's own thread took: script, style, layout, paint, handing over. The rest is waiting. */
  readonly work: number;
}

type Kind = 'keydown' | 'input';

/** An event of the browser's own record; times in microseconds. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** What the record holds for it: dispatched events, marks of the page, frames. */
const RECORDED = ['devtools.timeline', 'blink.user_timing', 'benchmark'];
const MARK = 'smolny-event';
const DISPATCH = 'EventDispatch';
const FRAME = 'ProxyMain::BeginMainFrame';

declare global {
  interface Window {
    /** What the page said it showed in the frame after each event. */
    said: string[];
  }
}

/**
 * Marks when the browser stamps each event of a kind from here on, and keeps what the page shows in the frame after it.
 *
 * @param shown selector of the element that says what is shown
 * @param attribute of it that does; its text where there is none
 */
export const watch = (page: Page, kind: Kind, shown: string, attribute: string | null): Promise<void> =>
  page.evaluate(
    ({ event, selector, name, mark }) => {
      const element = document.querySelector(selector);
      window.said = [];
      addEventListener(
        event,
        ({ timeStamp }) => {
          performance.mark(mark, { startTime: timeStamp });
          requestAnimationFrame(() =>
            window.said.push((name === null ? element?.textContent : element?.getAttribute(name)) ?? ''),
          );
        },
        { capture: true },
      );
    },
    { event: kind, selector: shown, name: attribute, mark: MARK },
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
  const all = await recorded(page, 'keydown', async () => {
    for (let press = 1; press <= times; press++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(wait);
    }
  });
  const said = await page.evaluate(() => window.said);
  if (all.length !== times || new Set(said.slice(-times)).size !== times)
    throw new Error(`${key} changed nothing, or two presses fell into one frame`);
  return all;
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
  const all = await recorded(page, 'input', async () => {
    for (let move = 1; move <= moves; move++) {
      await page.mouse.move(box.x + 12 + ((box.width - 24) * move) / moves, y);
      await page.waitForTimeout(wait);
    }
  });
  await page.mouse.up();
  if (all.length < moves) throw new Error('some moves of the handle changed nothing');
  return all;
}

/**
 * What the watched events cost while something is done. The browser's own record is read: a message or a task that the
 * page posts to itself comes late, since the browser holds such work back after a press until it has gone on to another frame.
 */
async function recorded(page: Page, kind: Kind, act: () => Promise<void>): Promise<readonly Shown[]> {
  const session = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: RECORDED },
    transferMode: 'ReportEvents',
  });
  await act();
  await stopped(session);
  await session.detach();
  return read(events, kind);
}

async function stopped(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}

/** The marked events in a record, each with the frame that follows it or that it came in. */
function read(events: readonly Traced[], kind: Kind): Shown[] {
  const marks = events.filter(({ name }) => name === MARK).sort(byTime);
  const [first] = marks;
  if (!first) return [];
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .sort(byTime);
  const dispatched = own.filter(({ name, args }) => name === DISPATCH && args.data?.type === kind);
  if (dispatched.length !== marks.length) throw new Error(`the record lacks events of kind ${kind}`);
  const frames = own.filter(({ name }) => name === FRAME);
  return marks.map(({ ts }, i) => {
    const event = dispatched[i];
    const frame = event && frames.find((one) => endOf(one) >= endOf(event));
    if (!frame) throw new Error('the record lacks the frame after an event');
    const took = frame.ts <= event.ts ? endOf(frame) - event.ts : lasted(event) + lasted(frame);
    return { shown: (endOf(frame) - ts) / 1000, work: took / 1000 };
  });
}

const byTime = (a: Traced, b: Traced): number => a.ts - b.ts;
const lasted = ({ dur = 0 }: Traced): number => dur;
const endOf = (event: Traced): number => event.ts + lasted(event);
