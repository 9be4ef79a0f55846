import amendments1920 from '../../scenarios/rules/amendments-1920.yaml?charter';
import amendments1921 from '../../scenarios/rules/amendments-1921.yaml?charter';
import constitution1918 from '../../scenarios/rules/constitution-1918.yaml?charter';
import constitution1925 from '../../scenarios/rules/constitution-1925.yaml?charter';
import custom1917 from '../../scenarios/rules/custom-1917.yaml?charter';
import january1918 from '../../scenarios/rules/january-1918.yaml?charter';
import type { Charter } from './charter.ts';
import { charterBook } from './charterBook.ts';

/** The charters of the congresses, in the order of their days. */
export const CHARTERS: readonly Charter[] = [
  custom1917,
  january1918,
  constitution1918,
  amendments1920,
  amendments1921,
  constitution1925,
];

export const { charterOn, charterNamed, clausesOn } = charterBook(CHARTERS);
