import { describe, expect, test } from 'vitest';
import { CHARTERS } from '../../src/scenario/charters.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

const listed = [
  ...BUILT_IN.map((name) => ({ name, sources: builtIn(name).sources })),
  ...CHARTERS.map(({ id, sources }) => ({ name: `rules/${id}`, sources })),
];
const cited = listed.flatMap(({ name, sources }) =>
  Object.entries(sources).map(([id, { author, title, year, url, kind }]) => ({
    name,
    id,
    url,
    entry: JSON.stringify({ author, title, year, url, kind }),
  })),
);

/** The groups in which entries that have one thing in common differ in another. */
function differing<T>(rows: readonly T[], same: (row: T) => string | null, differ: (row: T) => string) {
  const groups = new Map<string, Map<string, T[]>>();
  for (const row of rows) {
    const key = same(row);
    if (key === null) continue;
    const group = groups.get(key) ?? new Map<string, T[]>();
    group.set(differ(row), [...(group.get(differ(row)) ?? []), row]);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.size > 1).map((group) => [...group.values()].flat());
}

describe('all scenarios and rules share one bibliography', () => {
  test('a source of one name is the same work, seen at the same address, wherever it is cited', () => {
    expect(
      differing(
        cited,
        ({ id }) => id,
        ({ entry }) => entry,
      ),
    ).toEqual([]);
  });

  test('one address has one name', () => {
    expect(
      differing(
        cited,
        ({ url }) => url,
        ({ id }) => id,
      ),
    ).toEqual([]);
  });
});
