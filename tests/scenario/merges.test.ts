import { describe, expect, test } from 'vitest';
import { examine } from '../../src/congress/examine.ts';
import { presentInAll, voiceOnly } from '../../src/congress/house.ts';
import { replay } from '../../src/congress/replay.ts';
import { mergedWith } from '../../src/scenario/mergeReferences.ts';
import { resolveMerges } from '../../src/scenario/merges.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { builtIn, courseFrom, scenarioFrom, textOf } from '../support/read.ts';
import {
  event,
  opened,
  present,
  scenarioOf,
  stepOf,
  words,
  written,
  type Fields,
} from '../support/smallAssembly.ts';

const peasants = scenarioOf({
  factions: ['left', 'right', { id: 'nameless', unnamed: true }],
  houses: [{ counts: { left: 40, right: { decisive: 7, consultative: 3 } }, unaccounted: 10 }],
  proceedings: opened(event('close')),
  also: { id: 'peasants' },
});

const from = (also: Fields = {}): Fields => ({
  scenario: 'peasants@1',
  variant: 'only',
  composition: 'house-1',
  map: { left: 'bolsheviks', right: 'srs', nameless: 'others' },
  ...also,
});
const joining = (also: Fields = {}) => ({
  factions: ['bolsheviks', 'srs', { id: 'others', unnamed: true }],
  houses: [{ counts: { bolsheviks: { decisive: 60 }, srs: 30 } }],
  proceedings: opened(
    event('merge', { id: 'joined', with: words('The peasants'), from: from(also) }),
    event('close'),
  ),
  also: { id: 'workers' },
});
const workers = (also: Fields = {}): Scenario => scenarioOf(joining(also));

const among =
  (...scenarios: readonly Scenario[]) =>
  (id: string): Scenario | null =>
    scenarios.find((scenario) => scenario.id === id) ?? null;

const codes = (also: Fields, ...at: readonly Scenario[]) =>
  resolveMerges(workers(also), among(...at)).findings.map(({ code, path }) => [
    code,
    path.slice(2).join('.'),
  ]);

describe('a merge by reference', () => {
  test('brings the other assembly’s mandates, each right in its own column', () => {
    const { scenario, findings } = resolveMerges(workers(), among(peasants));
    expect(findings).toEqual([]);
    const step = stepOf(replay(courseFrom(scenario)), 'joined');
    expect(step.status).toBe('held');
    expect(present(step)).toEqual({ bolsheviks: 100, srs: 37, others: 10 });
    expect(step.house.delegations['bolsheviks']).toMatchObject({
      decisive: { present: 60 },
      unsplit: { present: 40 },
    });
    expect(voiceOnly(step.house)).toBe(3);
    expect(examine(scenario)).toEqual([]);
  });

  test('two factions may come to sit as one', () => {
    const map = { left: 'srs', right: 'srs', nameless: 'srs' };
    const { scenario } = resolveMerges(workers({ map }), among(peasants));
    expect(present(stepOf(replay(courseFrom(scenario)), 'joined'))).toEqual({ bolsheviks: 60, srs: 87 });
  });

  test('where only the sum of decisive mandates is known, it is spread', () => {
    const known = scenarioOf({
      houses: [{ counts: { left: 60, right: 40 }, decisive: 50, consultative: 50 }],
      proceedings: opened(event('close')),
      also: { id: 'peasants' },
    });
    const map = { left: 'bolsheviks', right: 'srs' };
    const { scenario } = resolveMerges(workers({ map }), among(known));
    const { house } = stepOf(replay(courseFrom(scenario)), 'joined');
    expect(house.delegations['srs']?.decisive.present).toBe(20);
    expect(voiceOnly(house)).toBe(50);
  });

  test('is out of order, and says why, where the other assembly is not at hand', () => {
    const { scenario, findings } = resolveMerges(workers(), among());
    expect(findings).toMatchObject([
      { code: 'unknown-scenario', path: ['proceedings', 2, 'from', 'scenario'] },
    ]);
    expect(stepOf(replay(courseFrom(scenario)), 'joined')).toMatchObject({
      status: 'struck',
      why: { code: 'merge-by-reference' },
    });
  });

  test.each<[string, Fields, unknown]>([
    ['another revision', { scenario: 'peasants@2' }, [['unknown-scenario', 'from.scenario']]],
    ['itself', { scenario: 'workers@1' }, [['unknown-scenario', 'from.scenario']]],
    ['a variant that isn’t there', { variant: 'onli' }, [['unknown-variant', 'from.variant']]],
    ['a variant named like a method', { variant: 'to-string' }, [['unknown-variant', 'from.variant']]],
    [
      'a composition that isn’t there',
      { composition: 'house-2' },
      [['unknown-composition', 'from.composition']],
    ],
    ['a faction left out', { map: { left: 'bolsheviks', right: 'srs' } }, [['unknown-faction', 'from.map']]],
    [
      'a faction it doesn’t have',
      { map: { left: 'bolsheviks', right: 'srs', nameless: 'others', centre: 'srs' } },
      [['unknown-faction', 'from.map.centre']],
    ],
  ])('that names %s is found fault with at its place', (_, also, expected) => {
    expect(codes(also, peasants)).toEqual(expected);
  });

  test('two assemblies that name each other both get theirs: compositions are written down, not run', () => {
    const back = from({ scenario: 'workers@1', map: { bolsheviks: 'left', srs: 'right' } });
    const mutual = scenarioOf({
      factions: ['left', 'right', { id: 'nameless', unnamed: true }],
      houses: [{ left: 40, right: 10 }],
      proceedings: opened(
        event('merge', { id: 'joined', with: words('The workers'), from: back }),
        event('close'),
      ),
      also: { id: 'peasants' },
    });
    const get = among(workers(), mutual);
    const sizes = [workers(), mutual].map((scenario) => {
      const merged = resolveMerges(scenario, get);
      expect(merged.findings).toEqual([]);
      return presentInAll(stepOf(replay(courseFrom(merged.scenario)), 'joined').house);
    });
    expect(sizes).toEqual([140, 140]);
  });

  test('leaves a scenario without one as it is', () => {
    expect(resolveMerges(peasants, among()).scenario).toEqual(peasants);
    expect(mergedWith(peasants)).toEqual([]);
    expect(mergedWith(workers())).toEqual(['peasants']);
  });

  test('a map to a faction that isn’t here, and mandates stated twice, are refused by the reader', () => {
    const refusal = (also: Fields): unknown => {
      try {
        return workers(also);
      } catch (error) {
        return error instanceof Error ? error.message : error;
      }
    };
    expect(refusal({ map: { left: 'nobody' } })).toMatch(/^unknown-faction: proceedings\.2\.from\.map\.left/);
    const twice = written({
      ...joining(),
      proceedings: opened(
        event('merge', { with: words('The peasants'), from: from(), adds: { srs: 1 } }),
        event('close'),
      ),
    });
    expect(() => scenarioFrom(twice)).toThrow(/bad-value .*expected one of adds and from, found both/);
  });
});

describe('the Third Congress, joined by the Third Peasants’ Congress on 13 (26) January 1918', () => {
  /** The Third as it is, but that its second account of the merger takes the peasants from their own file. */
  const REFERENCE = [
    'from:',
    '          scenario: peasants-third@1',
    '          variant: decisive-705',
    '          composition: decisive-705',
    '          map: {bolshevik: bolshevik, left-sr: left-sr, unaccounted: unaccounted}',
  ].join('\n');
  const third = scenarioFrom(
    textOf('03-third')
      .replace('        composition: joint-1866\n        text:', `        ${REFERENCE}\n        text:`)
      .replace('chain: [ws-1046, joint-1866]', 'chain: [ws-1046]'),
  );

  test('942 and the peasants’ 705 are 1,647 with a vote [gse3, gse3p]', () => {
    const { scenario, findings } = resolveMerges(third, among(builtIn('peasants-third-1918')));
    expect(findings).toEqual([]);
    const steps = replay(courseFrom(scenario, { variant: 'registration-1046' }));
    const joined = steps.findIndex(({ id }) => id === 'peasants-join');
    expect(
      [steps[joined - 1], steps[joined]].map((step) => (step ? presentInAll(step.house) : null)),
    ).toEqual([942, 1647]);
    expect(steps.at(-1)?.phase).toBe('closed');
  });

  test('by the other account 707 became 1,587 [pss35, seed]', () => {
    const steps = replay(courseFrom(builtIn('03-third')));
    const joined = steps.findIndex(({ id }) => id === 'peasants-join');
    expect(
      [steps[joined - 1], steps[joined]].map((step) => (step ? presentInAll(step.house) : null)),
    ).toEqual([707, 1587]);
  });
});
