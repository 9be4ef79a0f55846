import { divisionOf } from '../congress/division.ts';
import { OUTCOMES, PARTS, type Outcome, type Tally } from '../domain/tally.ts';
import { choose } from '../voting/random/choose.ts';
import { Stream } from '../voting/random/stream.ts';
import { talliesOf, TallySources } from '../voting/random/tallyTables.ts';
import { drawListVotes } from './bodies.ts';
import type { BodyCount, Counts } from './counts.ts';
import type { History } from './history.ts';
import type { Plan } from './plan.ts';
import { roadsOf, type Place } from './roads.ts';
import { BLOCK, HELD, NOT_HELD, situationOf, type Election, type Situation, type Vote } from './situation.ts';

/** Whether runs draw how every faction votes, or each division's outcome alone. */
export type Detail = 'tallies' | 'outcomes';

/** Many runs of one plan by the model. */
export interface Ensemble {
  /** Counts of the runs `from` up to but not including `to`, whatever other runs were made before. */
  run(from: number, to: number): Counts;
}

/** So many situations are kept; with more they are found anew. */
const MOST_SITUATIONS = 20_000;

/** Sums over the runs so far, by position in the order of business. */
interface Sums {
  readonly outcomes: Float64Array;
  readonly held: Float64Array;
  /** By position, faction and part. */
  readonly votes: Float64Array;
}

/**
 * An ensemble of a plan: run n draws with (seed, n, proceeding), factions in file order, so that it is the same session in whatever
 * shard, and the same as the machine's on these draws. Situations that are alike are one, found as the runs come to them; a block of
 * runs goes through each together.
 *
 * A pin conditions: runs in which a pinned division comes out otherwise are not kept. A division for which a line is missing comes to
 * what is pinned, else to `unknown`, unless it would end alike either way.
 */
export function ensembleOf(plan: Plan, history: History, seed: number, detail: Detail): Ensemble {
  const { proceedings, scenario } = plan.course;
  const factions = scenario.factions.map(({ id }) => id);
  const roads = roadsOf(plan, history);
  const sources = new TallySources();
  const pins = proceedings.map(({ id }) => {
    const pin = plan.pins.get(id);
    return pin === undefined ? -1 : OUTCOMES.indexOf(pin);
  });
  const pinned = pins.some((pin) => pin >= 0);
  const sums: Sums = {
    outcomes: new Float64Array(proceedings.length * OUTCOMES.length),
    held: new Float64Array(proceedings.length),
    votes: new Float64Array(proceedings.length * factions.length * PARTS.length),
  };
  const bodies = new BodyCounter(factions);

  let known = new Map<string, Situation>();
  let start: Situation | null = null;
  const found = (place: Place): Situation => {
    const key = roads.key(place);
    const before = known.get(key);
    if (before) return before;
    const made = situationOf(place, roads, sources, detail === 'outcomes');
    known.set(key, made);
    return made;
  };
  const follow = (from: Situation, way: number): Situation => {
    const made = found(roads.after(from.place, OUTCOMES[way] ?? null, way !== NOT_HELD));
    from.next[way] = made;
    return made;
  };

  const streams = Array.from({ length: BLOCK }, () => new Stream());
  const [stream = new Stream()] = streams;
  const tallies = talliesOf(BLOCK);
  const parts = new Float64Array(PARTS.length);
  const ways = new Int32Array(BLOCK);
  const everyone = Int32Array.from({ length: BLOCK }, (_, j) => j);
  const coming = new Int32Array(BLOCK);
  /** Columns that no situation holds. */
  const columns: Int32Array[] = [];
  /** Seats by list votes of each session of the block, in rows of factions. */
  const elected = new Int32Array(BLOCK * factions.length);

  /** Decides a vote in the first `count` sessions of `voting`: their ways, by place in the block. */
  const decide = (
    vote: Vote,
    first: number,
    voting: Int32Array,
    count: number,
    position: number,
    counting: boolean,
  ): void => {
    const { settled, outcomes, key } = vote;
    if (settled >= 0) {
      const pin = pins[position]!;
      const way = settled === UNKNOWN && pin >= 0 ? pin : settled;
      for (let k = 0; k < count; k++) ways[voting[k]!] = way;
      return;
    }
    if (outcomes !== null) {
      choose(seed, first, voting, count, key, outcomes, ways);
      return;
    }
    const { ayes, against, abstaining, silent } = tallies;
    for (let k = 0; k < count; k++) streams[k]!.moveTo(seed, first + voting[k]!, key);
    for (const column of [ayes, against, abstaining, silent]) column.fill(0, 0, count);
    const { votes } = sums;
    const row = position * factions.length;
    for (let i = 0; i < vote.sources.length; i++) {
      vote.sources[i]!.draw(streams, count, tallies, parts);
      if (!counting) continue;
      const at = (row + vote.factions[i]!) * PARTS.length;
      for (let part = 0; part < PARTS.length; part++) votes[at + part]! += parts[part]!;
    }
    for (let k = 0; k < count; k++)
      ways[voting[k]!] = vote.judge(ayes[k]!, against[k]!, abstaining[k]!, silent[k]!);
  };

  /** Draws the list votes of one session and keeps the seats that they give. */
  const elect = (
    { lists, method, total, key, factions: places, votes, seats }: Election,
    first: number,
    j: number,
  ) => {
    drawListVotes(stream.moveTo(seed, first + j, key), lists, votes);
    seats.fill(0);
    method.fill(votes, total, seats);
    const row = j * factions.length;
    elected.fill(0, row, row + factions.length);
    for (let i = 0; i < seats.length; i++) elected[row + places[i]!] = seats[i]!;
  };

  /** Sends a session on. */
  const go = (from: Situation, way: number, j: number, open: Situation[][]): void => {
    const next = from.next[way] ?? follow(from, way);
    if (next.arrived === null) {
      next.arrived = columns.pop() ?? new Int32Array(BLOCK);
      open[next.position]!.push(next);
    }
    next.arrived[next.arrivals++] = j;
  };

  /** Takes the sessions that have come to a situation, the first so many of `arrived`, on to the next. */
  const pass = (
    at: Situation,
    arrived: Int32Array,
    arrivals: number,
    first: number,
    counting: boolean,
    open: Situation[][],
  ): void => {
    const { position, vote, chance, election } = at;
    let voting = arrived;
    let held = arrivals;
    if (chance !== null) {
      choose(seed, first, arrived, arrivals, chance.key, chance.ways, ways);
      voting = coming;
      held = 0;
      for (let k = 0; k < arrivals; k++) {
        const j = arrived[k]!;
        if (ways[j] === 0) voting[held++] = j;
        else go(at, NOT_HELD, j, open);
      }
    }
    if (counting) sums.held[position]! += held;
    if (vote !== null) decide(vote, first, voting, held, position, counting);
    const pin = pins[position]!;
    const row = position * OUTCOMES.length;
    for (let k = 0; k < held; k++) {
      const j = voting[k]!;
      const way = vote === null ? HELD : ways[j]!;
      if (counting && vote !== null) sums.outcomes[row + way]! += 1;
      if (counting && election !== null && (way === HELD || way === CARRIED)) elect(election, first, j);
      if (pin < 0 || way === pin) go(at, way, j, open);
    }
  };

  /** Takes in the sessions that are over. */
  const end = (
    at: Situation,
    arrived: Int32Array,
    arrivals: number,
    kept: number[],
    counting: boolean,
  ): void => {
    for (let k = 0; k < arrivals; k++) kept.push(arrived[k]!);
    if (!counting) return;
    at.ended += arrivals;
    if (at.place.listed)
      for (let k = 0; k < arrivals; k++) bodies.listed(elected, arrived[k]! * factions.length);
  };

  /** Takes a block of sessions, named by their places in it, to their ends; returns those that met the pins. */
  const block = (first: number, sessions: Int32Array, counting: boolean): Int32Array => {
    if (known.size > MOST_SITUATIONS) {
      settle();
      known = new Map();
      start = null;
    }
    const open = [...proceedings, null].map((): Situation[] => []);
    start ??= found(roads.start());
    start.arrived = columns.pop() ?? new Int32Array(BLOCK);
    start.arrived.set(sessions);
    start.arrivals = sessions.length;
    open[start.position]!.push(start);
    const kept: number[] = [];
    for (const here of open)
      for (const at of here) {
        const { arrived, arrivals } = at;
        if (arrived === null) continue;
        at.arrived = null;
        at.arrivals = 0;
        if (at.isEnd) end(at, arrived, arrivals, kept, counting);
        else pass(at, arrived, arrivals, first, counting, open);
        columns.push(arrived);
      }
    return Int32Array.from(kept);
  };

  const settle = (): void => {
    for (const situation of known.values()) bodies.end(situation);
  };

  return {
    run(from, to) {
      for (const column of Object.values<Float64Array>({ ...sums })) column.fill(0);
      bodies.clear();
      let kept = 0;
      for (let first = from; first < to; first += BLOCK) {
        const all = everyone.subarray(0, to - first);
        const sessions = pinned ? block(first, all, false) : all;
        kept += sessions.length;
        if (sessions.length > 0) block(first, sessions, true);
      }
      settle();
      return {
        runs: to - from,
        kept,
        ...countsOf(proceedings, factions, sums, detail),
        bodies: bodies.counts(),
      };
    },
  };
}

const CARRIED = OUTCOMES.indexOf('carried');
const UNKNOWN = OUTCOMES.indexOf('unknown');

/** Seats by body and faction over runs. */
class BodyCounter {
  readonly #factions: readonly string[];
  readonly #bodies = new Map<string, { elected: number; seats: Map<string, number[]> }>();
  /** Of committees by list votes: runs by faction and number of seats. */
  #listed: number[][] = [];
  #listedRuns = 0;

  constructor(factions: readonly string[]) {
    this.#factions = factions;
  }

  clear(): void {
    this.#bodies.clear();
    this.#listed = this.#factions.map(() => []);
    this.#listedRuns = 0;
  }

  #add(seats: Map<string, number[]>, faction: string, n: number, runs: number): void {
    const row = seats.get(faction) ?? [];
    while (row.length <= n) row.push(0);
    row[n]! += runs;
    seats.set(faction, row);
  }

  /** One run's seats by list votes, which stand in `elected` from `at` on. */
  listed(elected: Int32Array, at: number): void {
    this.#listedRuns++;
    for (let i = 0; i < this.#listed.length; i++) {
      const row = this.#listed[i]!;
      const seats = elected[at + i]!;
      while (row.length <= seats) row.push(0);
      row[seats]! += 1;
    }
  }

  /** The bodies of the runs that ended in a situation, which are counted once. */
  end(situation: Situation): void {
    const { ended, place } = situation;
    if (ended === 0) return;
    situation.ended = 0;
    const { presidium, cec } = place.house;
    if (presidium) this.#seated('presidium', presidium.taken, ended);
    if (cec && !place.listed) this.#seated('cec', cec.seats, ended);
  }

  #elected(name: string, runs: number): { readonly seats: Map<string, number[]> } {
    const body = this.#bodies.get(name) ?? { elected: 0, seats: new Map<string, number[]>() };
    body.elected += runs;
    this.#bodies.set(name, body);
    return body;
  }

  #seated(name: string, seats: Readonly<Record<string, number>>, runs: number): void {
    const body = this.#elected(name, runs);
    for (const [faction, n] of Object.entries(seats)) if (n > 0) this.#add(body.seats, faction, n, runs);
  }

  counts(): Record<string, BodyCount> {
    if (this.#listedRuns > 0) {
      const { seats } = this.#elected('cec', this.#listedRuns);
      this.#listed.forEach((row, i) =>
        row.forEach((runs, n) => n > 0 && this.#add(seats, this.#factions[i] ?? '', n, runs)),
      );
    }
    const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      sorted(this.#bodies).map(([name, { elected, seats }]) => [
        name,
        { elected, seats: Object.fromEntries(sorted(seats)) },
      ]),
    );
  }
}

/** Ids in the order of letters, each with its place. */
const inOrder = (ids: readonly string[]): [string, number][] =>
  ids.map((id, i): [string, number] => [id, i]).sort(([a], [b]) => (a < b ? -1 : 1));

function countsOf(
  proceedings: Plan['course']['proceedings'],
  factions: readonly string[],
  { outcomes, held, votes }: Sums,
  detail: Detail,
): Pick<Counts, 'divisions' | 'chances'> {
  const outcomesAt = (position: number): Record<Outcome, number> => {
    const of = (outcome: Outcome): number =>
      outcomes[position * OUTCOMES.length + OUTCOMES.indexOf(outcome)] ?? 0;
    return {
      carried: of('carried'),
      lost: of('lost'),
      tied: of('tied'),
      inquorate: of('inquorate'),
      unknown: of('unknown'),
    };
  };
  const talliesAt = (position: number): Record<string, Tally> =>
    Object.fromEntries(
      inOrder(factions).flatMap(([id, i]): [string, Tally][] => {
        const at = (position * factions.length + i) * PARTS.length;
        const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = votes.subarray(at, at + PARTS.length);
        return ayes + against + abstaining + notVoting > 0
          ? [[id, { for: ayes, against, abstaining, notVoting }]]
          : [];
      }),
    );
  return {
    divisions: proceedings.flatMap((told, position) =>
      divisionOf(told)
        ? [
            {
              id: told.id,
              outcomes: outcomesAt(position),
              tallies: detail === 'tallies' ? talliesAt(position) : null,
            },
          ]
        : [],
    ),
    chances: proceedings.flatMap(({ id, chance }, position) =>
      chance === undefined ? [] : [{ id, held: held[position] ?? 0 }],
    ),
  };
}
