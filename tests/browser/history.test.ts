import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, railStep, second, stepOf } from './support/chamber.ts';
import { openPage } from './support/page.ts';

const track = (page: Page) => page.getByRole('slider', { name: 'Step', exact: true });

/** Puts the pointer on the track at a part of its width, 0 to 1. */
async function over(page: Page, part: number): Promise<void> {
  const box = await track(page).boundingBox();
  if (box === null) throw new Error('the track is not drawn');
  await page.mouse.move(box.x + part * box.width, box.y + box.height / 2, { steps: 4 });
}

test('a drag over the track is one entry of the history, made on release', async () => {
  const page = await openPage({ hash: second('walkout') });
  await railStep(page, 'Transfer of power to the soviets').click();
  const before = await page.evaluate(() => history.length);
  await over(page, 0.3);
  await page.mouse.down();
  for (const part of [0.2, 0.6, 0.8]) await over(page, part);
  await expect.poll(() => stepOf(page)).not.toBe('appeal');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await over(page, 1);
  await page.mouse.up();
  await arrive(page, 'The congress closes');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await arrive(page, 'Transfer of power to the soviets');
  await page.goBack();
  await arrive(page, 'Mensheviks and Right SRs leave');
  await page.goForward();
  await page.goForward();
  await arrive(page, 'The congress closes');
});

test('a drag that ends where it began leaves the history as it was', async () => {
  const page = await openPage({ hash: second('opening') });
  const before = await page.evaluate(() => history.length);
  await over(page, 0);
  await page.mouse.down();
  await over(page, 0.5);
  await over(page, 0);
  await page.mouse.up();
  await expect.poll(() => stepOf(page)).toBe('opening');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

/** A finger that goes from one place to another over the hall. */
async function swipe(page: Page, along: number, down = 0): Promise<void> {
  const box = await page.locator('figure svg[role=group]').boundingBox();
  if (box === null) throw new Error('the hall is not drawn');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = await page.context().newCDPSession(page);
  const at = (part: number) => [{ x: from.x + part * along, y: from.y + part * down }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a finger swipes over the hall to the next step and back, and scrolls as ever', async () => {
  const page = await openPage({ hash: second('army-speeches'), width: 390, height: 844, touch: true });
  await swipe(page, -140, 12);
  await arrive(page, 'Mensheviks and Right SRs leave');
  await swipe(page, 140, -12);
  await arrive(page, 'The army committees protest');
  await swipe(page, -20);
  await swipe(page, 60, -200);
  await expect.poll(() => stepOf(page)).toBe('army-speeches');
});

test('Page Down and Page Up, as a remote sends them, step on and back', async () => {
  const page = await openPage({ hash: second('army-speeches') });
  await page.keyboard.press('PageDown');
  await arrive(page, 'Mensheviks and Right SRs leave');
  await page.keyboard.press('PageUp');
  await arrive(page, 'The army committees protest');
});

test('V goes through the views of the hall, S to the sources, digits to votes', async () => {
  const page = await openPage({ hash: second('appeal') });
  const view = (): string | null => new URLSearchParams(page.url().split('?')[1] ?? '').get('view');
  const seen: (string | null)[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('v');
    seen.push(view());
  }
  expect(seen).toEqual(['vote', 'table', 'disputes', null]);
  await page.keyboard.press('s');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sources');
  await page.keyboard.press('1');
  await arrive(page, 'Presidium elected');
});

test('single letters do nothing while one types, and can be turned off', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.keyboard.press('?');
  await page.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await page.keyboard.press('l');
  expect(page.url()).not.toContain('view=');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.keyboard.press('ArrowLeft');
  await arrive(page, 'Menshevik-Internationalists leave');
});

test('to go where one stands leaves no entry in the history', async () => {
  const page = await openPage({ hash: second('martov-vote') });
  const before = await page.evaluate(() => history.length);
  for (let i = 0; i < 4; i++) await page.keyboard.press('1');
  await arrive(page, 'Presidium elected');
  for (let i = 0; i < 2; i++) await railStep(page, 'Presidium elected').click();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect.poll(() => stepOf(page)).toBe('martov-vote');
});
