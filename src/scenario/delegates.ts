import type { Right } from '../domain/mandate.ts';
import type { Composition, WrittenDelegates } from './types.ts';

/** Mandates by right. */
export type ByRight = { readonly [R in Right]: number };

/** A written number of delegates by right; a plain number is of the right that its composition says, else not split. */
export function byRight(written: WrittenDelegates, right: Right = 'unsplit'): ByRight {
  const none = { decisive: 0, consultative: 0, unsplit: 0 };
  if (typeof written === 'number') return { ...none, [right]: written };
  if ('about' in written) return { ...none, [right]: written.about };
  const { decisive = 0, consultative = 0, unsplit = 0 } = written;
  return { decisive, consultative, unsplit };
}

/** Whether a source says only about how many. */
export const isAbout = (written: WrittenDelegates): boolean =>
  typeof written === 'object' && 'about' in written;

export const totalOf = (mandates: ByRight): number =>
  mandates.decisive + mandates.consultative + mandates.unsplit;

/** The right in which the size of a delegation is told: votes before voices. */
export function sizedBy({ decisive, consultative, unsplit }: ByRight): Right {
  if (decisive > 0) return 'decisive';
  return unsplit === 0 && consultative > 0 ? 'consultative' : 'unsplit';
}

/** The delegates of a composition that it gives a party. */
export function named(composition: Composition): number {
  return Object.values(composition.counts).reduce<number>(
    (sum, written) => sum + totalOf(byRight(written)),
    0,
  );
}
