import { divisionOf } from '../congress/division.ts';
import { OUTCOMES, PARTS, type Outcome, type Tally } from '../domain/tally.ts';
import { drawAlias } from '../voting/random/alias.ts';
import { Stream } from '../voting/random/stream.ts';
import { TallySources } from '../voting/random/tallyTables.ts';
import { drawListVotes } from './bodies.ts';
import type { BodyCount, Counts } from './counts.ts';
import type { History } from './history.ts';
import type { Plan } from './plan.ts';
import { roadsOf, type Place } from './roads.ts';
import { HELD, NOT_HELD, OUTCOME_OF_COLUMN, situationOf, type Situation, type Vote } from './situation.ts';

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
 * shard, and the same as the machine's on these draws. Situations that are alike are one, found as the runs come to them.
 *
 * A pin conditions: runs in which a pinned division comes out otherwise are not kept. A division for which a line is missing comes to
 * `unknown`, unless it would end alike either way.
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
  const stream = new Stream();
  const tally = new Int32Array(4);
  const listVotes = new Int32Array(factions.length);
  const listSeats = new Int32Array(factions.length);
  const seatsNow = new Int32Array(factions.length);

  const newSums = (): Sums => ({
    outcomes: new Float64Array(proceedings.length * OUTCOMES.length),
    held: new Float64Array(proceedings.length),
    votes: new Float64Array(proceedings.length * factions.length * PARTS.length),
  });

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

  /** The way that a vote goes; −1 where it is pinned and goes another. */
  const decide = (vote: Vote, session: number, position: number, sums: Sums): number => {
    const pin = pins[position]!;
    if (vote.settled >= 0) return pin >= 0 ? pin : vote.settled;
    stream.moveTo(seed, session, vote.key);
    let outcome: number;
    if (vote.table !== null) outcome = OUTCOME_OF_COLUMN[drawAlias(stream, vote.table)]!;
    else {
      const { sources: blocs, factions: places } = vote;
      const { votes } = sums;
      const row = position * factions.length;
      let ayes = 0;
      let against = 0;
      let abstaining = 0;
      let notVoting = 0;
      for (let i = 0; i < blocs.length; i++) {
        blocs[i]!.draw(stream, tally);
        const at = (row + places[i]!) * 4;
        ayes += tally[0]!;
        against += tally[1]!;
        abstaining += tally[2]!;
        notVoting += tally[3]!;
        votes[at]! += tally[0]!;
        votes[at + 1]! += tally[1]!;
        votes[at + 2]! += tally[2]!;
        votes[at + 3]! += tally[3]!;
      }
      outcome = vote.judge(ayes, against, abstaining, notVoting);
    }
    return pin < 0 || pin === outcome ? outcome : -1;
  };

  /** Draws list votes and keeps the seats that they give. */
  const elect = ({ election }: Situation, session: number): void => {
    if (!election) return;
    const { here, method, total, turnout, key } = election;
    const votes = listVotes.subarray(0, here.length);
    const seats = listSeats.subarray(0, here.length);
    drawListVotes(stream.moveTo(seed, session, key), turnout, here, votes);
    seats.fill(0);
    method.fill(votes, total, seats);
    seatsNow.fill(0);
    for (let i = 0; i < seats.length; i++) seatsNow[election.factions[i]!] = seats[i]!;
  };

  /** Goes one session to its end; `null` where a pin is not met. */
  const walk = (session: number, sums: Sums): Situation | null => {
    let at = (start ??= found(roads.start()));
    while (!at.isEnd) {
      const { position, vote } = at;
      let way = HELD;
      if (at.chanceKey !== null && stream.moveTo(seed, session, at.chanceKey).uniform() >= at.chance)
        way = NOT_HELD;
      else if (vote !== null) {
        way = decide(vote, session, position, sums);
        if (way < 0) return null;
        sums.outcomes[position * OUTCOMES.length + way]! += 1;
      }
      if (way !== NOT_HELD) sums.held[position]! += 1;
      if (at.election !== null && (way === HELD || way === CARRIED)) elect(at, session);
      at = at.next[way] ?? follow(at, way);
    }
    return at;
  };

  return {
    run(from, to) {
      const all = newSums();
      const one = pinned ? newSums() : all;
      const bodies = new BodyCounter(factions);
      let kept = 0;
      const settle = (): void => {
        for (const situation of known.values()) bodies.end(situation);
      };
      for (let session = from; session < to; session++) {
        if (known.size > MOST_SITUATIONS) {
          settle();
          known = new Map();
          start = null;
        }
        const end = walk(session, one);
        if (pinned) {
          if (end) addInto(all, one);
          clear(one);
        }
        if (!end) continue;
        kept++;
        end.ended++;
        if (end.place.listed) bodies.listed(seatsNow);
      }
      settle();
      return {
        runs: to - from,
        kept,
        ...countsOf(proceedings, factions, all, detail),
        bodies: bodies.counts(),
      };
    },
  };
}

const CARRIED = OUTCOMES.indexOf('carried');

function addInto(all: Sums, one: Sums): void {
  for (const key of ['outcomes', 'held', 'votes'] as const)
    for (let i = 0; i < all[key].length; i++) all[key][i]! += one[key][i]!;
}

function clear(sums: Sums): void {
  for (const key of ['outcomes', 'held', 'votes'] as const) sums[key].fill(0);
}

/** Seats by body and faction over runs. */
class BodyCounter {
  readonly #factions: readonly string[];
  readonly #bodies = new Map<string, { elected: number; seats: Map<string, number[]> }>();

  constructor(factions: readonly string[]) {
    this.#factions = factions;
  }

  #body(name: string): { elected: number; seats: Map<string, number[]> } {
    const known = this.#bodies.get(name) ?? { elected: 0, seats: new Map<string, number[]>() };
    this.#bodies.set(name, known);
    return known;
  }

  #add(seats: Map<string, number[]>, faction: string, n: number, runs: number): void {
    const row = seats.get(faction) ?? [];
    while (row.length <= n) row.push(0);
    row[n]! += runs;
    seats.set(faction, row);
  }

  /** One run's seats by list votes. */
  listed(seats: Int32Array): void {
    const body = this.#body('cec');
    body.elected++;
    for (let i = 0; i < seats.length; i++)
      if (seats[i]! > 0) this.#add(body.seats, this.#factions[i] ?? '', seats[i]!, 1);
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

  #seated(name: string, seats: Readonly<Record<string, number>>, runs: number): void {
    const body = this.#body(name);
    body.elected += runs;
    for (const [faction, n] of Object.entries(seats)) if (n > 0) this.#add(body.seats, faction, n, runs);
  }

  counts(): Record<string, BodyCount> {
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
