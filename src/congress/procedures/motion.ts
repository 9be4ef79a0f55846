import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** Lays a text before the house; where a vote is taken at once and it carries, the text is adopted. */
export const motion: Procedure<'motion'> = {
  hold(house, { id, division }) {
    if (division) house.adopted.push(id);
    else house.floor.push(id);
    return NO_REMARKS;
  },
};
