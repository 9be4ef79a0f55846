import type { Locator, Page } from 'playwright';

/** The address of a step of the Second Congress. */
export const second = (step: string, query = ''): string =>
  `#/second/${step}${query === '' ? '' : `?${query}`}`;

/** The step that the address names. */
export const stepOf = (page: Page): string | undefined =>
  new URL(page.url()).hash.split('?')[0]?.split('/')[2];

/** What the hall says of itself to a screen reader. */
export async function hallLabel(page: Page): Promise<string> {
  return (await page.locator('figure svg[role=group]').getAttribute('aria-label')) ?? '';
}

/** Delegates, and those of them in the hall, as the hall says them. */
export async function attendance(page: Page): Promise<{ seated: number; present: number }> {
  const label = await hallLabel(page);
  const found = /^Hall, (\S+) delegates?, (\S+) present\./.exec(label);
  if (!found) throw new Error(`the hall says “${label}”`);
  return { seated: whole(found[1]), present: whole(found[2]) };
}

/** Waits until the hall shows the step with this title; what is beside it may follow a frame later. */
export const shown = (page: Page, title: string): Promise<void> =>
  page.locator('#current').getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

/** Waits until the whole page shows the step with this title. */
export async function arrive(page: Page, title: string): Promise<void> {
  await shown(page, title);
  await details(page);
}

/** What stands under the result, once it is of the current step. */
export async function details(page: Page): Promise<Locator> {
  const found = page.locator('#current [aria-busy=false]');
  await found.waitFor({ state: 'attached' });
  return found;
}

/** Counts of the tally beside the bar; `null` where they are not recorded. */
export async function tally(page: Page): Promise<Record<string, number | null>> {
  const rows = await (
    await details(page)
  )
    .locator('dl > div')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(
    rows.map(([name = '', count = '']) => [name, /^\s*\d/.test(count) ? whole(count) : null]),
  );
}

/** The steps of the rail, in order, as numbers and titles. */
export const railTitles = (page: Page): Promise<string[]> =>
  page.locator('nav.rail li .title').allInnerTexts();

/** The button of a step in the rail. */
export const railStep = (page: Page, title: string) =>
  page.locator('nav.rail').getByRole('button', { name: title });

/** The phase that is underlined. */
export const phase = (page: Page): Promise<string> =>
  page.locator('.stage ol [aria-current=step]').innerText();

/** One seat as drawn: its middle, and whether its delegate is there. */
interface DrawnSeat {
  readonly x: number;
  readonly y: number;
  readonly state: 'present' | 'gone' | 'other';
}

/** Every circle of the hall by faction, as the sentence for screen readers names it. */
export async function drawnSeats(page: Page): Promise<ReadonlyMap<string, readonly DrawnSeat[]>> {
  const groups = await page.locator('figure svg g.faction').evaluateAll((all) =>
    all.map((group) => ({
      name: (group.getAttribute('aria-label') ?? '').split(/ \(approximate\)|,/)[0] ?? '',
      paths: [...group.querySelectorAll('path')].map((path) => ({
        shown: (path.getAttribute('class') ?? '').split(' ').filter((name) => !name.startsWith('svelte-')),
        d: path.getAttribute('d') ?? '',
      })),
    })),
  );
  return new Map(
    groups.map(({ name, paths }) => [
      name,
      paths.flatMap(({ shown, d }) => {
        const kind = shown[0] ?? '';
        if (!['present', 'voice', 'absent', 'gone'].includes(kind) || shown.includes('bare')) return [];
        const state = kind === 'present' || kind === 'gone' ? kind : 'other';
        return [...d.matchAll(/M(\S+) (\S+)a(\S+) /g)].map(([, left, middle, radius]) => ({
          x: Number(left) + Number(radius),
          y: Number(middle),
          state,
        }));
      }),
    ]),
  );
}

/** A number as the page writes it. */
export const whole = (text: string | undefined): number => Number((text ?? '').replace(/[\s,≈]/g, ''));
