import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** Puts a text that is on the floor to the vote. */
export const division: Procedure<'division'> = {
  refuse: (house, { on }) =>
    on !== undefined && !house.floor.includes(on) ? { code: 'not-on-the-floor', text: on } : null,
  hold(house, { id, on }) {
    house.adopted.push(on ?? id);
    return NO_REMARKS;
  },
};
