import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { isBundled } from '../../tools/chromium-bundled.ts';
import { second } from './support/chamber.ts';
import { openPage } from './support/page.ts';
import { compare, steadyPicture } from './support/picture.ts';

/**
 * Pictures of the pages as they were when somebody last looked at them: they show that nothing has moved unasked, not
 * that it looks well. `UPDATE_SCREENS=1 npm run browser -- golden` takes them anew; look at what has changed before
 * committing it.
 *
 * They are of the bundled browser alone, since another draws letters otherwise. A pixel has changed if one of its
 * channels differs by more than 32 of 255; up to one pixel in a thousand may, for the edges of letters and circles.
 */
const TOLERANCE = { channel: 32, share: 0.001 };
const FOLDER = new URL('../golden/screens/', import.meta.url);
const OUTPUT = new URL('../output/screens/', import.meta.url);
const HEIGHTS: Readonly<Record<number, number>> = { 390: 844, 768: 1024, 1024: 768, 1440: 900, 1920: 1080 };

vi.stubEnv('BUNDLED_CHROMIUM', '1');
const update = Boolean(process.env['UPDATE_SCREENS']);

/** Nobody leaves the Second Congress before the appeal. */
const STAY = '1.second_1.v_factions-649-split.c_walkout.2jqg';

const SCREENS: readonly (readonly [name: string, width: number, hash: string])[] = [
  ['library-light-en', 1440, '#/?lang=en&theme=light'],
  ['library-dark-ru', 1440, '#/?lang=ru&theme=dark'],
  ['library-light-ru', 390, '#/?lang=ru&theme=light'],
  ['library-light-en', 768, '#/?lang=en&theme=light'],
  ['library-proj-en', 1920, '#/?lang=en&theme=proj'],
  ['chamber-light-en', 1440, second('appeal', 'lang=en&theme=light')],
  ['chamber-dark-en', 1024, second('appeal', 'lang=en&theme=dark')],
  ['chamber-proj-en', 1920, second('appeal', 'lang=en&theme=proj')],
  ['chamber-light-en', 390, second('appeal', 'lang=en&theme=light')],
  ['chamber-dark-ru', 390, second('walkout', 'lang=ru&theme=dark')],
  ['chamber-light-ru', 768, second('walkout', 'lang=ru&theme=light')],
  ['chamber-light-en', 1024, second('presidium', 'lang=en&theme=light')],
  ['chamber-vote-en', 1024, second('appeal', 'view=vote&lang=en&theme=light')],
  ['chamber-table-ru', 1440, second('walkout', 'view=table&lang=ru&theme=light')],
  ['whatif-light-en', 1440, second('appeal', `lang=en&theme=light&fork=${STAY}`)],
  ['whatif-light-en', 390, second('appeal', `lang=en&theme=light&fork=${STAY}`)],
  ['representation-light-en', 1440, '#/representation?lang=en&theme=light'],
  ['sources-light-en', 1440, '#/sources?lang=en&theme=light'],
  ['sources-dark-ru', 390, '#/sources?lang=ru&theme=dark'],
];

for (const [name, width, hash] of SCREENS)
  test.skipIf(!isBundled())(`${name} at ${width} looks as it did`, async () => {
    const page = await openPage({ hash, width, height: HEIGHTS[width] ?? 900 });
    const file = new URL(`${name}-${width}.png`, FOLDER);
    await steadyPicture(page);
    // The list of steps is scrolled when the page opens, before or after its letters have their own faces.
    await page.evaluate(() =>
      document.querySelector('nav.rail [aria-current=step]')?.scrollIntoView({ block: 'center' }),
    );
    const now = await steadyPicture(page);
    if (update) {
      writeFileSync(file, now);
      return;
    }
    expect(existsSync(file), `${name}-${width}.png has been taken`).toBe(true);
    const blank = await page.context().newPage();
    const found = await compare(blank, [readFileSync(file), now], TOLERANCE.channel);
    if (found === null || found.share > TOLERANCE.share) {
      mkdirSync(OUTPUT, { recursive: true });
      writeFileSync(new URL(`${name}-${width}.png`, OUTPUT), now);
    }
    expect(found, 'of the same size').not.toBeNull();
    expect(found?.share, 'share of pixels that changed; see tests/output/screens').toBeLessThanOrEqual(
      TOLERANCE.share,
    );
  });
