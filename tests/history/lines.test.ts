import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Scenario, WrittenLine } from '../../src/scenario/types.ts';
import { linesOf, votes } from '../support/claims.ts';
import { builtIn } from '../support/read.ts';

type Split = readonly number[] | null;
type Lines = Readonly<Record<string, Split>>;
interface Correspondence {
  readonly events: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly factions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly elsewhere: readonly { readonly assembly: string; readonly event: string; readonly why: string }[];
  readonly otherwise: readonly {
    readonly assembly: string;
    readonly event?: string;
    readonly faction: string;
    readonly why: string;
  }[];
}

const text = (path: string): string =>
  readFileSync(new URL(`../data/dossier/${path}`, import.meta.url), 'utf8');
const DOSSIER = JSON.parse(text('lines.json')) as Readonly<Record<string, Readonly<Record<string, Lines>>>>;
const { events, factions, elsewhere, otherwise } = parse(text('lines.yaml')) as Correspondence;

const PARTS = ['for', 'against', 'abstaining', 'notVoting'];

/** A line as four shares; `null` where there is no basis, `undefined` where it is not stated. */
function splitOf(
  line: WrittenLine | undefined,
  lines: Readonly<Record<string, WrittenLine>>,
): Split | undefined {
  if (line === undefined) return undefined;
  if (typeof line === 'string') return PARTS.map((part) => (part === line ? 1 : 0));
  if (Array.isArray(line)) return line;
  return line.as === undefined ? line.split : splitOf(lines[line.as], lines);
}

/** The lines of the dossier that no account of its division in the scenario has. */
function missingIn(assembly: string, scenario: Scenario): string[] {
  const accounts = votes(scenario);
  return Object.entries(DOSSIER[assembly] ?? {}).flatMap(([event, lines]) => {
    if (elsewhere.some((other) => other.assembly === assembly && other.event === event)) return [];
    const told = accounts
      .filter(([id]) => id === events[assembly]?.[event])
      .map(([, account]) => linesOf(account));
    return Object.entries(lines).flatMap(([faction, split]) => {
      const named = factions[assembly]?.[faction] ?? faction.replaceAll('_', '-');
      const has = told.some((own) => JSON.stringify(splitOf(own[named], own)) === JSON.stringify(split));
      const excepted = otherwise.some(
        (other) =>
          other.assembly === assembly && other.faction === faction && (other.event ?? event) === event,
      );
      return has === excepted ? [`${event} ${faction}`] : [];
    });
  });
}

describe('every line of the dossier is in a scenario, at its division', () => {
  test.each(Object.keys(DOSSIER))('%s, but for the exceptions listed', (assembly) => {
    expect(missingIn(assembly, builtIn(assembly))).toEqual([]);
  });

  test('63 divisions of eleven assemblies, and every exception says why', () => {
    expect(Object.keys(DOSSIER)).toHaveLength(11);
    expect(Object.values(DOSSIER).flatMap((divisions) => Object.keys(divisions))).toHaveLength(63);
    expect([...elsewhere, ...otherwise].filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test('a line that is altered is missed, and with it the one that copies it', () => {
    const altered = structuredClone(builtIn('01-first'));
    for (const proceeding of altered.proceedings)
      if (proceeding.id === 'grimm' && 'lines' in proceeding && proceeding.lines)
        proceeding.lines['sr'] = 'for';
    expect(missingIn('01-first', altered)).toEqual(['e02 sr', 'e02 sr_symp']);
  });
});

describe('contested assemblies', () => {
  const CONTESTED = ['01-first', '02-second', '03-third', '04-fourth', '05-fifth', 'ca-1918'];

  test.each(CONTESTED)(
    '%s: a line is sure of its kind and gives its reason, and unknown says why it is',
    (name) => {
      const bare = votes(builtIn(name)).flatMap(([id, told]) =>
        Object.entries(linesOf(told)).flatMap(([faction, line]) => {
          if (typeof line !== 'object' || Array.isArray(line)) return [`${id}: ${faction}`];
          const sure = line.split === null || line.as !== undefined || line.certainty !== undefined;
          return sure && (line.as !== undefined || line.why !== undefined) ? [] : [`${id}: ${faction}`];
        }),
      );
      expect(bare).toEqual([]);
    },
  );
});
