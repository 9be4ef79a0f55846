import type { Kind } from '../domain/proceeding.ts';
import type { Course, Told } from './course.ts';
import type { House, HouseView } from './house.ts';
import type { Refusal } from './refusal.ts';
import type { Remark } from './remark.ts';

/**
 * One kind of proceeding: a guard that says why it is not in order, and what it does to the house. Both are pure but
 * for the house they are given to change; the machine gives them a draft, an ensemble its own copy.
 */
export interface Procedure<K extends Kind> {
  refuse?(house: HouseView, proceeding: Told<K>, course: Course): Refusal | null;
  /** Changes the house. Called only when in order and, where a division is taken on it, when that carries. */
  hold(house: House, proceeding: Told<K>, course: Course): readonly Remark[];
}

/** Nothing to remark. */
export const NO_REMARKS: readonly Remark[] = [];
