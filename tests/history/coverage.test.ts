import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Scenario } from '../../src/scenario/types.ts';
import { placesOf, workNamed, type Dossier, type DossierFigure, type Place } from '../support/coverage.ts';
import { builtIn } from '../support/read.ts';

interface Correspondence {
  readonly places: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly works: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly exceptions: readonly { readonly assembly: string; readonly path: string; readonly why: string }[];
}

const text = (path: string): string =>
  readFileSync(new URL(`../data/dossier/${path}`, import.meta.url), 'utf8');
const DOSSIER = JSON.parse(text('figures.json')) as Readonly<Record<string, Dossier>>;
const { places: PLACES, works: WORKS, exceptions } = parse(text('correspondence.yaml')) as Correspondence;

const fileOf = (assembly: string): string => assembly.replace(/^other-/, 'other/');
const there = Object.keys(DOSSIER).filter((assembly) =>
  existsSync(new URL(`../../scenarios/${fileOf(assembly)}.yaml`, import.meta.url)),
);

const within = (path: string, start: string): boolean => path === start || path.startsWith(`${start}.`);

/** Where the scenario must have a figure: as the list says, else in the composition of the same name. */
function startsOf(assembly: string, path: string): readonly string[] {
  const told = Object.entries(PLACES[assembly] ?? {})
    .filter(([start]) => within(path, start))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (told) return told[1];
  const [, composition] = /^composition\.variants\.([^.]+)\./.exec(path) ?? [];
  return composition === undefined ? [] : [`compositions.${composition.replaceAll('_', '-')}`];
}

/** The figures of an assembly that its scenario does not have at their place, with a source in common. */
function missingIn(assembly: string, scenario: Scenario): string[] {
  const { works, figures } = DOSSIER[assembly] ?? { works: {}, figures: [] };
  const everywhere = placesOf(scenario);
  const workOf = (source: string): string => {
    const other = WORKS[assembly]?.[source];
    if (other === undefined) return workNamed(source, works[source]);
    return workNamed(other, scenario.sources[other]?.url ?? scenario.sources[other]?.title);
  };
  const has = (place: Place, value: number, sources: readonly string[]): boolean =>
    place.values.includes(value) &&
    // What the dossier only recalls may be cited better, and a figure without a source at all.
    (sources.every((source) => source === 'memory') ||
      sources.some((source) => place.works.has(workOf(source))));
  const found = ([path, value, sources]: DossierFigure): boolean => {
    // A composition has its numbers in its fields, not only in its words.
    const places = everywhere.filter(
      (place) =>
        startsOf(assembly, path).some((start) => within(place.path, start)) &&
        (place.field || !place.path.startsWith('compositions.')),
    );
    if (places.some((place) => has(place, value, sources))) return true;
    // Nobody unaccounted for is written by leaving the field out.
    const nobody = value === 0 && path.endsWith('.unaccounted');
    return nobody && !places.some((place) => place.path.endsWith('.unaccounted'));
  };
  return figures.filter((figure) => !found(figure)).map(([path]) => path);
}

describe('every figure of the dossier is in a scenario, at its place, by its source', () => {
  test.each(there)('%s, but for the exceptions listed', (assembly) => {
    const excepted = exceptions
      .filter((exception) => exception.assembly === assembly)
      .map(({ path }) => path);
    expect(missingIn(assembly, builtIn(fileOf(assembly)))).toEqual(excepted);
  });

  test('a figure that is altered in a scenario is missed', () => {
    const altered = structuredClone(builtIn('05-fifth'));
    const composition = altered.compositions['credentials-1164'];
    if (composition) composition.counts['bolshevik'] = 772;
    expect(missingIn('05-fifth', altered)).toEqual([
      'composition.variants.credentials-1164.counts.bolsheviks',
    ]);
  });

  test('every exception says why', () => {
    expect(exceptions.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});
