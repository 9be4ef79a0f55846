import type { Page } from 'playwright';

/** How much two pictures of the same size differ. */
export interface Difference {
  /** Pixels of which a channel differs by more than the tolerance. */
  readonly pixels: number;
  /** Of all pixels, from 0 to 1. */
  readonly share: number;
}

/** The viewport, once the faces are there and two pictures in a row are the same. */
export async function steadyPicture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  let last = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  for (let tried = 0; tried < 20; tried++) {
    await page.waitForTimeout(250);
    const next = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('the page does not come to rest');
}

/**
 * Compares two PNG pictures in a browser, which can read them; `null` where they are of different sizes.
 *
 * @param page any page whose policy allows pictures from data, such as an empty one
 * @param tolerance the most by which a channel, of 0 to 255, may differ
 */
export function compare(
  page: Page,
  [before, after]: readonly [Buffer, Buffer],
  tolerance: number,
): Promise<Difference | null> {
  return page.evaluate(
    async ({ sources, most }) => {
      const [a, b] = await Promise.all(
        sources.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, canvas.width, canvas.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return null;
      let pixels = 0;
      for (let at = 0; at < a.data.length; at += 4)
        if ([0, 1, 2].some((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)) > most))
          pixels += 1;
      return { pixels, share: pixels / (a.width * a.height) };
    },
    { sources: [before.toString('base64'), after.toString('base64')], most: tolerance },
  );
}
