import { betaBinomial, binomial } from '../probability/binomial.ts';
import type { BlocModel } from '../probability/bloc.ts';
import type { Lattice } from '../probability/lattice.ts';
import { type AliasTable, aliasTable, drawAlias } from './alias.ts';
import { drawRow, rowOf, type Row } from './row.ts';
import type { Stream } from './stream.ts';
import { drawTally } from './tallyDraw.ts';

/** Every tally a small bloc can have, in one table; each packed into one number, ten bits a part. */
interface Whole {
  readonly table: AliasTable;
  readonly tallies: Int32Array;
}

const BITS = 10;
const MASK = 2 ** BITS - 1;
/** Up to so many possible tallies, a bloc's are drawn in one step. */
const MOST_TALLIES = 8192;
/** A larger bloc's tables would be slower to build than its draws are. */
const LARGEST = 4096;
/** So many values are kept in all tables together (some 100 MB); then they are dropped and built anew as they are needed. */
const MOST_VALUES = 2 ** 23;

const votersOf = ({ size, voting, silent }: BlocModel): Lattice => binomial(size, voting, silent);
const ayesOf = ({ aye, no, cohesion }: BlocModel, voters: number): Lattice =>
  betaBinomial(voters, aye, no, cohesion);
const abstainingOf = ({ line, silent }: BlocModel, others: number): Lattice =>
  silent === 0 ? binomial(0, 0, 1) : binomial(others, line.abstaining / silent, line.notVoting / silent);

/** How many tallies a bloc can have: the ways to divide it over the parts that have a chance. */
function possibleTallies({ size, line }: BlocModel): number {
  const parts = [line.for, line.against, line.abstaining, line.notVoting].filter((part) => part > 0).length;
  let ways = 1;
  for (let i = 1; i < parts; i++) ways = (ways * (size + i)) / i;
  return ways;
}

function wholeOf(model: BlocModel, ways: number): Whole {
  const masses = new Float64Array(ways);
  const tallies = new Int32Array(ways);
  let n = 0;
  const voters = votersOf(model);
  for (let i = 0; i < voters.mass.length; i++) {
    const voting = voters.from + i;
    const ayes = ayesOf(model, voting);
    const abstaining = abstainingOf(model, model.size - voting);
    for (let j = 0; j < ayes.mass.length; j++) {
      if (ayes.mass[j] === 0) continue;
      const chance = voters.mass[i]! * ayes.mass[j]!;
      const own = ayes.from + j;
      const choice = own | ((voting - own) << BITS);
      for (let k = 0; k < abstaining.mass.length; k++) {
        masses[n] = chance * abstaining.mass[k]!;
        tallies[n++] = choice | ((abstaining.from + k) << (2 * BITS));
      }
    }
  }
  return { table: aliasTable(masses.subarray(0, n)), tallies };
}

/** Tallies of many sessions, a column each. */
export interface Tallies {
  readonly ayes: Int32Array;
  readonly against: Int32Array;
  readonly abstaining: Int32Array;
  readonly silent: Int32Array;
}

export const talliesOf = (sessions: number): Tallies => ({
  ayes: new Int32Array(sessions),
  against: new Int32Array(sessions),
  abstaining: new Int32Array(sessions),
  silent: new Int32Array(sessions),
});

/**
 * Draws of one bloc's tally from tables of its exact distribution: one step for a small bloc; else who votes for or against,
 * for which of the two, and which of the silent abstain, a step each. A table is built when it is first drawn from. What is drawn
 * depends on the bloc and the stream alone, not on what was drawn before.
 */
export class TallySource {
  readonly size: number;
  readonly #model: BlocModel;
  readonly #whole: Whole | null;
  readonly #direct: boolean;
  #voters: Row | null = null;
  #ayes: (Row | undefined)[] = [];
  #abstaining: (Row | undefined)[] = [];
  readonly #room: (values: number) => void;

  /** `room` is told of every table before it is built, by its number of values. */
  constructor(model: BlocModel, room: (values: number) => void) {
    this.size = model.size;
    this.#model = model;
    this.#room = room;
    this.#direct = model.size > LARGEST;
    const ways = possibleTallies(model);
    const small = model.size <= MASK && ways <= MOST_TALLIES;
    if (small) room(ways);
    this.#whole = small ? wholeOf(model, ways) : null;
  }

  /** Lets go of what can be built anew. */
  forget(): void {
    this.#voters = null;
    this.#ayes = [];
    this.#abstaining = [];
  }

  /**
   * Draws one tally from each of the first `count` streams and adds them to `into`, each to its own column. The sum of the parts that were
   * drawn is left in `sums`.
   */
  draw(streams: readonly Stream[], count: number, into: Tallies, sums: Float64Array): void {
    if (this.#whole !== null) this.#drawWhole(this.#whole, streams, count, into, sums);
    else if (this.#direct) this.#drawDirect(streams, count, into, sums);
    else this.#drawByRows(streams, count, into, sums);
  }

  #drawWhole(
    { table, tallies }: Whole,
    streams: readonly Stream[],
    count: number,
    into: Tallies,
    sums: Float64Array,
  ): void {
    const { size } = this;
    let allAyes = 0;
    let allAgainst = 0;
    let allAbstaining = 0;
    for (let k = 0; k < count; k++) {
      const tally = tallies[drawAlias(streams[k]!, table)]!;
      const ayes = tally & MASK;
      const against = (tally >> BITS) & MASK;
      const abstaining = tally >> (2 * BITS);
      into.ayes[k]! += ayes;
      into.against[k]! += against;
      into.abstaining[k]! += abstaining;
      into.silent[k]! += size - ayes - against - abstaining;
      allAyes += ayes;
      allAgainst += against;
      allAbstaining += abstaining;
    }
    sums[0] = allAyes;
    sums[1] = allAgainst;
    sums[2] = allAbstaining;
    sums[3] = count * size - allAyes - allAgainst - allAbstaining;
  }

  #drawByRows(streams: readonly Stream[], count: number, into: Tallies, sums: Float64Array): void {
    const { size } = this;
    const votersRow = (this.#voters ??= this.#built(votersOf(this.#model)));
    let allVoters = 0;
    let allAyes = 0;
    let allAbstaining = 0;
    for (let k = 0; k < count; k++) {
      const stream = streams[k]!;
      const voters = drawRow(stream, votersRow);
      const others = size - voters;
      const ayes = drawRow(
        stream,
        this.#ayes[voters] ?? (this.#ayes[voters] = this.#built(ayesOf(this.#model, voters))),
      );
      const abstaining = drawRow(
        stream,
        this.#abstaining[others] ??
          (this.#abstaining[others] = this.#built(abstainingOf(this.#model, others))),
      );
      into.ayes[k]! += ayes;
      into.against[k]! += voters - ayes;
      into.abstaining[k]! += abstaining;
      into.silent[k]! += others - abstaining;
      allVoters += voters;
      allAyes += ayes;
      allAbstaining += abstaining;
    }
    sums[0] = allAyes;
    sums[1] = allVoters - allAyes;
    sums[2] = allAbstaining;
    sums[3] = count * size - allVoters - allAbstaining;
  }

  #drawDirect(streams: readonly Stream[], count: number, into: Tallies, sums: Float64Array): void {
    const one = new Int32Array(4);
    sums.fill(0);
    for (let k = 0; k < count; k++) {
      one.fill(0);
      drawTally(streams[k]!, this.#model, one, 0);
      into.ayes[k]! += one[0]!;
      into.against[k]! += one[1]!;
      into.abstaining[k]! += one[2]!;
      into.silent[k]! += one[3]!;
      for (let part = 0; part < 4; part++) sums[part]! += one[part]!;
    }
  }

  #built(lattice: Lattice): Row {
    const row = rowOf(lattice);
    this.#room(row.table?.length ?? 1);
    return row;
  }
}

/** The sources of a session's blocs, one for each distinct bloc. */
export class TallySources {
  readonly #known = new Map<string, TallySource>();
  #values = 0;

  of(model: BlocModel): TallySource {
    const { size, line, cohesion } = model;
    const key = `${size} ${line.for} ${line.against} ${line.abstaining} ${line.notVoting} ${cohesion}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = new TallySource(model, (values) => this.#make(values));
    this.#known.set(key, made);
    return made;
  }

  #make(values: number): void {
    this.#values += values;
    if (this.#values <= MOST_VALUES) return;
    for (const source of this.#known.values()) source.forget();
    this.#values = values;
  }
}
