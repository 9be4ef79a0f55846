import type { Page } from 'playwright';

/** What long work did to the page's thread, in milliseconds. */
export interface WorkDone {
  /** From the press of the button to the first frame that says how far it is. */
  readonly shown: number;
  /** The longest task until it was done; 0 where none was above 50 ms, which the browser does not tell. */
  readonly longest: number;
  /** From the press to the end. */
  readonly whole: number;
}

/**
 * Presses a button and waits until the work that it asks for is done.
 *
 * @param within selector of the part of the page
 * @param button selector of the button in it
 */
export const workOf = (page: Page, within: string, button: string): Promise<WorkDone> =>
  page.evaluate(
    async ({ part, press }) => {
      const section = document.querySelector(part);
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      });
      observer.observe({ type: 'longtask' });
      const frame = (): Promise<number> =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(null);
          });
        });
      const began = performance.now();
      section?.querySelector<HTMLElement>(press)?.click();
      let shown = await frame();
      while (!section?.querySelector('progress')) shown = await frame();
      while (section.querySelector('progress')) await frame();
      const whole = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
      observer.disconnect();
      return { shown: shown - began, longest, whole };
    },
    { part: within, press: button },
  );
