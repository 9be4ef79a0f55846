import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../src/congress/division.ts';
import { present, presentInAll } from '../../src/congress/house.ts';
import type { Choice } from '../../src/congress/course.ts';
import type { Part } from '../../src/domain/tally.ts';
import { forkAt, forkFrom, modelOfHistory } from '../../src/lab/fork.ts';
import { historyOf } from '../../src/lab/history.ts';
import { roadsOf } from '../../src/lab/roads.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, event, opened, stepOf, vote, walkout } from '../support/smallAssembly.ts';

const fork = (name: string, changes: readonly Intervention[], choice: Choice = {}) => {
  const made = forkFrom(courseFrom(builtIn(name), choice), changes);
  return { ...made, step: (id: string) => stepOf(made.steps, id) };
};

/** A ready-made fork of a file, run. */
const ready = (name: string, id: string) => {
  const written = builtIn(name).forks?.find((candidate) => candidate.id === id);
  if (!written) throw new Error(`no fork ${id}`);
  return fork(name, written.changes, { variant: written.variant, readings: written.readings });
};

const seen = ({ division }: ReturnType<typeof stepOf>) =>
  division && { ...numbersOf(division.tally), outcome: division.outcome, basis: division.basis };

describe('history holds until you touch it', () => {
  test.each(BUILT_IN)('without changes a fork is history: %s', (name) => {
    const course = courseFrom(builtIn(name));
    const history = historyOf(course);
    expect(forkFrom(course, []).steps).toEqual(history.steps);
  });

  test('a pin equal to the recorded outcome changes nothing', () => {
    const history = historyOf(courseFrom(builtIn('02-second')));
    expect(fork('02-second', [{ do: 'pin', id: 'appeal', outcome: 'carried' }]).steps).toEqual(history.steps);
  });

  test('a change to one division leaves the later ones recorded', () => {
    const changed = fork('02-second', [
      { do: 'line', faction: 'left-sr', split: [0, 1, 0, 0], at: 'peace-decree' },
    ]);
    expect(seen(changed.step('peace-decree'))).toMatchObject({ basis: 'simulated', outcome: 'carried' });
    expect(seen(changed.step('land-decree'))?.basis).toBe('recorded');
    expect(changed.step('cec').body?.basis).toBe('recorded');
  });

  test('who stays un-records every later division, and says since when', () => {
    const stayed = ready('02-second', 'mensheviks-stay');
    const bases = stayed.steps.flatMap(({ division }) => division?.basis ?? []);
    expect(bases).toEqual([...Array<string>(3).fill('recorded'), ...Array<string>(8).fill('simulated')]);
    expect(stayed.step('condemn').division?.because?.en).toMatch(
      /since “Mensheviks and Right SRs leave”.*Mensheviks 72 \(history: 0\)/,
    );
    expect(stayed.step('condemn').division?.assumptions.reduce((sum, { size }) => sum + size, 0)).toBe(589);
  });

  test('a condition that no longer holds strikes the step, which stays in the list', () => {
    expect(ready('02-second', 'nobody-leaves').step('condemn')).toMatchObject({
      status: 'struck',
      why: { code: 'condition' },
    });
  });

  test('a step whose mover’s people are gone is struck', () => {
    expect(ready('02-second', 'sr-caucus-turns').step('karelin')).toMatchObject({
      status: 'struck',
      why: { code: 'mover-absent', faction: 'left-sr' },
    });
  });

  test('a return of those who never left has lost its object', () => {
    const stay = fork('05-fifth', [{ do: 'cancel', id: 'left-srs-leave-after' }]);
    expect(stay.step('left-srs-leave-after').status).toBe('cancelled');
    expect(stay.plan.complaints).toEqual([]);
  });
});

describe('a rule judges the recorded tally anew', () => {
  test.each([
    ['two thirds of all mandates: it falls', 'two-thirds-of-all', 'lost'],
    ['two thirds of those for or against: it stands', 'two-thirds', 'carried'],
  ])('Brest under %s', (_, rule, outcome) => {
    for (const reading of Object.keys(
      builtIn('04-fourth').proceedings.find(({ id }) => id === 'ratify')?.readings ?? {},
    )) {
      const { division } = fork('04-fourth', [{ do: 'rule', rule, at: 'ratify' }], {
        readings: { ratify: reading },
      }).step('ratify');
      expect(division).toMatchObject({ outcome, basis: 'simulated', tallyBasis: 'recorded' });
    }
  });

  test('shifted votes are judged, the tally is no longer recorded', () => {
    const { division } = ready('peasants-second-1917', 'twenty-switch').step('chernov-resolution');
    expect(division).toMatchObject({ basis: 'simulated', tallyBasis: 'simulated' });
    expect(division && numbersOf(division.tally)).toMatchObject({ for: 340, against: 341 });
    expect(division?.outcome).toBe('lost');
  });

  test('shifted votes that the lines of a vote are not fitted to say so at themselves, in whatever order the changes come', () => {
    const shift: Intervention = { do: 'shift', id: 'chair', votes: 46, from: 'for', to: 'against' };
    const together: Intervention = { do: 'cohesion', rho: 0.1, at: 'chair' };
    const complaints = (...changes: Intervention[]) =>
      fork('ca-1918', changes, { variant: 'present-441' }).plan.complaints;
    const tallies = [[together], [shift, together]].map(
      (changes) => fork('ca-1918', changes, { variant: 'present-441' }).step('chair').division?.tally,
    );
    expect(tallies[1]).toEqual(tallies[0]);
    expect(complaints(shift)).toEqual([]);
    for (const [changes, index] of [
      [[shift, together], 0],
      [[together, shift], 1],
    ] as const) {
      const [complaint, ...others] = complaints(...changes);
      expect(complaint?.index).toBe(index);
      expect(complaint?.why.en).toMatch(/not everyone decides alone/);
      expect(others).toEqual([]);
    }
    const lineOf: Intervention = { do: 'line', faction: 'left-sr', split: [0, 1, 0, 0], at: 'chair' };
    expect(complaints(shift, lineOf)).toEqual([]);
  });

  test('a change to a step that does not take place says so, and why', () => {
    const cancel: Intervention = { do: 'cancel', id: 'chair' };
    const pinned: Intervention = { do: 'pin', id: 'chair', outcome: 'carried' };
    const complaints = (...changes: Intervention[]) =>
      fork('ca-1918', changes, { variant: 'present-441' }).plan.complaints.map(({ index, why }) => [
        index,
        why.en,
      ]);
    const why =
      '“Chernov or Spiridonova” does not take place (taken out by a change): the change changes nothing';
    expect(complaints(pinned)).toEqual([]);
    expect(complaints(pinned, cancel)).toEqual([[0, why]]);
    expect(complaints(cancel, pinned)).toEqual([[1, why]]);
  });

  test('a house that everybody has left decides nothing, in the fork as on its roads', () => {
    const course = courseOfSmall({
      houses: [{ a: 6, b: 3 }],
      proceedings: opened(
        walkout(['b'], 'all', { id: 'out' }),
        vote('text', 'carried'),
        event('presidium', { id: 'chair' }),
        event('resolve', { id: 'decree' }),
        event('amend-rules', { id: 'rules', rule: 'all' }),
      ),
    });
    const { steps, plan, history } = forkFrom(course, [{ do: 'size', faction: 'a', mandates: 0 }]);
    expect(presentInAll(stepOf(steps, 'out').house)).toBe(0);
    for (const id of ['text', 'chair', 'decree', 'rules'])
      expect(stepOf(steps, id)).toMatchObject({ status: 'struck', why: { code: 'nobody-present' } });
    expect(roadsOf(plan, history).start().proceeding).toBeNull();
  });

  test('votes that are shifted are no longer those of their groups', () => {
    const history = historyOf(courseFrom(builtIn('other/reichstag-1933')));
    const { division } = ready('other/reichstag-1933', 'secret-ballot').step('enabling-act');
    expect(stepOf(history.steps, 'enabling-act').division?.byFaction).not.toBeNull();
    expect(division).toMatchObject({ tallyBasis: 'simulated', byFaction: null });
  });

  test('a text that history did not put is not put either where nobody of its mover is there', () => {
    const out: Intervention = {
      do: 'add',
      after: 'presidium',
      proceeding: {
        id: 'out',
        kind: 'walkout',
        title: { en: 'They leave', ru: 'Они уходят' },
        text: { en: 'They leave.', ru: 'Они уходят.' },
        factions: ['left-sr'],
        size: 'all',
      },
    };
    const lost: Intervention = { do: 'pin', id: 'ratify', outcome: 'lost' };
    expect(fork('04-fourth', [lost]).step('counter-resolution').status).toBe('held');
    const without = fork('04-fourth', [out, lost]);
    expect(without.step('counter-resolution').why).toEqual({ code: 'mover-absent', faction: 'left-sr' });
  });

  test('a sitting is resumed whoever is there to resume it', () => {
    const { step } = fork('02-second', [{ do: 'size', faction: 'bolshevik', mandates: 0 }]);
    expect(step('second-sitting').status).toBe('held');
    expect(step('limit-debate').why).not.toMatchObject({ code: 'not-in-phase' });
  });

  test('a session cannot do without the step that first seats anybody', () => {
    const { plan, steps } = fork('02-second', [{ do: 'cancel', id: 'seats' }]);
    expect(plan.complaints.map(({ why }) => why.en)).toEqual([
      'without “Delegates take their seats” there is no session',
    ]);
    expect(steps).toEqual(historyOf(courseFrom(builtIn('02-second'))).steps);
  });

  test('a step cannot be moved beside itself', () => {
    const [complaint] = fork('02-second', [{ do: 'move', id: 'walkout', before: 'walkout' }]).plan.complaints;
    expect(complaint?.why.en).toBe('“Mensheviks and Right SRs leave” cannot come before or after itself');
  });

  test('votes shifted there and back, or nowhere, leave the record', () => {
    const { steps } = historyOf(courseFrom(builtIn('ca-1918')));
    const shift = (from: Part, to: Part): Intervention => ({ do: 'shift', id: 'chair', votes: 5, from, to });
    expect(fork('ca-1918', [shift('for', 'against'), shift('against', 'for')]).steps).toEqual(steps);
    expect(fork('ca-1918', [shift('for', 'for')]).steps).toEqual(steps);
  });

  test('an unrecorded part that decides leaves it to the model', () => {
    const small = courseOfSmall({
      houses: [{ a: 6, b: 4 }],
      proceedings: opened(
        vote('text', 'carried', { tally: { for: 6 } }, { lines: { a: 'for', b: 'against' } }),
      ),
    });
    const { division } = stepOf(forkFrom(small, [{ do: 'rule', rule: 'two-thirds' }]).steps, 'text');
    expect(division).toMatchObject({ basis: 'simulated', tallyBasis: 'simulated' });
  });
});

describe('mandates struck', () => {
  const struck = (mandates: number, at = 'mandates'): Intervention => ({
    do: 'strike',
    at,
    faction: 'bolshevik',
    mandates,
  });
  const left = (changes: readonly Intervention[]) =>
    present(fork('05-fifth', changes).step('mandates').house, 'bolshevik');

  test('twice at the same step are as many as both together', () => {
    const all = left([]);
    expect(left([struck(10)])).toBe(all - 10);
    expect(left([struck(10), struck(763)])).toBe(left([struck(773)]));
    expect(left([struck(10), struck(all - 10)])).toBe(0);
    expect(left([struck(10), struck(all - 20), struck(10)])).toBe(0);
  });

  test('come on top of those that history would strike there', () => {
    const parity: Intervention = { do: 'pin', id: 'parity', outcome: 'carried' };
    const review = (changes: readonly Intervention[]) =>
      present(
        fork('05-fifth', [parity, ...changes], { variant: 'credentials-1164' }).step('mandate-review').house,
        'bolshevik',
      );
    expect(review([])).toBe(374);
    expect(review([struck(74, 'mandate-review')])).toBe(300);
  });
});

describe('a quorum in every vote', () => {
  const quorum: Intervention = { do: 'quorum', quorum: { atLeast: 640 } };

  test('holds where votes have a quorum of their own', () => {
    const { steps } = fork('other/reichstag-1933', [quorum]);
    const outcomes = steps.flatMap(({ division }) => (division ? [division.outcome] : []));
    expect(outcomes).toEqual(outcomes.map(() => 'inquorate'));
  });

  test('holds after rules that set another', () => {
    const small = courseOfSmall({
      houses: [{ a: 6, b: 4 }],
      proceedings: opened(
        event('amend-rules', { id: 'rules', quorum: { atLeast: 1 }, division: { outcome: 'carried' } }),
        vote('text', 'carried'),
      ),
    });
    const changed = forkFrom(small, [
      { do: 'quorum', quorum: { atLeast: 11 } },
      { do: 'quorum', quorum: 'none', at: 'rules' },
    ]);
    expect(stepOf(changed.steps, 'rules').division?.outcome).toBe('carried');
    expect(stepOf(changed.steps, 'text').division?.outcome).toBe('inquorate');
  });

  test('none in any lifts that of one vote', () => {
    const { steps } = fork('other/reichstag-1933', [quorum, { do: 'quorum', quorum: 'none' }]);
    expect(steps.flatMap(({ division }) => division?.quorum ?? [])).toEqual([]);
  });
});

describe('the worked numbers of the dossier', () => {
  test.each([
    ['coalition-739', 'avilov-vote', { for: 401, against: 338, outcome: 'carried' }],
    ['coalition-649', 'avilov-vote', { for: 259, against: 390, outcome: 'lost' }],
    ['sympathisers-562', 'sovnarkom', { for: 283, against: 279, outcome: 'carried' }],
  ])('the Second, %s', (id, step, expected) => {
    expect(seen(ready('02-second', id).step(step))).toMatchObject(expected);
  });
});

describe('a missing line', () => {
  const small = (bloc: number) =>
    courseOfSmall({
      houses: [{ a: 5, b: bloc }],
      proceedings: opened(walkout(['b'], 'all'), vote('text', 'carried', {}, { lines: { a: 'for' } })),
    });
  const stay: Intervention[] = [{ do: 'cancel', id: 'walkout-3' }];

  test('does not matter where both extremes agree', () => {
    expect(seen(stepOf(forkFrom(small(4), stay).steps, 'text'))).toMatchObject({
      outcome: 'carried',
      for: null,
    });
  });

  test('leaves the outcome unknown where it decides', () => {
    expect(seen(stepOf(forkFrom(small(6), stay).steps, 'text'))?.outcome).toBe('unknown');
  });
});

describe('the model', () => {
  test('of history expects each recorded figure: lines are calibrated on it', () => {
    const course = courseFrom(builtIn('02-second'));
    const model = modelOfHistory(historyOf(course));
    const appeal = stepOf(model, 'appeal');
    expect(seen(appeal)).toMatchObject({ for: 505, outcome: 'carried', basis: 'simulated' });
    expect(appeal.division?.assumptions.some(({ origin }) => origin === 'calibrated')).toBe(true);
  });

  test('elects by D’Hondt: 78, 20, 2 and 1 from the last house of the Second', () => {
    const model = modelOfHistory(historyOf(courseFrom(builtIn('02-second'))));
    expect(model.at(-1)?.house.cec?.seats).toEqual({
      bolshevik: 78,
      'left-sr': 20,
      'united-int': 2,
      'ukr-soc': 1,
    });
  });

  test('draws the same from the same seed, and everyone in the hall votes once', () => {
    const changes: Intervention[] = [{ do: 'cancel', id: 'walkout' }];
    const course = courseFrom(builtIn('02-second'));
    const [once, twice, other] = [7, 7, 8].map((seed) => forkFrom(course, changes, seed).steps);
    expect(once).toEqual(twice);
    expect(once).not.toEqual(other);
    once?.forEach(({ division, house }, i) => {
      if (division?.tallyBasis !== 'simulated' || !division.byFaction) return;
      const cast = Object.values(numbersOf(division.tally)).reduce<number>((sum, n) => sum + (n ?? 0), 0);
      expect(cast).toBe(presentInAll(once[i - 1]?.house ?? house));
    });
  });
});

describe('a change to one vote, tried at that vote alone', () => {
  test.each([
    ['02-second', 'nobody-leaves'],
    ['02-second', 'mensheviks-stay'],
    ['05-fifth', null],
  ])('makes of it what the whole fork does, and leaves the rest: %s, %s', (name, id) => {
    const written = id === null ? null : builtIn(name).forks?.find((candidate) => candidate.id === id);
    const course = courseFrom(builtIn(name), { variant: written?.variant });
    const made = forkFrom(course, written?.changes ?? []);
    let tried = 0;
    for (const [index, { id: at, division, house }] of made.steps.entries()) {
      const [faction] = Object.keys(house.delegations).filter((one) => present(house, one) > 0);
      if (!division || faction === undefined) continue;
      const line: Intervention = { do: 'line', faction, split: [0.25, 0.75, 0, 0], at };
      const changes = [...(written?.changes ?? []), line];
      const one = forkAt(made, changes, at);
      expect(one.steps[index]).toEqual(forkFrom(course, changes).steps[index]);
      expect(one.steps.toSpliced(index, 1)).toEqual(made.steps.toSpliced(index, 1));
      expect(one.steps[index]).not.toEqual(made.steps[index]);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(3);
  });
});
