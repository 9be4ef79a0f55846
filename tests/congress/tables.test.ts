import { expect, test } from 'vitest';
import type { Choice } from '../../src/congress/course.ts';
import { replay } from '../../src/congress/replay.ts';
import { tableCsv, tableJson, tableOf, TABLES, type View } from '../../src/congress/tables.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

function viewAt(name: string, step: string | null, choice: Choice = {}): View {
  const course = courseFrom(builtIn(name), choice);
  const steps = replay(course);
  const at = steps.find(({ id }) => id === step) ?? steps.at(-1);
  if (!at) throw new Error('no steps');
  return { course, steps, at, lang: 'en' };
}

test('the hall at the transfer of power: 511 present, 138 gone', () => {
  const { columns, rows } = tableOf('hall', viewAt('02-second', 'appeal'));
  const sum = (column: string): number =>
    rows.reduce((total, row) => total + Number(row[columns.indexOf(column)]), 0);
  expect(sum('present')).toBe(511);
  expect(sum('left')).toBe(138);
});

test('those with a voice only have a column of their own; where votes and voices are not told apart it is empty', () => {
  const voices = (view: View): unknown[] => {
    const { columns, rows } = tableOf('hall', view);
    return rows.map((row) => row[columns.indexOf('voice')]);
  };
  expect(voices(viewAt('09-ninth', null))).toEqual([328, 30, 1, 1, 1, 1]);
  expect(new Set(voices(viewAt('02-second', 'appeal')))).toEqual(new Set([null]));
});

test('a group that a source counts as about so many is marked so', () => {
  const { columns, rows } = tableOf('hall', viewAt('02-second', 'appeal'));
  const marked = rows.filter((row) => row[columns.indexOf('precision')] === 'about');
  expect(marked.map(([id]) => id)).toEqual(['left-sr', 'right-sr']);
});

test('how each group voted stands beside it where a source says so', () => {
  const { columns, rows } = tableOf('hall', viewAt('other/reichstag-1933', 'enabling-act'));
  const against = columns.indexOf('against');
  expect(
    rows.filter((row) => Number(row[against]) > 0).map(([id, ...cells]) => [id, cells[against - 1]]),
  ).toEqual([['spd', 94]]);
  const untold = tableOf('hall', viewAt('02-second', 'appeal'));
  expect(new Set(untold.rows.map((row) => row[untold.columns.indexOf('for')]))).toEqual(new Set([null]));
});

test('a part of a tally that no source has is empty, never 0', () => {
  const view = viewAt('02-second', 'appeal');
  const { rows } = tableJson(tableOf('divisions', view), view);
  expect(rows.find((row) => row['step'] === 'appeal')).toMatchObject({ for: 505, against: null });
  const line = tableCsv(tableOf('divisions', view), view)
    .split('\r\n')
    .find((row) => row.includes(',appeal,Transfer'));
  expect(line).toContain(',511,256,505,,,,505,not recorded,');
});

test('a tally larger than the house does not fit', () => {
  const fits = (choice: Choice): unknown => {
    const view = viewAt('02-second', 'appeal', choice);
    const { rows } = tableJson(tableOf('divisions', view), view);
    return rows.find((row) => row['step'] === 'appeal')?.['fits'];
  };
  expect([fits({}), fits({ variant: 'rabgazeta-562' })]).toEqual([1, 0]);
});

test('the committee of 1917 has 62 Bolsheviks among 101', () => {
  const { rows } = tableOf('cec', viewAt('02-second', null));
  expect(rows.find(([id]) => id === 'bolshevik')?.[2]).toBe(62);
  expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(101);
});

test.each(BUILT_IN)('every row of every table of %s names its session and sources, and is whole', (name) => {
  const view = viewAt(name, null);
  for (const table of TABLES.map((each) => tableOf(each, view))) {
    for (const row of table.rows) expect(row, table.name).toHaveLength(table.columns.length);
    if (table.rows.length > 0) expect(table.sources, table.name).not.toEqual([]);
    const { sources, scenario, licence } = tableJson(table, view);
    expect(sources.every(({ text }) => text.length > 0)).toBe(true);
    expect([scenario, licence]).toEqual([view.course.scenario.id, 'CC BY 4.0']);
  }
});
