import type { Procedure } from '../procedure.ts';
import { NO_REMARKS } from '../procedure.ts';

/** A report, a speech, a greeting: the minutes have it, the house is as before. */
export const spoken = { hold: () => NO_REMARKS } satisfies Procedure<'report' | 'speech' | 'greeting'>;

/** Lays a text before the house; where a vote is taken at once and it carries, the text is adopted. */
export const motion: Procedure<'motion'> = {
  hold(house, { id, division }) {
    if (division) house.adopted.push(id);
    else house.floor.push(id);
    return NO_REMARKS;
  },
};

/** Changes a text; it is decided before that text. */
export const amendment: Procedure<'amendment'> = {
  refuse: (house, { to }) =>
    to !== undefined && !house.floor.includes(to) ? { code: 'not-on-the-floor', text: to } : null,
  hold(house, { id, division }) {
    if (division) house.adopted.push(id);
    else house.floor.push(id);
    return NO_REMARKS;
  },
};

/** Puts a text that is on the floor to the vote. */
export const division: Procedure<'division'> = {
  refuse: (house, { on }) =>
    on !== undefined && !house.floor.includes(on) ? { code: 'not-on-the-floor', text: on } : null,
  hold(house, { id, on }) {
    house.adopted.push(on ?? id);
    return NO_REMARKS;
  },
};

/** Adopts a decree, a constitution, a treaty, or refuses it. */
export const resolve: Procedure<'resolve'> = {
  hold(house, { id }) {
    house.adopted.push(id);
    return NO_REMARKS;
  },
};
