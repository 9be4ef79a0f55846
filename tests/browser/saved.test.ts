import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { encodeSession } from '../../src/lab/sessionCode.ts';
import { builtIn } from '../support/read.ts';
import { accessibilityFaults, openPage } from './support/page.ts';

const SECOND = builtIn('02-second');
const codeFor = (revision: number, ids: readonly string[]): string =>
  encodeSession({
    scenario: 'second',
    revision,
    variant: SECOND.defaultVariant,
    readings: {},
    interventions: ids.map((id) => ({ do: 'cancel', id })),
    seed: null,
  }) ?? '';
const FORK = codeFor(SECOND.revision, ['walkout', 'martov-leaves', 'men-int-leave']);

const list = (page: Page) => page.locator('main li');
const names = (page: Page): Promise<string[]> =>
  page
    .locator('main li input[type=text]')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function keepOne(page: Page, name: string): Promise<void> {
  await button(page, 'Keep').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
}
async function importText(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
}

test('a fork is kept under a name, is there after a reload, and opens as it was', async () => {
  const page = await openPage({ hash: `#/second?fork=${FORK}` });
  await keepOne(page, 'If all had stayed');
  await page.getByText('Kept as “If all had stayed”.').waitFor();
  await page.getByRole('dialog').getByRole('link', { name: 'My forks' }).click();
  await expect.poll(() => names(page)).toEqual(['If all had stayed']);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(['If all had stayed']);
  expect(await list(page).innerText()).toMatch(/Second Congress · 3 changes ·/);
  await page.getByRole('link', { name: 'Open “If all had stayed”' }).click();
  await page.getByRole('heading', { level: 1, name: 'If all had stayed' }).waitFor();
  expect(page.url()).toContain(FORK);
});

test('a kept fork has its name as long as its changes are the same', async () => {
  const page = await openPage({ hash: `#/second?fork=${codeFor(SECOND.revision, ['walkout'])}` });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await heading('What if…').waitFor();
  await keepOne(page, 'Без ухода');
  await page.getByText('Kept as').waitFor();
  await page.keyboard.press('Escape');
  await heading('Без ухода').waitFor();
  await page.reload();
  await heading('Без ухода').waitFor();
  expect(await page.title()).toMatch(/^Без ухода · /);
  await button(page, 'Keep').click();
  expect(await page.getByRole('dialog').getByLabel('Name').inputValue()).toBe('Без ухода');
  await page.keyboard.press('Escape');
  await button(page, 'Take out: Mensheviks and Right SRs leave: does not happen').click();
  await heading('What if…').waitFor();
  expect(await page.title()).not.toContain('Без ухода');
  await button(page, 'Undo').click();
  await heading('Без ухода').waitFor();
});

test('where the browser keeps nothing a fork has the name of its changes, and no error', async () => {
  const page = await openPage({ hash: `#/second?fork=${FORK}` });
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Nobody leaves' }).waitFor();
});

test('a fork is kept by two presses of Enter under a name that says what is changed', async () => {
  const page = await openPage({ hash: `#/second?fork=${codeFor(SECOND.revision, ['walkout'])}` });
  await button(page, 'Keep').press('Enter');
  const name = page.getByRole('dialog').getByLabel('Name');
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText('Kept as “Mensheviks and Right SRs leave: does not happen”.').waitFor();
});

test('a fork is renamed, duplicated, deleted, and the deletion taken back', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'mine.yaml', '# One\nscenario: second\nchanges:\n  - {do: cancel, id: walkout}\n');
  await expect.poll(() => names(page)).toEqual(['One']);
  const name = page.getByLabel('Name of the fork “One”');
  await name.fill('Two');
  await name.press('Enter');
  await button(page, 'Duplicate “Two”').click();
  await expect.poll(async () => (await names(page)).sort()).toEqual(['Two', 'Two (copy)']);
  await button(page, 'Delete “Two”').click();
  await expect.poll(() => names(page)).toEqual(['Two (copy)']);
  const copy = page.getByLabel('Name of the fork “Two (copy)”');
  await copy.fill('Three');
  await copy.press('Enter');
  await expect.poll(() => names(page)).toEqual(['Three']);
  await button(page, 'Undo').press('Enter');
  await expect.poll(async () => (await names(page)).sort()).toEqual(['Three', 'Two']);
  await expect
    .poll(() => page.getByLabel('Name of the fork “Two”').evaluate((one) => one === document.activeElement))
    .toBe(true);
});

test('over plain http, where the browser makes no ids, a fork is kept, duplicated and imported', async () => {
  const page = await openPage({ hash: `#/second?fork=${FORK}` });
  await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
  await page.reload();
  await keepOne(page, 'One');
  await page.getByText('Kept as “One”.').waitFor();
  await page.getByRole('dialog').getByRole('link', { name: 'My forks' }).click();
  await button(page, 'Duplicate “One”').click();
  await page.getByText('Kept as “One (copy)”.').waitFor();
  await importText(page, 'two.yaml', '# Two\nscenario: second\nchanges: []\n');
  await expect.poll(async () => (await names(page)).sort()).toEqual(['One', 'One (copy)', 'Two']);
});

/** Deletes what is kept, as another tab of this browser may do. */
const deleteElsewhere = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('smolny');
        request.onsuccess = () => {
          const transaction = request.result.transaction('forks', 'readwrite');
          transaction.objectStore('forks').clear();
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

test('a fork that another tab has deleted does not come back by being renamed', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'mine.yaml', '# One\nscenario: second\nchanges: []\n');
  const name = page.getByLabel('Name of the fork “One”');
  await name.fill('Two');
  await deleteElsewhere(page);
  await name.press('Enter');
  await page.getByRole('alert').getByText('“One” is kept no more').waitFor();
  expect(await names(page)).toEqual([]);
  await page.reload();
  await page.getByText('Nothing is kept yet').waitFor();
});

test('who comes back to the tab sees what another has deleted, and can still take back what was deleted here', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'mine.yaml', '# One\nscenario: second\nchanges: []\n');
  await importText(page, 'mine.yaml', '# Two\nscenario: second\nchanges: []\n');
  await button(page, 'Delete “One”').click();
  await expect.poll(() => names(page)).toEqual(['Two']);
  await deleteElsewhere(page);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => names(page)).toEqual([]);
  await button(page, 'Undo').click();
  await expect.poll(() => names(page)).toEqual(['One']);
});

test('after a fork is deleted focus is at what takes it back, in the language of the page', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'mine.yaml', '# One\nscenario: second\nchanges:\n  - {do: cancel, id: walkout}\n');
  await button(page, 'Delete “One”').press('Enter');
  await expect.poll(() => button(page, 'Undo').evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'РУ' }).click();
  await page.getByText('«One» удалена').waitFor();
  expect(await page.getByRole('status').innerText()).not.toContain('deleted');
});

test('a fork is never without a name', async () => {
  const page = await openPage({ hash: `#/second?fork=${FORK}` });
  await keepOne(page, '  ');
  await page.getByText('Kept as “Nobody leaves”.').waitFor();
  await page.getByRole('dialog').getByRole('link', { name: 'My forks' }).click();
  const name = page.getByLabel('Name of the fork “Nobody leaves”');
  await name.fill(' ');
  await name.press('Enter');
  await expect.poll(() => names(page)).toEqual(['Nobody leaves']);
});

test.each([
  ['.yaml', '', 'What if…'],
  ['.JSON', '#   \n', 'What if…'],
  ['mine.yaml', '', 'mine'],
  [`${'long'.repeat(50)}.yaml`, '', 'long'.repeat(30)],
  ['mine.yaml', `# ${'x'.repeat(119)}🌹\n`, 'x'.repeat(119)],
])('a file %j that begins with %j is called by a name as people give it', async (file, comment, name) => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, file, `${comment}scenario: second\nchanges: []\n`);
  await expect.poll(() => names(page)).toEqual([name]);
});

test('a copy of a long name is seen to be a copy, and no longer than a name may be', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'mine.yaml', `# ${'x'.repeat(120)}\nscenario: second\nchanges: []\n`);
  await button(page, `Duplicate “${'x'.repeat(120)}”`).click();
  await expect
    .poll(async () => (await names(page)).sort())
    .toEqual([`${'x'.repeat(113)} (copy)`, 'x'.repeat(120)]);
});

test('what is exported can be imported again', async () => {
  const page = await openPage({ hash: `#/second?fork=${FORK}` });
  await keepOne(page, 'Все остались');
  await page.getByText('Kept as').waitFor();
  await page.evaluate(() => (location.hash = '#/saved'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export “Все остались”').click(),
  ]);
  expect(download.suggestedFilename()).toBe('Все-остались.yaml');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^# Все остались\nscenario: second\n/);
  await button(page, 'Delete “Все остались”').click();
  await expect.poll(() => names(page)).toEqual([]);
  await importText(page, 'again.yaml', text);
  await expect.poll(() => names(page)).toEqual(['Все остались']);
  expect(await page.getByRole('link', { name: 'Open “Все остались”' }).getAttribute('href')).toContain(FORK);
});

test('a fork that is exported and imported is still of the revision that it was made for', async () => {
  const made = SECOND.revision + 8;
  const page = await openPage({ hash: `#/second?fork=${codeFor(made, ['walkout'])}` });
  await keepOne(page, 'One');
  await page.getByRole('dialog').getByRole('link', { name: 'My forks' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Export “One”').click()]);
  const text = await readFile(await download.path(), 'utf8');
  await button(page, 'Delete “One”').click();
  await expect.poll(() => names(page)).toEqual([]);
  await importText(page, 'one.yaml', text);
  await list(page).getByText(`made for revision ${made}`).waitFor();
});

test.each([
  [
    'what is no fork file',
    'bad.yaml',
    'scenario: second\nchanges:\n  - {do: fly, id: walkout}\n',
    /line 3, column \d+: .*fly/,
  ],
  ['a file without a congress', 'bare.yaml', '- {do: cancel, id: walkout}\n', /does not say which congress/],
  ['a file of another assembly', 'other.yaml', 'scenario: nowhere\nchanges: []\n', /“nowhere” is not here/],
])('%s is refused with its place, and nothing is kept', async (_, file, text, says) => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, file, text);
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(says);
  expect(await names(page)).toEqual([]);
});

test('of a file that names what is not here it is said at once what will be left aside', async () => {
  const page = await openPage({ hash: '#/saved' });
  const whole = '# One\nscenario: second\nchanges:\n  - {do: cancel, id: walkout}\n';
  await importText(page, 'one.yaml', whole);
  const said = page.locator('main').getByRole('status');
  await expect.poll(() => said.innerText()).toMatch(/^“One” is imported\.\s*$/);
  await importText(
    page,
    'two.yaml',
    '# Two\nscenario: second\nvariant: no-such-count\nreadings: {walkout: told-by-nobody}\nchanges:\n  - {do: cancel, id: nowhere}\n',
  );
  await expect
    .poll(() => said.innerText())
    .toMatch(/“Two” is imported\. .*no-such-count; walkout:told-by-nobody .*; .*“nowhere”/);
  expect((await names(page)).sort()).toEqual(['One', 'Two']);
  await page.getByRole('button', { name: 'РУ' }).click();
  await expect.poll(() => said.innerText()).toMatch(/останется в стороне: no-such-count; /);
});

test('in Russian a complaint about a file says in Russian what kind of slip it is, and where', async () => {
  const page = await openPage({ hash: '#/saved', lang: 'ru' });
  await importText(page, 'bad.yaml', 'scenario: second\nchanges:\n  - {do: fly, id: walkout}\n');
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toMatch(/строка 3, столбец \d+: такого вида изменения нет/);
  expect(await page.getByRole('alert').locator('[lang=en]').innerText()).toContain('fly');
});

const blockStore = (page: Page): Promise<void> =>
  page.evaluate(() => {
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
const fillStore = (page: Page): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });

test('a browser that keeps nothing says so, hands the fork over as a file, and it is still there', async () => {
  const page = await openPage({ hash: `#/second?fork=${FORK}` });
  await blockStore(page);
  await keepOne(page, 'One');
  await page.getByRole('alert').getByText('This browser keeps nothing for this page').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save it as a file').click(),
  ]);
  expect(download.suggestedFilename()).toBe('One.yaml');
  expect(await readFile(await download.path(), 'utf8')).toMatch(
    /^# One\nscenario: second\nrevision: \d+\nvariant: [^]*id: martov-leaves/,
  );
  await page.keyboard.press('Escape');
  expect(await page.getByRole('heading', { level: 1, name: 'Nobody leaves' }).count()).toBe(1);
});

test('a full device says so, and what was kept before stays', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'one.yaml', '# One\nscenario: second\nchanges: []\n');
  await expect.poll(() => names(page)).toEqual(['One']);
  await fillStore(page);
  await button(page, 'Duplicate “One”').click();
  await page.getByRole('alert').getByText('There is no room left on this device').waitFor();
  expect(await names(page)).toEqual(['One']);
});

test.each([
  ['keeps nothing', blockStore],
  ['has no room', fillStore],
])('a browser that %s opens the fork of a file all the same', async (_, fail) => {
  const page = await openPage({ hash: '#/saved' });
  await fail(page);
  await importText(page, 'one.yaml', '# One\nscenario: second\nchanges:\n  - {do: cancel, id: walkout}\n');
  await page.getByRole('alert').getByRole('link', { name: 'Open it without keeping it' }).click();
  await button(page, 'Take out: Mensheviks and Right SRs leave: does not happen').waitFor();
});

test('a deletion that cannot be taken back for want of room is offered again', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'one.yaml', '# One\nscenario: second\nchanges: []\n');
  await button(page, 'Delete “One”').click();
  await fillStore(page);
  await button(page, 'Undo').click();
  await page.getByRole('alert').getByText('There is no room left on this device').waitFor();
  await expect.poll(() => button(page, 'Undo').evaluate((one) => one === document.activeElement)).toBe(true);
});

test.each([
  ['en', '30 Nov 2026'],
  ['ru', '30 нояб. 2026'],
] as const)('in %s the day of a fork is written like every other', async (lang, day) => {
  const page = await openPage({ hash: '#/saved', lang });
  await page.clock.setFixedTime(new Date(2026, 10, 30, 12));
  await importText(page, 'one.yaml', '# One\nscenario: second\nchanges: []\n');
  await list(page).getByText(day).waitFor();
});

test('a damaged record is named, can be deleted, and takes no other with it', async () => {
  const page = await openPage({ hash: '#/saved' });
  await importText(page, 'one.yaml', '# One\nscenario: second\nchanges: []\n');
  await expect.poll(() => names(page)).toEqual(['One']);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('smolny');
        request.onsuccess = () => {
          const transaction = request.result.transaction('forks', 'readwrite');
          const store = transaction.objectStore('forks');
          store.put({ id: 'odd', name: 7, session: { scenario: '../etc' } });
          const whole = store.getAll();
          whole.onsuccess = () => {
            for (const one of whole.result)
              if (one.name === 'One') store.put({ ...one, id: 'late', at: 1e300 });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page.getByText('A record that cannot be read (odd)').waitFor();
  await page.getByText('A record that cannot be read (late)').waitFor();
  expect(await names(page)).toEqual(['One']);
  for (const left of [2, 1]) {
    await button(page, 'Delete the record that cannot be read').first().click();
    await expect.poll(() => list(page).count()).toBe(left);
  }
});

test('a link made for another revision says so, and which of its changes no longer hold', async () => {
  const page = await openPage({
    hash: `#/second?fork=${codeFor(SECOND.revision + 8, ['walkout', 'gone-since'])}`,
  });
  const said = page.getByRole('status').filter({ hasText: 'This link was made for revision' });
  await said.waitFor();
  expect(await said.innerText()).toContain(`revision ${SECOND.revision + 8} of Second Congress`);
  expect(await said.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('there is no proceeding “gone-since”'),
  ]);
});

for (const lang of ['en', 'ru'] as const)
  for (const theme of ['light', 'dark', 'proj'])
    test(`axe finds nothing in my forks in ${lang}, ${theme}`, { timeout: 60_000 }, async () => {
      const page = await openPage({ hash: `#/saved?theme=${theme}`, lang });
      await importText(page, 'one.yaml', '# One\nscenario: second\nchanges: []\n');
      await expect.poll(() => names(page)).toEqual(['One']);
      await importText(page, 'two.yaml', 'changes: [');
      await page.getByRole('alert').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

for (const width of [390, 1440, 1920])
  test(`my forks do not scroll sideways at ${width}`, async () => {
    const page = await openPage({ hash: '#/saved?lang=ru', width });
    await importText(
      page,
      'one.yaml',
      `# ${'Очень-длинное-название'.repeat(5)}\nscenario: second\nchanges: []\n`,
    );
    await expect.poll(async () => (await names(page)).length).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
