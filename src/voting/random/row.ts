import { trimmed, type Lattice } from '../probability/lattice.ts';
import { aliasTable, drawAlias, type AliasTable } from './alias.ts';
import type { Stream } from './stream.ts';

/** A distribution over whole numbers, ready to be drawn from in one step. */
export interface Row {
  readonly from: number;
  /** `null` where there is only one value. */
  readonly table: AliasTable | null;
}

/** Chances that the 53 bits of a draw do not tell from none. */
const FAINT = 2 ** -64;

/** The row of a lattice of step 1, without what is too faint at its ends. */
export function rowOf(lattice: Lattice): Row {
  const { from, mass } = trimmed(lattice, FAINT);
  return { from, table: mass.length === 1 ? null : aliasTable(mass) };
}

export const drawRow = (stream: Stream, { from, table }: Row): number =>
  table === null ? from : from + drawAlias(stream, table);
