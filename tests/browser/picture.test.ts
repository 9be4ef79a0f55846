import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';
import { compare } from './support/picture.ts';

test('two pictures are compared pixel by pixel, and small differences of tone are let pass', async () => {
  const page = await (await openPage({ hash: '#/sources' })).context().newPage();
  await page.setViewportSize({ width: 100, height: 50 });
  const shot = async (style: string): Promise<Buffer> => {
    await page.setContent(`<body style="margin:0"><div style="width:10px;height:10px;${style}">`);
    return page.screenshot();
  };
  const grey = await shot('background:#808080');
  expect(await compare(page, [grey, grey], 0)).toEqual({ pixels: 0, share: 0 });
  expect(await compare(page, [grey, await shot('background:#888888')], 8)).toEqual({ pixels: 0, share: 0 });
  expect(await compare(page, [grey, await shot('background:#888888')], 7)).toEqual({
    pixels: 100,
    share: 100 / 5000,
  });
  await page.setViewportSize({ width: 101, height: 50 });
  expect(await compare(page, [grey, await shot('background:#808080')], 0)).toBeNull();
});
