import { fillByQuotaMethod, giveByQuotaMethod } from './balinskiYoung.ts';
import {
  DEAN,
  HUNTINGTON_HILL,
  MACAU,
  MODIFIED_SAINTE_LAGUE,
  evenDivisors,
  highestAverages,
} from './divisor.ts';
import type { Method } from './method.ts';
import { dividedBySeatsAnd, droop, largestRemainders } from './quota.ts';
import { fillAllToWinner, giveAllToWinner } from './winnerTakesAll.ts';

/** Every method, in the order of the list of methods. Formulas, bases and sources: docs/methods.md. */
export const APPORTIONMENT_METHODS: readonly Method[] = [
  highestAverages('dhondt', ['jefferson'], evenDivisors(1, 1, 1)),
  highestAverages('sainte-lague', ['webster'], evenDivisors(1, 2, 1)),
  highestAverages('modified-sainte-lague', [], MODIFIED_SAINTE_LAGUE),
  highestAverages('adams', [], evenDivisors(0, 1, 1)),
  highestAverages('dean', [], DEAN),
  highestAverages('huntington-hill', [], HUNTINGTON_HILL),
  highestAverages('imperiali', [], evenDivisors(2, 1, 2)),
  highestAverages('danish', [], evenDivisors(1, 3, 1)),
  largestRemainders('hamilton', ['hare'], dividedBySeatsAnd(0)),
  largestRemainders('droop', [], droop),
  largestRemainders('hagenbach-bischoff', [], dividedBySeatsAnd(1)),
  largestRemainders('imperiali-quota', [], dividedBySeatsAnd(2)),
  {
    id: 'quota',
    aliases: [],
    family: 'quota-method',
    explain: giveByQuotaMethod,
    fill: fillByQuotaMethod,
    average: (votes, held) => votes / (held + 1),
  },
  highestAverages('macau', [], MACAU),
  {
    id: 'winner-takes-all',
    aliases: [],
    family: 'plurality',
    explain: giveAllToWinner,
    fill: fillAllToWinner,
    average: null,
  },
];

/** The method with this id or alias, if there is one. */
export function findMethod(name: string): Method | undefined {
  return APPORTIONMENT_METHODS.find((method) => method.id === name || method.aliases.includes(name));
}
