import { expect, test } from 'vitest';
import { arrive, attendance, drawnSeats, hallLabel, second, whole } from './support/chamber.ts';
import { openPage, stopClock } from './support/page.ts';

test('as many seats are drawn as delegates sit, and a seat keeps its place when others leave', async () => {
  const page = await openPage({ hash: second('army-speeches') });
  const before = await drawnSeats(page);
  const all = [...before.values()].flat();
  expect(all).toHaveLength(649);
  expect(all.every(({ state }) => state === 'present')).toBe(true);
  await page.keyboard.press('ArrowRight');
  await arrive(page, 'Mensheviks and Right SRs leave');
  const after = await drawnSeats(page);
  const here = [...after.values()].flat();
  expect(here).toHaveLength(649);
  expect(here.filter(({ state }) => state === 'present')).toHaveLength(517);
  expect(here.filter(({ state }) => state === 'gone')).toHaveLength(132);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [faction, seats] of before) {
    const now = after.get(faction) ?? [];
    expect(now.length, faction).toBe(seats.length);
    const shift = seats.map(({ x, y }, i) => Math.hypot(x - (now[i]?.x ?? 0), y - (now[i]?.y ?? 0)));
    expect(Math.max(...shift), faction).toBeLessThan(0.05);
  }
});

test.each(['', 'reading=walkout:reed', 'variant=credentials-670-full', 'variant=encyclopedia-739'])(
  'the hall draws whom it says it seats (%s)',
  async (query) => {
    for (const step of ['seats', 'walkout', 'closing']) {
      const page = await openPage({ hash: second(step, query) });
      const { seated, present } = await attendance(page);
      const seats = [...(await drawnSeats(page)).values()].flat();
      expect(seats).toHaveLength(seated);
      expect(seats.filter(({ state }) => state === 'present')).toHaveLength(present);
    }
  },
);

test.each(['', 'reading=walkout:reed', 'variant=credentials-670'])(
  'the table has the numbers of the picture (%s)',
  async (query) => {
    const page = await openPage({ hash: second('appeal', query) });
    const drawn = [...(await drawnSeats(page))].map(([name, seats]) => ({
      name,
      present: seats.filter(({ state }) => state === 'present').length,
      gone: seats.filter(({ state }) => state === 'gone').length,
    }));
    await page.getByRole('button', { name: 'Table' }).click();
    expect(new URL(page.url()).hash).toContain('view=table');
    const lines = page.getByRole('table', { name: 'The hall by group' }).locator('tbody tr');
    await lines.first().waitFor();
    const rows = await lines.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    const told = rows.map(([name = '', present, left]) => ({
      name: name.trim(),
      present: whole(present),
      gone: whole(left),
    }));
    const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
    expect(told.sort(byName)).toEqual(drawn.sort(byName));
  },
);

test('the hall says who is in it and what a majority is', async () => {
  const page = await openPage({ hash: second('walkout') });
  expect(await hallLabel(page)).toBe('Hall, 649 delegates, 517 present. Majority of those present: 259.');
});

test('the arrows move over the factions as they sit, and each is read in full', async () => {
  const page = await openPage({ hash: second('walkout') });
  await page.locator('figure svg g.faction[tabindex="0"]').focus();
  const read: string[] = [];
  for (let i = 0; i < 7; i++) {
    read.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
    await page.keyboard.press('ArrowRight');
  }
  expect(read[0]).toBe('Bolsheviks, 390 of 390 present, 60.1% of delegates. 1 of 7.');
  expect(read).toContainEqual(
    expect.stringMatching(/^Mensheviks, left the hall at step 10; 72 of 72 seats empty\. \d of 7\.$/),
  );
  expect(read.map((sentence) => /(\d) of 7\.$/.exec(sentence)?.[1])).toEqual([...'1234567']);
  await arrive(page, 'Mensheviks and Right SRs leave');
});

test('the hall is one stop for the keyboard', async () => {
  const page = await openPage({ hash: second('walkout') });
  expect(await page.locator('figure svg [tabindex="0"]').count()).toBe(1);
});

test('the step is announced once, politely, when stepping has stopped', async () => {
  const page = await openPage({ hash: second('army-speeches') });
  const region = page.locator('[aria-live=polite]');
  await expect.poll(() => region.textContent()).toMatch(/^The army committees protest\./);
  await stopClock(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.clock.runFor(400);
  expect(await region.textContent()).toMatch(/^The army committees protest\./);
  await page.keyboard.press('ArrowLeft');
  await page.clock.runFor(400);
  expect(await region.textContent()).toMatch(/^The army committees protest\./);
  await page.clock.runFor(200);
  expect(await region.textContent()).toBe(
    'Mensheviks and Right SRs leave. Hall, 649 delegates, 517 present. Majority of those present: 259.',
  );
});

test('a vote is announced with its figures and its outcome', async () => {
  const page = await openPage({ hash: second('appeal') });
  const region = page.locator('[aria-live=polite]');
  await expect.poll(() => region.textContent()).toMatch(/505 for.*256 to carry; carried/);
});

test('groups for which the palette has no colour are named in one line, and a congress of lineages has none', async () => {
  const page = await openPage({ hash: '#/glossary' });
  await page.evaluate((hash) => (location.hash = hash), second('walkout'));
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect(await page.getByText('No colour is left').count()).toBe(0);

  const foreign = await openPage({ hash: '#/glossary' });
  await foreign.route(/assets\/02-second.*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"lineage":"[A-Z]+"/g, '"lineage":null');
    await route.fulfill({ response, body });
  });
  await foreign.evaluate((hash) => (location.hash = hash), second('walkout'));
  await foreign.getByText(/^No colour is left for these groups, .*: \S/).waitFor();
  await foreign.unrouteAll({ behavior: 'wait' });
});

test('groups with a voice only have their chips, and the caption says what a ring is', async () => {
  const page = await openPage({ hash: '#/ninth/approval' });
  const chips = (await page.locator('.legend .chip').allInnerTexts()).map((chip) =>
    chip.replace(/\s+/g, ' '),
  );
  expect(chips).toHaveLength(6);
  expect(chips.some((chip) => /Non-party 109 \+ 30 with a voice$/.test(chip))).toBe(true);
  expect(chips.some((chip) => /Poale Zion 1 with a voice$/.test(chip))).toBe(true);
  expect(await page.locator('figcaption > span.quiet').innerText()).toMatch(
    /One mark is one delegate.* A ring is a delegate with a voice and no vote\.$/,
  );
  const unnamed = page.locator('figure svg g.faction[aria-label=""]');
  expect(await unnamed.count()).toBe(0);
});

test('a hall drawn in sectors says so', async () => {
  const page = await openPage({ hash: '#/ninth/approval', width: 390, height: 844 });
  const caption = (await page.locator('figcaption > span.quiet').textContent()) ?? '';
  expect(caption).toContain('The area of a sector is the number of delegates.');
  expect(caption).toContain('An outlined sector is delegates with a voice and no vote.');
});

test('a press on seats or on a chip opens the row of a group, and another press closes it', async () => {
  const page = await openPage({ hash: second('appeal'), width: 390, height: 844 });
  const row = page.locator('.hall .chosen');
  const group = page.locator('.hall g.faction').first();
  const box = await group.boundingBox();
  if (!box) throw new Error('nobody sits');
  await page.mouse.click(box.x + 6, box.y + box.height - 6);
  await row.getByText('Bolsheviks, 390 of 390 present').waitFor();
  expect(await group.getAttribute('aria-pressed')).toBe('true');
  const chip = page.getByRole('toolbar', { name: 'Groups in the hall' }).getByRole('button').first();
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await chip.click();
  expect(await row.count()).toBe(0);
});

test('the legend is one stop: arrows go from chip to chip and leave the step, Enter opens a row', async () => {
  const page = await openPage({ hash: second('appeal') });
  const chips = page.getByRole('toolbar', { name: 'Groups in the hall' }).getByRole('button');
  expect(await chips.evaluateAll((all) => all.filter((one) => one.tabIndex === 0).length)).toBe(1);
  await chips.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => chips.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.hall .chosen').getByText('Left SRs (approximate), 100 of 100 present').waitFor();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => chips.first().evaluate((one) => one === document.activeElement)).toBe(true);
  expect(page.url()).toContain('/second/appeal');
});
