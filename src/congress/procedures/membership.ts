import { amounts, meant, move, refuseChildren } from '../movement.ts';
import { NO_REMARKS, type Procedure } from '../procedure.ts';
import { seatMore, seatNext } from '../seating.ts';
import { names } from './names.ts';

const IN_HALL = ['present'] as const;
const OUT = ['left'] as const;
const OUT_OR_EXCLUDED = ['left', 'excluded'] as const;
const ANYWHERE = ['present', 'left', 'excused', 'unexcused'] as const;

/** All or some of a delegation leave the hall; their mandates stay theirs. */
export const walkout: Procedure<'walkout'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size }, course) {
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, IN_HALL, course);
    for (const [id, voters] of byFaction) move(house, id, size === 'all' ? 'all' : voters, IN_HALL, 'left');
    return remarks;
  },
};

/** Those who left come back; those excluded only if readmitted. */
export const comeBack: Procedure<'return'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size, readmit }, course) {
    const from = readmit ? OUT_OR_EXCLUDED : OUT;
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, from, course);
    for (const [id, voters] of byFaction)
      move(house, id, size === 'all' ? 'all' : voters, from, 'present', readmit ? 'restore' : null);
    return remarks;
  },
};

/** Delegates are put out of the house; their mandates are kept or annulled. */
export const exclusion: Procedure<'exclusion'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size, mandates }, course) {
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, ANYWHERE, course);
    for (const [id, voters] of byFaction)
      move(
        house,
        id,
        size === 'all' ? 'all' : voters,
        ANYWHERE,
        'excluded',
        mandates === 'annulled' ? 'annul' : null,
      );
    return remarks;
  },
};

/** Delegates stay away, excused or not. */
export const absence: Procedure<'absence'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size, excused }, course) {
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, IN_HALL, course);
    for (const [id, voters] of byFaction)
      move(house, id, size === 'all' ? 'all' : voters, IN_HALL, excused ? 'excused' : 'unexcused');
    return remarks;
  },
};

/** Late mandates: by the next composition of the chain, or over and above those seated. */
export const arrival: Procedure<'arrival'> = {
  refuse: (house, { adds }, course) => refuseChildren(house, course, Object.keys(adds ?? {})),
  hold(house, { composition, adds }, course) {
    if (names(composition, course, house)) return seatNext(house, course);
    if (adds) seatMore(house, course, adds);
    else if (adds === null) return [{ code: 'number-unknown' }];
    return NO_REMARKS;
  },
};

/** Another assembly joins. */
export const merge: Procedure<'merge'> = {
  refuse(house, { composition, adds, from }, course) {
    if (from && !adds) return { code: 'merge-by-reference' };
    if (adds) return refuseChildren(house, course, Object.keys(adds));
    return names(composition, course, house) && course.chain[house.seatings]
      ? null
      : { code: 'nothing-to-seat' };
  },
  hold(house, { composition, adds }, course) {
    if (names(composition, course, house)) return seatNext(house, course);
    if (adds) seatMore(house, course, adds);
    return NO_REMARKS;
  },
};
