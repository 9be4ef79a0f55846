import { type Apportionment, type Conditions, apportion } from '../../src/voting/apportionment/apportion.ts';
import type { Method } from '../../src/voting/apportionment/method.ts';
import { findMethod } from '../../src/voting/apportionment/methods.ts';

export function methodNamed(name: string): Method {
  const method = findMethod(name);
  if (method === undefined) throw new Error(`no method ${name}`);
  return method;
}

type Possible = Exclude<Apportionment, { kind: 'impossible' }>;

/** An apportionment that has to be possible. */
export function give(
  method: string | Method,
  votes: readonly number[],
  seats: number,
  conditions?: Conditions,
): Possible {
  const found = typeof method === 'string' ? methodNamed(method) : method;
  const result = apportion(found, votes, seats, conditions);
  if (result.kind === 'impossible') throw new Error(result.why);
  return result;
}

/** The seats of an apportionment that has to be settled. */
export function seatsOf(
  method: string | Method,
  votes: readonly number[],
  seats: number,
  conditions?: Conditions,
): readonly number[] {
  const result = give(method, votes, seats, conditions);
  if (result.kind !== 'settled') throw new Error(`tied: ${JSON.stringify(result.ties)}`);
  return result.seats;
}
