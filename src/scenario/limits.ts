import amendments1920 from '../../scenarios/rules/amendments-1920.yaml?limits';
import amendments1921 from '../../scenarios/rules/amendments-1921.yaml?limits';
import constitution1918 from '../../scenarios/rules/constitution-1918.yaml?limits';
import constitution1925 from '../../scenarios/rules/constitution-1925.yaml?limits';
import custom1917 from '../../scenarios/rules/custom-1917.yaml?limits';
import january1918 from '../../scenarios/rules/january-1918.yaml?limits';
import type { Charter } from './charter.ts';
import { charterBook } from './charterBook.ts';

/**
 * The charters with what a proceeding can be held to and no more, so that a page that steps through a congress loads no more: the
 * numbers of their clauses, and who says so.
 */
const LIMITS: readonly Charter[] = [
  custom1917,
  january1918,
  constitution1918,
  amendments1920,
  amendments1921,
  constitution1925,
];

export const { charterOn, charterNamed, clausesOn } = charterBook(LIMITS);
