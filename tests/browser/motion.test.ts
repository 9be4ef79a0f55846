import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { second, shown } from './support/chamber.ts';
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

test('what the hall says to a screen reader does not wait', async () => {
  const page = await openPage({ hash: second('army-speeches'), reducedMotion: 'no-preference' });
  await stopClock(page);
  await page.keyboard.press('ArrowRight');
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
