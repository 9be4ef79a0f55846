import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, second, shown } from './support/chamber.ts';
import { openPage, stopClock } from './support/page.ts';

const figure = (page: Page): Promise<string> => page.locator('figure text.figure').innerHTML();
/** Seats of those who have just left and are seen to go. */
const going = (page: Page): Promise<number> =>
  page
    .locator('figure .departure path')
    .evaluateAll((paths) =>
      paths.reduce((sum, path) => sum + (path.getAttribute('d')?.match(/M/g)?.length ?? 0), 0),
    );
const swing = (page: Page) =>
  page.locator('figure .swing').evaluate((line) => {
    const { transitionDuration, transitionDelay, transitionProperty } = getComputedStyle(line);
    return { transitionDuration, transitionDelay, transitionProperty };
  });

test('at a walkout those who leave go first, then the line swings, then the count changes', async () => {
  const page = await openPage({ hash: second('army-speeches'), reducedMotion: 'no-preference' });
  await stopClock(page);
  await page.keyboard.press('ArrowRight');
  await shown(page, 'Mensheviks and Right SRs leave');
  expect(await going(page)).toBe(132);
  expect(await figure(page)).toBe('649');
  expect(await swing(page)).toMatchObject({ transitionDelay: '0.6s', transitionDuration: '0.6s' });
  await page.clock.runFor(1000);
  expect(await figure(page)).toBe('649');
  await page.clock.runFor(300);
  expect(await figure(page)).toBe('517');
  expect(await going(page)).toBe(0);
});

test('what the hall says to a screen reader waits for no motion', async () => {
  const page = await openPage({ hash: second('army-speeches'), reducedMotion: 'no-preference' });
  await stopClock(page);
  await page.keyboard.press('ArrowRight');
  await shown(page, 'Mensheviks and Right SRs leave');
  await page.clock.runFor(100);
  await page.getByRole('group', { name: 'Hall, 649 delegates, 517 present.' }).waitFor();
  expect(await figure(page)).toBe('649');
});

test('stepping on at once ends the motion, and going back has none', async () => {
  const page = await openPage({ hash: second('army-speeches'), reducedMotion: 'no-preference' });
  await stopClock(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await shown(page, 'Martov’s written resolution');
  expect(await going(page)).toBe(0);
  expect(await figure(page)).toBe('517');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await shown(page, 'The army committees protest');
  expect(await going(page)).toBe(0);
  expect(await figure(page)).toBe('649');
  expect((await swing(page)).transitionProperty).toBe('none');
});

test('whoever asks for less motion sees the change at once, with the trace of the former line', async () => {
  const page = await openPage({ hash: second('army-speeches'), reducedMotion: 'reduce' });
  await page.keyboard.press('ArrowRight');
  await shown(page, 'Mensheviks and Right SRs leave');
  expect(await going(page)).toBe(0);
  expect(await figure(page)).toBe('517');
  expect((await swing(page)).transitionDuration).toBe('0s');
  expect(await page.locator('figure line.trace').count()).toBeGreaterThan(0);
});

/** What has been set in motion since this was last asked: which property, of what, for how many ms. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: Element, frames, options) {
      const ms = typeof options === 'object' ? options.duration : options;
      const holdsLine = this.querySelector('.red') !== null;
      const told = `${Object.keys(frames ?? {}).join()} ${this.localName}${holdsLine ? ' with the line' : ''} ${String(ms)}`;
      const motion = animate.call(this, frames, options);
      // What is called off before a frame is drawn has moved nothing.
      void motion.ready.then(
        () => seen.push(told),
        () => undefined,
      );
      return motion;
    };
  });
  return async () => {
    const told = await page.evaluate(async () => {
      await Promise.all(document.getAnimations().map(({ ready }) => ready));
      return (Reflect.get(window, 'seen') as string[]).splice(0);
    });
    return told.sort();
  };
}
const FADES = ['opacity h1 240', 'opacity p 240', 'opacity p 240'];
const GROWS = 'clipPath g 600';

test('on the way on a vote grows from the left once, its line there from the first; text fades in', async () => {
  const page = await openPage({ hash: second('men-int-leave'), reducedMotion: 'no-preference' });
  await arrive(page, 'Menshevik-Internationalists leave');
  const motion = await watchMotion(page);
  await page.keyboard.press('ArrowRight');
  await arrive(page, 'Transfer of power to the soviets');
  expect(await motion()).toEqual([GROWS, ...FADES]);
  await page.getByRole('button', { name: 'РУ' }).click();
  await arrive(page, 'Переход власти к Советам');
  expect(await motion()).toEqual([]);
});

test('one vote after another grows anew, and going back the bar stands there at once', async () => {
  const page = await openPage({ hash: second('presidium'), reducedMotion: 'no-preference' });
  await arrive(page, 'Presidium elected');
  const motion = await watchMotion(page);
  await page.keyboard.press('Shift+ArrowRight');
  await arrive(page, 'Vote on Martov’s motion');
  expect(await motion()).toContain(GROWS);
  await page.keyboard.press('ArrowRight');
  await arrive(page, 'Votes for peasant delegates');
  expect(await motion()).toContain(GROWS);
  await page.keyboard.press('ArrowLeft');
  await arrive(page, 'Vote on Martov’s motion');
  expect(await motion()).toEqual(FADES);
});

test('whoever asks for less motion has neither', async () => {
  const page = await openPage({ hash: second('men-int-leave'), reducedMotion: 'reduce' });
  await arrive(page, 'Menshevik-Internationalists leave');
  const motion = await watchMotion(page);
  await page.keyboard.press('ArrowRight');
  await arrive(page, 'Transfer of power to the soviets');
  expect(await motion()).toEqual([]);
});
