import type { Course } from './course.ts';
import type { HouseView } from './house.ts';
import { RIGHTS, type Right } from '../domain/mandate.ts';
import { placeDelegates, type Bench, type Group, type Places } from '../layout/places.ts';

/** Who sits where from the left: as the scenario says, then whoever it does not name. */
function hallBenches({ scenario }: Course): Bench[] {
  const order = scenario.seating ?? [];
  const rank = (id: string): number => {
    const index = order.indexOf(id);
    return index < 0 ? order.length : index;
  };
  return [...scenario.factions]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, parent }) => ({ faction: id, parent: parent ?? null }));
}

/** A house as the hall draws it: by faction, who is present with a vote or a voice, who has left, is out, is away. */
function hallHouse(house: HouseView): Group[] {
  const voting: readonly Right[] = house.voting;
  return Object.entries(house.delegations).map(([faction, delegation]) => {
    const counts = { present: 0, voice: 0, absent: 0, left: 0, excluded: 0 };
    for (const right of RIGHTS) {
      const roll = delegation[right];
      counts[voting.includes(right) ? 'present' : 'voice'] += roll.present;
      counts.absent += roll.excused + roll.unexcused;
      counts.left += roll.left;
      counts.excluded += roll.excluded;
    }
    return { faction, counts };
  });
}

/** Every delegate's place through a whole session. */
export const placesOf = (course: Course, steps: readonly { readonly house: HouseView }[]): Places =>
  placeDelegates(
    hallBenches(course),
    steps.map(({ house }) => hallHouse(house)),
  );
