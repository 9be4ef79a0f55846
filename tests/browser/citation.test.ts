import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { details, second } from './support/chamber.ts';
import { accessibilityFaults, openPage, stopClock } from './support/page.ts';

/** A source of the step that has a link, and one further down. */
const mark = async (page: Page) =>
  (await details(page)).getByRole('button', { name: 'Source 2', exact: true }).last();
const card = (page: Page) => page.getByRole('dialog', { name: 'Source 2', exact: true });
const visit = () => openPage({ hash: second('appeal') });

test('a citation opens after 300 ms under the pointer and closes behind it', async () => {
  const page = await visit();
  const source = await mark(page);
  await source.scrollIntoViewIfNeeded();
  await stopClock(page);
  await source.hover();
  await page.clock.runFor(250);
  expect(await card(page).count()).toBe(0);
  await page.clock.runFor(100);
  await card(page).waitFor();
  expect(await source.getAttribute('aria-expanded')).toBe('true');
  await card(page).hover();
  await page.clock.runFor(1000);
  expect(await card(page).count()).toBe(1);
  await page.mouse.move(300, 300);
  await page.clock.runFor(400);
  await card(page).waitFor({ state: 'detached' });
});

test('Escape closes what the pointer has opened and leaves the focus where it is', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Next step' }).focus();
  await (await mark(page)).hover();
  await card(page).waitFor();
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Next step/);
});

test('by keyboard: it opens on focus, Enter pins it and takes the focus in, Escape gives it back', async () => {
  const page = await visit();
  const source = await mark(page);
  const focused = () => source.evaluate((element) => element === document.activeElement);
  await page.keyboard.press('Tab');
  await source.focus();
  await card(page).waitFor();
  expect(await focused()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => card(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open source');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  expect(await focused()).toBe(true);
});

test('a click pins it: the pointer goes, it stays, and a second click closes it', async () => {
  const page = await visit();
  const source = await mark(page);
  await source.click();
  await card(page).waitFor();
  await stopClock(page);
  await page.mouse.move(300, 300);
  await page.clock.runFor(2000);
  expect(await card(page).isVisible()).toBe(true);
  await source.click();
  await card(page).waitFor({ state: 'detached' });
});

test('a tap opens it whole inside the window, and it says what the source gives', async () => {
  const page = await openPage({ hash: second('appeal'), width: 390, height: 844, touch: true });
  const source = await mark(page);
  await source.scrollIntoViewIfNeeded();
  await source.tap();
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  expect(await card(page).innerText()).toMatch(/Gives: /);
  expect(await card(page).getByRole('link', { name: 'Open source' }).getAttribute('href')).toMatch(
    /^https?:/,
  );
});

test('it can be copied', async () => {
  const page = await visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await (await mark(page)).click();
  await card(page).getByRole('button', { name: 'Copy citation' }).click();
  await card(page).getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Kulegin/);
});
