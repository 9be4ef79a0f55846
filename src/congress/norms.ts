import type { Norm, StandingRule } from '../voting/representation.ts';

/** How sure a norm is, and who says so: keys of the bibliography. */
interface Attested {
  readonly certainty: 'documented' | 'secondary';
  readonly sources: readonly string[];
}

/** The norm of a constitution for towns and for provinces. */
export interface NormOfConstitution extends Attested {
  readonly id: string;
  readonly article: string | null;
  readonly town: Norm;
  readonly province: Norm;
}

/**
 * Constitution of the RSFSR of 10 July 1918, article 25: soviets of towns send one deputy for every 25,000 electors,
 * congresses of provinces one for every 125,000 inhabitants. The text doesn't say how a part of a norm is rounded.
 */
export const NORM_OF_1918: NormOfConstitution = {
  id: 'constitution-1918',
  article: '25',
  town: { of: 'electors', per: 25_000 },
  province: { of: 'inhabitants', per: 125_000 },
  certainty: 'documented',
  sources: ['const18-mia', 'const18-bucknell', 'const18-fr'],
};

/** Constitution of the RSFSR of 11 May 1925: the same two norms, with settlements and autonomous republics named. */
export const NORM_OF_1925: NormOfConstitution = {
  id: 'constitution-1925',
  article: null,
  town: { of: 'electors', per: 25_000 },
  province: { of: 'inhabitants', per: 125_000 },
  certainty: 'secondary',
  sources: ['gse-overview', 'seed-wp'],
};

/** 1917, before soviet power: soviets of 25,000 persons and more had a vote, those of 10,000 to 25,000 a voice; not strictly kept. */
export const RULE_OF_1917: StandingRule & Attested & { readonly id: string } = {
  id: 'rule-1917',
  of: 'persons',
  vote: 25_000,
  voice: 10_000,
  certainty: 'secondary',
  sources: ['seed-wp', 'wikirouge'],
};
