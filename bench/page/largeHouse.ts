import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** Twelve factions of 2,600 delegates, made up, as in the bench of odds. */
const SIZES: readonly (readonly [lineage: string, size: number])[] = [
  ['B', 1159],
  ['LSR', 475],
  ['M', 327],
  ['RSR', 214],
  ['NP', 178],
  ['MI', 101],
  ['UI', 41],
  ['BU', 30],
  ['MX', 27],
  ['AN', 21],
  ['PS', 15],
  ['NA', 12],
];
/** Rounds of speech, walkout, vote and return. */
const ROUNDS = 10;

const idOf = (lineage: string): string => lineage.toLowerCase();
const both = (text: string): { en: string; ru: string } => ({ en: text, ru: text });
/** About the length of a step's text in the Second Congress. */
const TEXT = both(
  'An invented step. The chairman gives the floor to a delegate of the garrison, who reads a declaration; others answer from their seats, and the hall hears them to the end before it goes on.',
);
const SOURCES = ['minutes', 'memoir'];

function round(n: number): object[] {
  const leaving = idOf(SIZES[n % SIZES.length]?.[0] ?? 'B');
  const step = (kind: string, title: string, more: object): object => ({
    id: `${kind}-${n}`,
    kind,
    title: both(title),
    text: TEXT,
    at: { os: '1917-10-01' },
    sources: SOURCES,
    certainty: 'documented',
    ...more,
  });
  return [
    step('speech', `Speech ${n} for a resolution on the order of the day`, { mover: { faction: leaving } }),
    step('walkout', `A group leaves the hall, for the ${n}th time`, { factions: [leaving], size: 'all' }),
    step('resolve', `Resolution ${n} is put to the vote`, {
      mover: { faction: 'lsr' },
      division: {
        outcome: 'carried',
        tally: { for: 1100, against: 95 + n, abstaining: 20 },
        sources: SOURCES,
      },
      readings: {
        counted: {
          label: both('The minutes count the votes'),
          default: true,
          division: { outcome: 'carried', tally: { for: 1100, against: 95 + n, abstaining: 20 } },
        },
        told: { label: both('The memoir has no figures'), division: { outcome: 'carried' } },
      },
    }),
    step('return', `The group comes back`, { factions: [leaving], size: 'all' }),
  ];
}

/**
 * An invented assembly of 2,600 in twelve factions and 43 steps: no scenario of ours is so large. In every round a group
 * leaves, the house votes with two readings, and the group returns, so that hall and panel change with each step.
 */
export function largeHouse(): Scenario {
  const beside = { text: TEXT, at: { os: '1917-10-01' }, sources: SOURCES, certainty: 'documented' };
  const parsed = parseScenario(
    JSON.stringify({
      format: 'smolny/1',
      id: 'second',
      revision: 1,
      title: both('An invented assembly of 2,600'),
      short: both('Large house'),
      body: both('Invented'),
      opened: { os: '1917-10-01' },
      sources: {
        minutes: { author: null, title: 'Minutes', year: 1917, url: null, kind: 'invented', seen: 'text' },
        memoir: {
          author: 'A delegate',
          title: 'A memoir',
          year: 1920,
          url: null,
          kind: 'invented',
          seen: 'text',
        },
      },
      factions: SIZES.map(([lineage]) => ({
        id: idOf(lineage),
        name: both(`Group ${lineage}`),
        mark: both(lineage.slice(0, 2)),
        lineage,
      })),
      compositions: {
        all: {
          label: both('All of them'),
          moment: 'opening',
          total: SIZES.reduce((sum, [, size]) => sum + size, 0),
          counts: Object.fromEntries(SIZES.map(([lineage, size]) => [idOf(lineage), size])),
          sources: SOURCES,
          certainty: 'documented',
        },
      },
      variants: { usual: { chain: ['all'] } },
      defaultVariant: 'usual',
      proceedings: [
        { id: 'opening', kind: 'convene', title: both('The assembly opens'), ...beside },
        {
          id: 'seats',
          kind: 'credentials',
          composition: 'next',
          title: both('Delegates take their seats'),
          ...beside,
        },
        ...Array.from({ length: ROUNDS }, (_, n) => round(n)).flat(),
        { id: 'closing', kind: 'close', title: both('The assembly ends'), ...beside },
      ],
    }),
  );
  if (parsed.kind === 'problems')
    throw new Error(`the large house is no scenario: ${parsed.problems[0]?.message}`);
  return parsed.scenario;
}
