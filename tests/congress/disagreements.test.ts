import { expect, test } from 'vitest';
import { disagreementsOf, type Disagreement } from '../../src/congress/disagreements.ts';
import { numbersOf } from '../../src/congress/division.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

function about(name: string, id: string): Disagreement {
  const found = disagreementsOf(builtIn(name)).disagreements.find((one) => one.id === id);
  if (!found) throw new Error(`${name} has nothing in dispute about ${id}`);
  return found;
}
test('dump', () => {
  for (const n of ['02-second', '05-fifth'])
    for (const d of disagreementsOf(builtIn(n)).disagreements)
      console.log(n, d.id, d.topic, JSON.stringify(d.accounts.map((a) => [a.id, a.isDefault, a.choice, a.certainty, a.count && [a.count.total, a.count.largest, a.count.unnamed, a.count.majority], a.movement, a.vote && [numbersOf(a.vote.tally), a.vote.outcome, a.vote.needed], a.seats?.total, a.held])));
  for (const n of BUILT_IN) { const t=performance.now(); const d = disagreementsOf(builtIn(n)); console.log(n, d.disagreements.length, d.questions.length, performance.now()-t); }
  void about;
});
