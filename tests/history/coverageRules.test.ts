import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHARTERS } from '../../src/scenario/charters.ts';
import {
  placesIn,
  placesOf,
  workOf,
  type DossierFigure,
  type Place,
  type Sources,
} from '../support/coverage.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

interface Correspondence {
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: readonly { readonly path: string; readonly why: string }[];
}

const text = (path: string): string =>
  readFileSync(new URL(`../data/dossier/${path}`, import.meta.url), 'utf8');
const DOSSIER = JSON.parse(text('rules.json')) as Readonly<Record<string, readonly DossierFigure[]>>;
const { places: PLACES, exceptions } = parse(text('rules.yaml')) as Correspondence;

interface File {
  readonly places: readonly Place[];
  readonly sources: Sources;
}
const known = new Map<string, File>();

/** A scenario, or a file of rules, with its places. */
function fileNamed(name: string): File {
  const charter = CHARTERS.find(({ id }) => name === `rules/${id}`);
  const made: File = charter
    ? { places: placesIn(charter.clauses, 'clauses', charter.sources), sources: charter.sources }
    : { places: placesOf(builtIn(name)), sources: builtIn(name).sources };
  const file = known.get(name) ?? made;
  known.set(name, file);
  return file;
}

const within = (path: string, start: string): boolean =>
  start === '' || path === start || path.startsWith(`${start}.`);

/** Where a figure must be: as the list says, else anywhere in the scenario that its path begins with. */
function startsOf(path: string): readonly string[] {
  const [told] = Object.entries(PLACES)
    .filter(([start]) => within(path, start))
    .sort(([a], [b]) => b.length - a.length);
  return told?.[1] ?? BUILT_IN.filter((name) => path.startsWith(`${name}.`));
}

function isThere([path, value, sources]: DossierFigure): boolean {
  return startsOf(path).some((place) => {
    const [name = '', start = ''] = place.split(' ');
    const { places, sources: listed } = fileNamed(name);
    return places.some(
      (found) =>
        within(found.path, start) &&
        found.values.includes(value) &&
        (sources.every((source) => source === 'memory') ||
          sources.some((source) => found.works.has(workOf(source, listed)))),
    );
  });
}

describe('every figure of the dossier on the institution, on town and country, and from its second look is there', () => {
  test.each(Object.entries(DOSSIER))('%s, but for the exceptions listed', (_, figures) => {
    const excepted = new Set(exceptions.map(({ path }) => path));
    expect(figures.filter((figure) => isThere(figure) === excepted.has(figure[0])).map(String)).toEqual([]);
  });

  test('every exception says why', () => {
    expect(exceptions.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test('a figure that is nowhere is missed', () => {
    expect(isThere(['rules.cadence.0.value.min_per_year', 5, ['res-jan1918']])).toBe(false);
    expect(isThere(['rules.cadence.0.value.min_per_year', 4, ['seed']])).toBe(false);
  });
});
