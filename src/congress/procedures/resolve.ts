import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** Adopts a decree, a constitution, a treaty, or refuses it. */
export const resolve: Procedure<'resolve'> = {
  hold(house, { id }) {
    house.adopted.push(id);
    return NO_REMARKS;
  },
};
