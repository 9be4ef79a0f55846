import { NO_REMARKS, type Procedure } from '../procedure.ts';

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
