import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/congress/account.ts';
import { disagreementsOf } from '../../src/congress/disagreements.ts';
import { replay } from '../../src/congress/replay.ts';
import { PARTS } from '../../src/domain/tally.ts';
import { forestOf } from '../../src/scenario/factions.ts';
import { courseOf, isCourse } from '../../src/congress/course.ts';
import type { WrittenProceeding } from '../../src/scenario/types.ts';
import { linesOf, votes } from '../support/claims.ts';
import { BUILT_IN, builtIn, courseFrom, textOf } from '../support/read.ts';

interface Said {
  readonly path: string;
  readonly en: string;
  readonly ru: string;
}

/** Every text of a scenario in both languages, with its place. */
function textsOf(value: unknown, path = ''): Said[] {
  if (typeof value !== 'object' || value === null) return [];
  const { en, ru }: { en?: unknown; ru?: unknown } = value;
  if (typeof en === 'string' && typeof ru === 'string') return [{ path, en, ru }];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** Words that mix the two alphabets: a letter of one stands for its double of the other. */
const mixed = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word),
  );

const neverPut = (told: WrittenProceeding): boolean =>
  'division' in told &&
  told.division?.outcome === 'unknown' &&
  told.when !== undefined &&
  /[Nn]o line\s+is stated/.test(told.note?.en ?? '');

/** Proceedings of which the readings reckon one and the same event in different ways, and why nobody disputes it. */
const ONLY_COUNTED_OTHERWISE: Readonly<Record<string, string>> = {
  '02-second/martov-leaves': 'his mandate is counted here or with his group; that he left is told by all',
  'ca-1918/left-srs-leave': 'one count of the house has them in one figure with the Bolsheviks',
};

/** Whether two accounts contradict each other in a number: a part of a vote that both give, seats, those who moved. */
function differ(accounts: readonly Account[]): boolean {
  const apart = (told: readonly unknown[]): boolean =>
    new Set(told.filter((one) => one !== null && one !== undefined).map((one) => JSON.stringify(one))).size >
    1;
  const parts = PARTS.map((part) =>
    accounts.map(({ vote }) => (vote && vote.tally[part].kind !== 'unknown' ? vote.tally[part] : null)),
  );
  return [
    ...parts,
    accounts.map(({ seats }) => seats),
    accounts.map(({ movement }) => movement?.moved),
    accounts.map(({ held }) => held),
  ].some(apart);
}

describe.each(BUILT_IN)('the data of %s', (name) => {
  const scenario = builtIn(name);
  const texts = textsOf(scenario);
  const forest = forestOf(scenario.factions);

  test('no Latin letter stands for a Cyrillic one, nor the other way', () => {
    expect(
      texts.flatMap(({ path, en, ru }) => [...mixed(en), ...mixed(ru)].map((word) => `${path}: ${word}`)),
    ).toEqual([]);
  });

  test('no Russian letter is left in the English, and no English word alone in the Russian', () => {
    expect(texts.filter(({ en }) => /\p{Script=Cyrillic}/u.test(en)).map(({ path }) => path)).toEqual([]);
    const untranslated = texts.filter(
      ({ en, ru }) => /\p{L}{3}/u.test(ru) && !/\p{Script=Cyrillic}/u.test(ru) && en === ru,
    );
    expect(untranslated.map(({ path }) => path)).toEqual([]);
  });

  test('no text begins or ends in space, doubles one, or uses straight quotation marks in Russian', () => {
    const untidy = texts.filter(
      ({ en, ru }) => [en, ru].some((text) => text !== text.trim() || / {2}|\n/.test(text)) || /"/.test(ru),
    );
    expect(untidy.map(({ path }) => path)).toEqual([]);
  });

  test('both languages have the same numbers', () => {
    // Hours, dates and ordinals are written in words here and in figures there; numbers of three digits and more are not.
    const large = (text: string): string[] =>
      (text.replace(/(\d)[\u00a0\u202f ,](?=\d{3}(?!\d))/g, '$1').match(/\d{3,}/g) ?? []).sort();
    const apart = texts.filter(({ en, ru }) => large(en).join() !== large(ru).join());
    expect(apart.map(({ path, en, ru }) => `${path}: ${large(en).join()} | ${large(ru).join()}`)).toEqual([]);
  });

  test('every source listed is cited', () => {
    const body = textOf(name);
    const cited = Object.keys(scenario.sources).filter((id) => {
      const uses = body.match(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g')) ?? [];
      return uses.length > 1;
    });
    expect(cited).toEqual(Object.keys(scenario.sources));
  });

  test('every proceeding has a source and a certainty, and so does every count', () => {
    const bare = scenario.proceedings.filter(
      ({ sources, certainty }) => !sources?.length || certainty === undefined,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    const uncounted = Object.entries(scenario.compositions).filter(
      ([, { sources, certainty }]) => !sources?.length || certainty === undefined,
    );
    expect(uncounted.map(([id]) => id)).toEqual([]);
  });

  test('what rests on memory alone is not called documented', () => {
    const entries = [
      ...scenario.proceedings,
      ...Object.values(scenario.compositions),
      ...votes(scenario).flatMap(([, told]) => ('division' in told && told.division ? [told.division] : [])),
    ];
    expect(entries.filter(({ memory, certainty }) => memory === true && certainty === 'documented')).toEqual(
      [],
    );
  });

  test('no faction is without a line, or without a reason where there is none, in any division', () => {
    const seated = new Set(
      Object.values(scenario.variants)
        .flatMap(({ chain }) => chain)
        .flatMap((id) => {
          const { counts = {}, unaccounted = 0 } = scenario.compositions[id] ?? {};
          const unnamed = scenario.factions
            .filter((faction) => faction.unnamed && unaccounted > 0)
            .map((faction) => faction.id);
          return [...Object.keys(counts), ...unnamed];
        }),
    );
    const missing = votes(scenario).flatMap(([id, told]) => {
      const lines = linesOf(told);
      // A vote that history never took may be left without lines, if its note says so.
      if (neverPut(told)) return [];
      const hasLine = (faction: string): boolean => {
        const line = lines[faction];
        if (line === undefined) return false;
        return (
          typeof line === 'string' || Array.isArray(line) || line.split !== null || line.why !== undefined
        );
      };
      return [...seated]
        .filter((faction) => {
          // A line of an ancestor is the family's; a parent may be spoken for by all of its children.
          const children = forest.children(faction);
          const byChildren = children.length > 0 && children.some(hasLine);
          return !forest.lineOf(faction).some(hasLine) && !byChildren;
        })
        .map((faction) => `${id}: ${faction}`);
    });
    expect(missing).toEqual([]);
  });

  test('every line that is estimated says why', () => {
    const silent = votes(scenario).flatMap(([id, told]) =>
      Object.entries(linesOf(told))
        .filter(
          ([, line]) =>
            typeof line === 'object' &&
            !Array.isArray(line) &&
            line.certainty === 'estimated' &&
            line.why === undefined,
        )
        .map(([faction]) => `${id}: ${faction}`),
    );
    expect(silent).toEqual([]);
  });

  test('every fork names proceedings, factions and variants that exist', () => {
    const proceedings = new Set(scenario.proceedings.map(({ id }) => id));
    const factions = new Set([...forest.byId.keys(), ...(scenario.wings ?? []).map(({ id }) => id)]);
    const wrong = (scenario.forks ?? []).flatMap((fork) => {
      const made = courseOf(scenario, { variant: fork.variant, readings: fork.readings });
      const added = fork.changes.flatMap((change) => (change.do === 'add' ? [change.proceeding.id] : []));
      const names = fork.changes.flatMap((change) => [
        ...('id' in change ? [change.id] : []),
        ...('at' in change && change.at !== undefined ? [change.at] : []),
        ...('before' in change && change.before !== undefined ? [change.before] : []),
        ...('after' in change && change.after !== undefined ? [change.after] : []),
      ]);
      const parties = fork.changes.flatMap((change) =>
        'faction' in change && change.faction !== undefined ? [change.faction] : [],
      );
      return [
        ...(isCourse(made) ? [] : [`${fork.id}: ${made.code} ${made.found}`]),
        ...names.filter((id) => !proceedings.has(id) && !added.includes(id)).map((id) => `${fork.id}: ${id}`),
        ...parties.filter((id) => !factions.has(id)).map((id) => `${fork.id}: ${id}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('every reading names its own sources', () => {
    const bare = scenario.proceedings.flatMap(({ id, readings = {} }) =>
      Object.entries(readings).flatMap(([reading, { sources }]) =>
        sources?.length ? [] : [`${id}:${reading}`],
      ),
    );
    expect(bare).toEqual([]);
  });

  test('a proceeding of which accounts give different figures is disputed', () => {
    const held = replay(courseFrom(scenario));
    const undisputed = disagreementsOf(scenario).disagreements.filter(({ id, topic, accounts }) => {
      if (topic !== 'account' && topic !== 'tally') return false;
      const step = held.find((one) => one.id === id);
      const certainty = step?.division?.certainty ?? step?.certainty;
      return differ(accounts) && certainty !== 'disputed' && !(`${name}/${id}` in ONLY_COUNTED_OTHERWISE);
    });
    expect(undisputed.map(({ id }) => id)).toEqual([]);
  });

  test('every reading of every proceeding can be told', () => {
    for (const variant of Object.keys(scenario.variants))
      for (const proceeding of scenario.proceedings)
        for (const [reading, { only }] of Object.entries(proceeding.readings ?? {})) {
          const made = courseOf(scenario, { variant, readings: { [proceeding.id]: reading } });
          expect(isCourse(made)).toBe(only === undefined || only.includes(variant));
        }
  });
});
