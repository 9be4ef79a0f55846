import { readFileSync } from 'node:fs';
import { courseOf, isCourse } from '../src/congress/course.ts';
import { historyOf, type History } from '../src/lab/history.ts';
import { parseScenario } from '../src/scenario/parse.ts';

/** One faction in one division of the peers' model: chances of a delegate, κ = 1/ρ − 1. */
interface Behaviour {
  readonly share: number;
  readonly abstain: number;
  readonly absent: number;
  readonly kappa: number;
}

/** The model that `bench/peers/w1_*` run, as their files of `bench/peers/spec` have it. */
export interface PeerModel {
  readonly total: number;
  readonly cec: number;
  readonly sizes: readonly number[];
  readonly divisions: readonly {
    readonly rule: 'voting' | 'present' | 'twothirds';
    readonly probs: readonly Behaviour[];
  }[];
  readonly walkout: { readonly after: number; readonly prob: number; readonly factions: readonly number[] };
  readonly election: { readonly presentProb: number };
}

export const peerModel = (delegates: number): PeerModel =>
  JSON.parse(readFileSync(`bench/peers/spec/w1_${delegates}.json`, 'utf8'));

const words = (text: string) => ({ en: text, ru: text });
export const step = (id: string, kind: string, fields: object = {}) => ({
  id,
  kind,
  title: words(id),
  text: words(id),
  ...fields,
});

/** “Present” of the peers counts those for, against or abstaining. */
const RULES = { voting: 'simple', present: 'of-cast', twothirds: 'two-thirds' };

/** The same model as a scenario: absent is not voting, and the list vote of the end has a turnout. */
export function asScenario(model: PeerModel, listVote: boolean): string {
  const ids = model.sizes.map((_, i) => `f${i}`);
  const divisions = model.divisions.map(({ rule, probs }, d) =>
    step(`d${d}`, 'motion', {
      division: { outcome: 'carried', rule: RULES[rule] },
      lines: Object.fromEntries(
        probs.map(({ share, abstain, absent, kappa }, i) => {
          const voting = 1 - abstain - absent;
          const split = [voting * share, voting * (1 - share), abstain, absent];
          return [`f${i}`, { split, cohesion: 1 / (kappa + 1) }];
        }),
      ),
    }),
  );
  const { after, prob, factions } = model.walkout;
  return scenarioText(model.sizes, model.total, [
    ...divisions.slice(0, after),
    step('walkout', 'walkout', {
      factions: ids.filter((_, i) => factions[i] === 1),
      size: 'all',
      chance: prob,
      when: { carried: `d${after - 1}` },
    }),
    ...divisions.slice(after),
    step('cec', 'elect-cec', {
      by: 'method',
      total: model.cec,
      ...(listVote ? { turnout: model.election.presentProb } : {}),
    }),
  ]);
}

/** A made-up assembly: factions f0, f1 … of these sizes, and what they do between opening and close. */
export function scenarioText(sizes: readonly number[], total: number, business: readonly object[]): string {
  const ids = sizes.map((_, i) => `f${i}`);
  return JSON.stringify({
    format: 'smolny/1',
    id: 'made-up',
    revision: 1,
    title: words('A made-up assembly'),
    short: words('Made up'),
    body: words('An assembly'),
    sources: {
      spec: { author: null, title: 'bench', year: null, url: null, kind: 'memory', seen: 'memory' },
    },
    factions: ids.map((id) => ({ id, name: words(id), mark: words('X'), lineage: null })),
    rules: { 'of-cast': { weights: { for: 1, against: -1, abstaining: -1 }, is: '>' } },
    compositions: {
      all: {
        label: words('All'),
        moment: 'opening',
        total,
        counts: Object.fromEntries(ids.map((id, i) => [id, sizes[i]])),
      },
    },
    variants: { only: { chain: ['all'] } },
    defaultVariant: 'only',
    proceedings: [
      step('opening', 'convene'),
      step('seats', 'credentials', { composition: 'next' }),
      ...business,
      step('end', 'close'),
    ],
  });
}

export function historyFrom(text: string): History {
  const parsed = parseScenario(text);
  if (parsed.kind === 'problems') throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const course = courseOf(parsed.scenario);
  if (!isCourse(course)) throw new Error(course.code);
  return historyOf(course);
}
