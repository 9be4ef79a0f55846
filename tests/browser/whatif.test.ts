import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { encodeSession } from '../../src/lab/sessionCode.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { arrive, second, stepOf } from './support/chamber.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

/** Nobody leaves the Second Congress before the appeal: the walkout is cancelled. */
const CODE = '1.second_1.v_factions-649-split.c_walkout.2jqg';

/** The address of a step of the Second Congress, counted by its factions, with these changes. */
const changed = (step: string, interventions: readonly Intervention[], query = ''): string =>
  second(
    step,
    `${query}fork=${encodeSession({
      scenario: 'second',
      revision: 1,
      variant: 'factions-649-split',
      readings: {},
      interventions: [...interventions],
      seed: null,
    })}`,
  );

/** The facts under a hall, by name. */
async function facts(page: Page, side: 'history' | 'fork'): Promise<Record<string, string>> {
  const rows = await page
    .locator(`.side.${side} dl > div`)
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd b')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(rows);
}
const inFork = (page: Page, present: string) =>
  page.locator('.side.fork dl dd b').getByText(present, { exact: true }).first().waitFor();
const tags = (page: Page): Promise<string[]> => page.locator('.tags .tag > span').allInnerTexts();
const codeOf = (page: Page): string | null =>
  new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '').get('fork');

/** Makes one change in the dialog. */
async function change(
  page: Page,
  kind: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: 'Change something' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: kind }).click();
  for (const [label, value] of Object.entries(answers)) await dialog.getByLabel(label).selectOption(value);
  await dialog.getByRole('button', { name: 'Make this change' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('from a step of the chamber: a change, taken back, made again, and back to history', async () => {
  const page = await openPage({ hash: second('appeal') });
  await arrive(page, 'Transfer of power to the soviets');
  await page.getByRole('button', { name: 'What if…' }).click();
  await inFork(page, '511');
  expect(await facts(page, 'fork')).toEqual(await facts(page, 'history'));

  await change(page, 'Somebody stays', { What: 'walkout' });
  await inFork(page, '649');
  expect(await tags(page)).toEqual(['Mensheviks and Right SRs leave: does not happen']);
  expect(await facts(page, 'history')).toMatchObject({ 'In the hall': '511', 'To carry': '256' });
  expect(await facts(page, 'fork')).toMatchObject({ 'In the hall': '649', 'To carry': '325' });

  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await inFork(page, '511');
  expect(codeOf(page)).toBe('');
  await page.locator('button:focus', { hasText: 'Undo' }).waitFor();
  await page.getByRole('button', { name: 'Redo' }).click();
  await inFork(page, '649');
  await page.getByRole('button', { name: 'Back to history' }).click();
  await inFork(page, '511');
  await page.keyboard.press('Control+z');
  await inFork(page, '649');
  await page.getByRole('button', { name: /^Take out: Mensheviks/ }).click();
  await inFork(page, '511');
});

test('a link gives the same numbers to somebody who has never been here', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  await change(page, 'Somebody stays', { What: 'walkout' });
  await change(page, 'Another majority', { Majority: 'two-thirds-present' });
  await inFork(page, '433');
  const [link, mine] = [new URL(page.url()).hash, await facts(page, 'fork')];
  const votes = await page.locator('#comparison ~ .table-frame tbody tr').allInnerTexts();
  expect(votes.length).toBeGreaterThan(5);
  const other = await openPage({ hash: link });
  await inFork(other, '433');
  expect(await facts(other, 'fork')).toEqual(mine);
  expect(await other.locator('#comparison ~ .table-frame tbody tr').allInnerTexts()).toEqual(votes);
  expect(await tags(other)).toHaveLength(2);
});

test('the count of the link is the one that it was made for, with or without a word of it in the address', async () => {
  const page = await openPage({ hash: `#/second/appeal?fork=1.second_1.v_credentials-670.c_walkout.x9k1` });
  await page.getByRole('alert').waitFor();
  const sound = await openPage({ hash: `#/second/appeal?variant=credentials-670&fork=${CODE}` });
  await inFork(sound, '649');
  expect(new URL(sound.url()).hash).toContain('variant=factions-649-split');
});

test.each([
  ['a script', encodeURIComponent('<script>alert(1)</script>'), /only Latin letters/],
  ['a code cut off', CODE.slice(0, -6), /cut off or mistyped/],
  ['another version', CODE.replace(/^1/, '9'), /version 9/],
  ['a very long code', `1.${'c_walkout.'.repeat(1100)}abcd`, /at most 8000 characters/],
  ['the prototype', '__proto__', /share code/],
])('%s for a code is refused with a sentence, and the session stays', async (_, code, why) => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await inFork(page, '649');
  await page.evaluate((hash) => (location.hash = hash), second('appeal', `fork=${code}`));
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(why);
  expect(await facts(page, 'fork')).toMatchObject({ 'In the hall': '649' });
  expect(await tags(page)).toHaveLength(1);
});

test('a code of another congress is refused, and history is there', async () => {
  const page = await openPage({ hash: `#/third?fork=${CODE}` });
  expect(await page.getByRole('alert').innerText()).toMatch(/made for “second”, and this is “third”/);
  expect(await tags(page)).toEqual([]);
});

test('a change that cannot be says why, and the rest runs', async () => {
  const page = await openPage({
    hash: second(
      'appeal',
      'fork=1.second_1.v_factions-649-split.c_walkout.c_martov-leaves.c_men-int-leave.c_nosuch.6dd6',
    ),
  });
  await inFork(page, '649');
  expect(await page.locator('.tags .invalid').innerText()).toMatch(/there is no proceeding “nosuch”/);
});

test('the browser’s back takes a change back', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  await change(page, 'Somebody stays', { What: 'walkout' });
  await inFork(page, '649');
  await page.goBack();
  await inFork(page, '511');
  await page.goForward();
  await inFork(page, '649');
});

test('by keyboard: F opens the changes, Escape closes them, the slider sets a line', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  await page.keyboard.press('f');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const slider = page.getByRole('slider', { name: /how many vote for it/ });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.locator('.tags .tag').first().waitFor();
  expect(await tags(page)).toEqual(['Bolsheviks against Transfer of power to the soviets']);
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0 of 390 for it/);
});

test('as one or each for themselves is a change like any other', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await page.getByRole('radio', { name: /^each group as one/ }).check();
  await page.locator('.tags li').nth(2).waitFor();
  expect((await tags(page))[1]).toMatch(/^cohesion of every group/);
  await page.getByRole('radio', { name: /^each for themselves: / }).check();
  await expect.poll(() => tags(page)).toHaveLength(1);
});

test('one group can be as one: the largest that could turn the vote is offered first', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await inFork(page, '649');
  expect(await page.getByRole('combobox', { name: 'Group', exact: true }).inputValue()).toBe('bolshevik');
  await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('left-sr');
  await page.getByRole('radio', { name: 'as one', exact: true }).check();
  await expect.poll(() => tags(page)).toHaveLength(2);
  expect((await tags(page))[1]).toMatch(/^cohesion of Left SRs/);
  await page.getByRole('radio', { name: 'each for themselves', exact: true }).check();
  await expect.poll(() => tags(page)).toHaveLength(1);
});

test('the same facts stand in one row under both halls; a red line only where the fork differs', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await inFork(page, '649');
  const row = (side: string) =>
    page.locator(`.side.${side} dl > div`).evaluateAll((all) =>
      all.map((one) => ({
        name: one.querySelector('dt')?.textContent,
        top: Math.round(one.getBoundingClientRect().top),
        marked: getComputedStyle(one.querySelector('dd b') ?? one, '::after').borderBottomColor,
        line: getComputedStyle(one.querySelector('dd b') ?? one, '::after').borderBottomStyle,
      })),
    );
  const [past, now] = [await row('history'), await row('fork')];
  expect(now.map(({ name }) => name)).toEqual(past.map(({ name }) => name));
  expect(new Set([...past, ...now].map(({ top }) => top)).size).toBe(1);
  const said = [await facts(page, 'history'), await facts(page, 'fork')] as const;
  const red = 'rgb(196, 34, 26)';
  expect(past.some(({ line }) => line === 'solid')).toBe(false);
  expect(
    now.filter(({ marked, line }) => line === 'solid' && marked === red).map(({ name }) => name),
  ).toEqual(Object.keys(said[1]).filter((name) => said[0][name] !== said[1][name]));
});

test('power, ways and tipping point stand in one band, in sight without scrolling', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await inFork(page, '649');
  const bar = (await page.locator('.transport-bar').boundingBox())?.y ?? 0;
  const boxes = await Promise.all(
    ['Who could swing a vote', 'Ways it could go', 'Tipping point'].map((name) =>
      page.getByRole('region', { name }).boundingBox(),
    ),
  );
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  const lowest = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  for (const inside of ['.band table.small', '.band .tree', '.band input[type=range]'])
    expect(await lowest(inside), inside).toBeLessThanOrEqual(bar);
});

test('the drawn ways are walked with the keyboard: folded, opened, and the step stays', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  const tree = page.getByRole('tree', { name: /^Ways it could go/ });
  const items = tree.getByRole('treeitem');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await items.first().waitFor();
  const all = await items.count();
  expect(all).toBeGreaterThan(2);
  await items.first().focus();
  expect(await focused()).toMatch(/: .+%, as in history$/);
  expect(await items.first().getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => items.count()).toBeLessThan(all);
  expect(await items.first().getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => items.count()).toBe(all);
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('End');
  await expect.poll(focused).toMatch(/^Rarer courses: /);
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe(first);
  await page.keyboard.press('Enter');
  await expect.poll(() => items.count()).toBeLessThan(all);
  await expect.poll(() => stepOf(page)).toBe('appeal');
});

test('the keys of the chamber hold in a fork: views, ends, sources, what differs', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await inFork(page, '649');
  await page.keyboard.press('v');
  await page.locator('.side.fork svg path.vote').first().waitFor({ state: 'attached' });
  await page.keyboard.press('v');
  expect(await page.locator('.side table').count()).toBe(2);
  await page.keyboard.press('v');
  await page.locator('.side.fork figure').waitFor();
  await page.keyboard.press('s');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-sources');
  await page.keyboard.press('c');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('comparison');
  await page.keyboard.press('Home');
  await expect.poll(() => stepOf(page)).toBe('opening');
  await page.keyboard.press('End');
  await expect.poll(() => stepOf(page)).toBe('closing');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('what differs from history').waitFor();
});

test('every simulated figure has its badge, and the assumptions beside it', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await inFork(page, '649');
  const vote = page.locator('.side.fork dl > div', { hasText: 'This vote' });
  expect(await vote.innerText()).toMatch(/simulated/i);
  expect(await page.locator('section.vote').innerText()).toMatch(
    /because since “Mensheviks and Right SRs leave”[\s\S]*Assumed: Bolsheviks/,
  );
});

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in the fork in ${lang}, ${theme}`, { timeout: 90_000 }, async () => {
      const page = await openPage({ hash: second('appeal', `theme=${theme}&fork=${CODE}`), lang });
      await inFork(page, '649');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('f');
      await page.getByRole('dialog').locator('.choose').nth(1).click();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

test('on a phone nothing scrolls sideways, and axe finds nothing', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`), lang: 'ru', width: 390 });
  await inFork(page, '649');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('on a phone the changes open below the name, and the drawn ways scroll in their own frame', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`), width: 390, height: 844 });
  await inFork(page, '649');
  expect((await page.locator('section.bar').boundingBox())?.height).toBeLessThan(170);
  expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
  await page.getByText('1 change', { exact: true }).click();
  await page.getByRole('button', { name: /^Take out: Mensheviks/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  const [frame, drawing] = await page
    .locator('.band .tree')
    .evaluate((tree) => [tree.parentElement?.clientWidth ?? 0, tree.clientWidth]);
  expect(drawing).toBeGreaterThan(frame ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the steps that a fork adds are marked, wherever the reader stands', async () => {
  const page = await openPage({ hash: '#/second', width: 1920, height: 1080 });
  await page.locator('.ready-forks summary').click();
  const link = page.getByRole('link', { name: 'The SR caucus votes to leave' });
  const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
  for (const step of ['army-speeches', 'all-srs-leave']) {
    await page.goto(
      `${page.url().split('#')[0]}${hash.replace(/^#\/second[^?]*/, `#/second/${step}`)}&theme=proj`,
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    const added = page.locator('footer button').filter({ hasText: 'added by the fork' });
    await expect.poll(() => added.count(), { message: step }).toBe(1);
    expect(await added.innerText()).toMatch(/Mensheviks/);
  }
});

test('a line that is not known is no line: the slider stands nowhere until it is moved', async () => {
  const title = { en: 'Peace', ru: 'Мир' };
  const page = await openPage({
    hash: changed('motion-1', [
      {
        do: 'add',
        proceeding: {
          kind: 'motion',
          id: 'motion-1',
          title,
          text: title,
          division: { motion: title, outcome: 'unknown' },
          lines: { 'left-sr': 'for', menshevik: 'for', sr: 'for' },
        },
        after: 'appeal',
      },
    ]),
  });
  const section = page.getByRole('region', { name: 'Tipping point' });
  await section.getByText('Line not known: would carry in 0% to 100% of cases.').waitFor();
  const slider = section.getByRole('slider');
  expect(await slider.getAttribute('aria-valuetext')).toBe('line not known; would carry in 0% to 100%');
  expect(await section.locator('circle').count()).toBe(0);
  expect(await section.getByText(/ of 390 for it/).count()).toBe(0);
  expect(await section.getByRole('radio').count()).toBe(0);
  await slider.focus();
  await page.keyboard.press('Home');
  await section.getByText(/^0 of 390 for it \(0%\)/).waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0 of 390 for it/);
  expect(await section.locator('circle').count()).toBe(1);
});

test('how they decide is what is in force, whoever set it, and a wish against it is a change', async () => {
  const page = await openPage({
    hash: changed('appeal', [
      { do: 'cancel', id: 'walkout' },
      { do: 'cohesion', rho: 1 },
    ]),
  });
  await inFork(page, '649');
  const radio = (name: RegExp) => page.getByRole('radio', { name });
  const [all, allAlone] = [radio(/^each group as one/), radio(/^each for themselves: /)];
  const [one, alone] = [radio(/^as one$/), radio(/^each for themselves$/)];
  expect([await all.isChecked(), await one.isChecked()]).toEqual([true, true]);
  await alone.check();
  await expect.poll(() => tags(page)).toHaveLength(3);
  expect((await tags(page))[2]).toMatch(/^cohesion of Bolsheviks .*Transfer of power.*: 0/);
  await expect.poll(() => all.isChecked()).toBe(false);
  expect(await allAlone.isChecked()).toBe(false);
  await allAlone.check();
  await expect.poll(() => tags(page)).toHaveLength(4);
  await expect.poll(() => allAlone.isChecked()).toBe(true);
  expect(await alone.isChecked()).toBe(true);
  await one.check();
  await expect.poll(() => one.isChecked()).toBe(true);
  expect(await allAlone.isChecked()).toBe(false);
});

test('neither way to decide is marked where a group stands between them', async () => {
  const page = await openPage({ hash: changed('appeal', [{ do: 'cohesion', rho: 0.5 }]) });
  await page.getByRole('radio', { name: /^as one$/ }).waitFor();
  expect(await page.locator('main fieldset input[type=radio]:checked').count()).toBe(0);
});

test('a folded turn of the drawn ways says how many it folds', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  const few = page.locator('.band .tree .few');
  await few.first().waitFor();
  expect(await few.first().innerText()).toMatch(/^2 more/);
});

test('keys that move the slider on are one entry of the history, and one move to take back', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  const slider = page.getByRole('slider', { name: /how many vote for it/ });
  await slider.focus();
  const before = await page.evaluate(() => history.length);
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^3 of/);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^389 of/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => tags(page)).toEqual([]);
});

test('Ctrl and Z takes back what the slider did while it has the focus', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  const slider = page.getByRole('slider', { name: /how many vote for it/ });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => tags(page)).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual([]);
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toMatch(/^0 of/);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => tags(page)).toHaveLength(1);
});

test.each([
  ['the chamber', second('appeal')],
  ['a fork', second('appeal', 'fork=')],
])('letter keys that are off are off on a Russian keyboard too: %s', async (_, hash) => {
  const page = await openPage({ hash, lang: 'ru' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const before = page.url();
  for (const [key, code] of [
    ['м', 'KeyV'],
    ['д', 'KeyL'],
    ['а', 'KeyF'],
  ])
    await page.locator('body').dispatchEvent('keydown', { key, code, bubbles: true });
  expect(page.url()).toBe(before);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
});

test('the space bar on a way to decide chooses it and plays nothing', async () => {
  const page = await openPage({ hash: second('appeal', `fork=${CODE}`) });
  await page.getByRole('radio', { name: /^each group as one/ }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => tags(page)).toHaveLength(2);
  expect(await page.getByRole('button', { name: /^Pause/ }).count()).toBe(0);
});

test('by keyboard: when a tag goes, focus goes to the next one, and after the last to a new change', async () => {
  const page = await openPage({
    hash: changed('appeal', [
      { do: 'cancel', id: 'walkout' },
      { do: 'cancel', id: 'men-int-leave' },
      { do: 'cohesion', rho: 1 },
    ]),
  });
  await expect.poll(() => tags(page)).toHaveLength(3);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
    );
  const names = await page
    .locator('.tags .tag button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  await page.locator('.tags .tag button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe(names[1]);
  await page.locator('.tags .tag button').last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe(names[1]);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('+ Change something');
});

test('by keyboard: after a change is made focus is where the dialog was opened, or on its button', async () => {
  const page = await openPage({ hash: second('appeal', 'fork=') });
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await change(page, 'Somebody stays', { What: 'walkout' });
  await inFork(page, '649');
  await expect.poll(focused).toBe('+ Change something');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Another majority' }).click();
  await dialog.getByRole('button', { name: 'Make this change' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('+ Change something');
});

test.each([320, 390, 900, 1280])(
  'every word of the drawn ways has room in Russian at %i pixels',
  async (width) => {
    const page = await openPage({ hash: second('appeal', `fork=${CODE}`), lang: 'ru', width });
    const tree = page.locator('.band .tree');
    await tree.locator('text').first().waitFor({ state: 'attached' });
    const cut = await tree.evaluate((drawing) => {
      const forks = [...drawing.querySelectorAll('.fork')].map((fork) => fork.getBoundingClientRect());
      return [...drawing.querySelectorAll('text')].flatMap((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const covered = forks.some(
          (fork) => fork.left < right && fork.right > left && fork.top < bottom && fork.bottom > top,
        );
        return covered || left < drawing.getBoundingClientRect().left ? [text.textContent] : [];
      });
    });
    expect(cut).toEqual([]);
  },
);

/** A fork of the Constituent Assembly with three votes in a row that may go either way. */
const DEEP =
  '#/constituent/chair?variant=present-441&fork=1.constituent_1.v_present-441.z_left-sr_181.z_sr_118.4okg';

test.each([
  ['en', 1280],
  ['en', 1440],
  ['en', 1680],
  ['ru', 1280],
  ['ru', 1440],
] as const)(
  'on a desk a tree of three forks in a row fits its frame, chances and all: %s, %i',
  async (lang, width) => {
    const page = await openPage({ hash: DEEP, lang, width });
    const tree = page.locator('.band .tree');
    await expect.poll(() => tree.locator('.end').count()).toBe(6);
    await page.evaluate(() => document.fonts.ready);
    const { beyond, cut } = await tree.evaluate((drawing) => ({
      beyond: drawing.clientWidth - (drawing.parentElement?.clientWidth ?? 0),
      cut: [...drawing.querySelectorAll('.end')]
        .filter(
          (end) =>
            end.scrollWidth > end.clientWidth ||
            [...end.children].some((words) => words.scrollWidth > words.clientWidth),
        )
        .map(({ textContent }) => textContent),
    }));
    expect(beyond).toBeLessThanOrEqual(0);
    expect(cut).toEqual([]);
  },
);

test('where a tree is wider than its frame, the frame shows that it scrolls', async () => {
  const page = await openPage({ hash: DEEP, width: 390 });
  const frame = page.locator('.frame', { has: page.locator('.tree') });
  await frame.waitFor();
  const { wider, bar } = await frame.evaluate((one) => ({
    wider: one.scrollWidth - one.clientWidth,
    bar: getComputedStyle(one, '::-webkit-scrollbar').height,
  }));
  expect(wider).toBeGreaterThan(0);
  expect(bar).toBe('8px');
});

test('the words at the handle’s point keep clear of the red line and the curve', async () => {
  const page = await openPage({
    hash: changed('appeal', [
      { do: 'cancel', id: 'walkout' },
      { do: 'cohesion', rho: 0.5 },
      { do: 'line', faction: 'bolshevik', split: [0.3, 0.7, 0, 0], at: 'appeal' },
    ]),
  });
  const section = page.getByRole('region', { name: 'Tipping point' });
  await section.locator('text.now').waitFor();
  const crossed = await section.locator('.axis svg').evaluate((svg) => {
    const words = svg.querySelector('text.now')?.getBoundingClientRect() ?? new DOMRect();
    const inside = (x: number, y: number): boolean =>
      x > words.left && x < words.right && y > words.top + 3 && y < words.bottom - 3;
    const curve =
      svg.querySelector('polyline') ?? document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
    const { left, top } = svg.getBoundingClientRect();
    const length = curve.getTotalLength();
    const on = Array.from({ length: 400 }, (_, i) => curve.getPointAtLength((length * i) / 399));
    const red = svg.querySelector('line.red')?.getBoundingClientRect() ?? new DOMRect();
    return {
      red: red.left < words.right && red.right > words.left,
      curve: on.some(({ x, y }) => inside(left + x, top + y)),
    };
  });
  expect(crossed).toEqual({ red: false, curve: false });
});
