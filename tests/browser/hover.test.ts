import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { second } from './support/chamber.ts';
import { openPage } from './support/page.ts';

/** The contrast of the words of an element with what is behind them. */
const contrast = (one: Locator): Promise<number> =>
  one.evaluate((element) => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = parts(colour)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let behind = element;
    while (parts(getComputedStyle(behind).backgroundColor)[3] === 0 && behind.parentElement)
      behind = behind.parentElement;
    const [dark = 0, light = 0] = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor]
      .map(luminance)
      .sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });

for (const theme of ['light', 'dark', 'proj'])
  test.each([
    ['a step', second('appeal', `theme=${theme}`)],
    ['a fork', second('appeal', `theme=${theme}&fork=`)],
    ['a card of the library', `#/?card=first&theme=${theme}`],
  ])(`every button can be read under the pointer, chosen or not: %s, ${theme}`, async (_, hash) => {
    const page = await openPage({ hash });
    await page
      .locator(hash.includes('fork=') ? '.band .tree' : '.button:is([aria-pressed=true], .primary)')
      .waitFor();
    const faint: string[] = [];
    for (const button of await page.locator('.button:visible').all()) {
      await button.hover({ force: true });
      const found = await contrast(button);
      if (found < 4.5) faint.push(`${await button.innerText()}: ${found.toFixed(1)}`);
    }
    expect(faint).toEqual([]);
  });

test('the view that is chosen keeps its ground under the pointer', async () => {
  const page = await openPage({ hash: second('appeal') });
  const chosen = page.locator('.views [aria-pressed=true]');
  const ground = (): Promise<string> => chosen.evaluate((one) => getComputedStyle(one).backgroundColor);
  const before = await ground();
  await chosen.hover();
  expect(await ground()).toBe(before);
});
