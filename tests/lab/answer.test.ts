import { describe, expect, test } from 'vitest';
import { answerTo, type Answer } from '../../src/lab/answer.ts';
import { answerWords } from '../../src/lab/answerWords.ts';
import { historyOf } from '../../src/lab/history.ts';
import { LANGS, type Lang } from '../../src/domain/text.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

function ready(file: string, id: string) {
  const scenario = builtIn(file);
  const fork = scenario.forks?.find((one) => one.id === id);
  if (!fork) throw new Error(`no fork ${id}`);
  const course = courseFrom(scenario, { variant: fork.variant, readings: fork.readings });
  const answer = answerTo(historyOf(course), fork.changes, fork.about);
  return { answer, say: (lang: Lang) => answerWords(answer, course)[lang] };
}

const asked = (file: string, changes: readonly Intervention[]): Answer =>
  answerTo(historyOf(courseFrom(builtIn(file))), changes);

/** The worked examples of the dossier: the figures that its counterfactuals were reckoned to by hand. */
describe('a ready-made fork is answered with the figures it was reckoned to', () => {
  test.each([
    // file, fork, step, outcome, for, against, needed, present
    ['01-first', 'bloc-breaks', 'power', 'lost', 382, 395, 389, 777],
    ['01-first', 'srs-alone', 'power', 'lost', 285, 492, 389, 777],
    ['01-first', 'mensheviks-alone', 'power', 'lost', 248, 529, 389, 777],
    ['01-first', 'the-52-vote-no', 'power', 'carried', 543, 178, 389, 777],
    ['01-first', 'switch-208', 'power', 'carried', 335, 334, null, 777],
    ['01-first', 'switch-209', 'power', 'lost', 334, 335, 389, 777],
    ['02-second', 'coalition-739', 'avilov-vote', 'carried', 401, 338, 370, 739],
    ['02-second', 'coalition-649', 'avilov-vote', 'lost', 259, 390, 325, 649],
    ['02-second', 'pivot-with-left-srs', 'sovnarkom', 'carried', 465, 274, 370, 739],
    ['02-second', 'pivot-alone', 'sovnarkom', 'lost', 338, 401, 370, 739],
    ['02-second', 'sympathisers-562', 'sovnarkom', 'carried', 283, 279, 282, 562],
    ['04-fourth', 'left-communists-vote-no', 'ratify', 'carried', 724, 394, 603, 1204],
    ['04-fourth', 'abstainers-vote-no', 'ratify', 'carried', 784, 376, 603, 1204],
    ['04-fourth', 'full-opposition-turnout', 'ratify', 'carried', 795, 409, 603, 1204],
    ['04-fourth', 'defections-193', 'ratify', 'tied', 602, 602, 603, 1204],
    ['04-fourth', 'defections-194', 'ratify', 'lost', 601, 603, 603, 1204],
    ['04-fourth', 'two-thirds-of-all', 'ratify', 'lost', 784, 261, 803, 1204],
    ['14-fourteenth', 'all-others-against', 'five-year-plan', 'carried', 819, 339, 580, 1158],
    ['ca-1918', 'forty-six-switch', 'chair', 'lost', 198, 199, 221, 441],
    ['other/france-1940', 'two-thirds-of-907', 'constitutional-law', 'lost', 569, 80, 605, 670],
    ['other/reichstag-1933', 'coalition-only', 'enabling-act', 'lost', 340, 198, 359, 538],
    ['other/reichstag-1933', 'centre-and-bavarians-no', 'enabling-act', 'lost', 353, 185, 359, 538],
    ['peasants-second-1917', 'twenty-switch', 'chernov-resolution', 'lost', 340, 341, 396, 790],
  ])('%s, %s', (file, fork, step, outcome, ayes, noes, needed, present) => {
    expect(ready(file, fork).answer).toMatchObject({
      step,
      outcome,
      tally: { for: ayes, against: noes },
      needed,
      present,
    });
  });

  test.each([
    ['06-sixth', 'left-srs-353', 'seats', 'elect-vtsik'],
    ['06-sixth', 'left-srs-share', 'seats', 'elect-vtsik'],
    ['other/reichstag-1933', 'boycott-spd', 'stands', 'enabling-act'],
    ['other/reichstag-1933', 'boycott-new-rules', 'stands', 'enabling-act'],
    ['other/reichstag-1933', 'base-566-bavarians', 'stands', 'enabling-act'],
  ])('%s, %s: the answer is about what the question is', (file, fork, kind, step) => {
    expect(ready(file, fork).answer).toMatchObject({ kind, step });
  });

  test('the chance of a vote that falls is that it does not carry', () => {
    const { outcome, chance } = ready('08-eighth', 'tax-in-kind-1728').answer as Extract<
      Answer,
      { kind: 'turned' }
    >;
    expect(outcome).toBe('lost');
    expect(chance).toBeGreaterThan(0.5);
  });

  test('nobody leaves the Second: 649 are there, 325 carry, and Martov’s text is put and falls', () => {
    expect(ready('02-second', 'nobody-leaves').answer).toMatchObject({
      kind: 'put',
      step: 'martov-written-vote',
      history: null,
      outcome: 'lost',
      needed: 325,
      present: 649,
      presentInHistory: 517,
    });
  });

  test('all the SRs leave the Second: 411 stay', () => {
    expect(ready('02-second', 'sr-caucus-turns').answer).toMatchObject({ kind: 'closest', present: 411 });
  });

  test('the closest vote is the one that the fewest switches turn under its own rule', () => {
    expect(ready('other/reichstag-1933', 'everyone-present').answer).toMatchObject({
      kind: 'closest',
      step: 'enabling-act',
      tally: { for: 446, against: 201 },
      needed: 432,
    });
  });

  test('399 mandates struck from the Fifth: 383 of 765 are needed, and nobody can say', () => {
    expect(ready('05-fifth', 'annul-399').answer).toMatchObject({
      outcome: 'unknown',
      needed: 383,
      present: 765,
      chance: null,
    });
  });

  test('thirteen too few in the Reichstag: 431 there, no quorum', () => {
    expect(ready('other/reichstag-1933', 'boycott-spd-thirteen-more').answer).toMatchObject({
      step: 'enabling-act',
      outcome: 'inquorate',
      present: 431,
    });
  });

  test('the Sixth’s 207 seats by 946, 16 and 1 go 204 to 3; what history gave is not known', () => {
    expect(ready('06-sixth', 'vtsik-dhondt').answer).toMatchObject({
      kind: 'seats',
      seats: [
        { faction: 'communist', history: null, fork: 204 },
        { faction: 'other', history: null, fork: 3 },
      ],
    });
  });
});

describe('what a change sets is no answer', () => {
  test('the coalition of the First is set to fall: what then comes up is told', () => {
    expect(ready('01-first', 'coalition-falls').answer).toMatchObject({
      kind: 'put',
      step: 'power-to-the-soviets',
      outcome: 'unknown',
    });
  });

  test('where nothing else turns on it, that is said', () => {
    expect(ready('03-third', 'land-law-falls').answer).toMatchObject({ kind: 'no-vote', set: true });
  });

  test('a step that a change cancels is not told as one that is not put', () => {
    expect(asked('02-second', [{ do: 'cancel', id: 'appeal' }])).toMatchObject({ kind: 'no-vote' });
  });
});

test('without changes nothing differs, and no step is named', () => {
  expect(asked('02-second', [])).toEqual({ kind: 'same', step: null, others: 0 });
});

test('an even chance is told with its share; a tally judged anew has none', () => {
  const { answer } = ready('08-eighth', 'tax-in-kind-2537');
  expect(answer).toMatchObject({ kind: 'turned', outcome: 'carried' });
  expect('chance' in answer && answer.chance).toBeCloseTo(0.508, 3);
  expect(ready('other/reichstag-1933', 'secret-ballot').answer).toMatchObject({ chance: null });
});

describe('the line in words', () => {
  test.each([
    [
      '02-second',
      'nobody-leaves',
      '“Vote on Martov’s resolution” is put to the vote: falls; 209 for, 347 against, 325 needed of 649 (history: 517) present. 2 more votes end otherwise.',
      '«Голосование по резолюции Мартова» ставится на голосование: не принято; за 209, против 347, нужно 325 из 649 (в истории 517) присутствующих. Иначе кончаются ещё 2 голосования.',
    ],
    [
      '01-first',
      'bloc-breaks',
      '“The coalition upheld”: falls (history: carried); 382 for, 395 against, 389 needed of 777 present. One more vote ends otherwise.',
      '«Поддержка коалиции»: не принято (в истории — принято); за 382, против 395, нужно 389 из 777 присутствующих. Иначе кончается ещё 1 голосование.',
    ],
    [
      '02-second',
      'list-first',
      '“Vote on Avilov’s resolution” is not put to the vote (history: falls).',
      '«Голосование по резолюции Авилова» на голосование не ставится (в истории — не принято).',
    ],
    [
      '02-second',
      'presidium-dhondt',
      '“Presidium elected”: Left SRs 4 (history: 7); Mensheviks 3 (history: 0); Bolsheviks 16 (history: 14); …',
      '«Избрание президиума»: левые эсеры 4 (в истории 7); меньшевики 3 (в истории 0); большевики 16 (в истории 14); …',
    ],
  ])('%s, %s', (file, fork, en, ru) => {
    const { say } = ready(file, fork);
    expect([say('en'), say('ru')]).toEqual([en, ru]);
  });

  test.each(BUILT_IN)(
    'every fork of %s that can be computed has one line, whole in both languages',
    (file) => {
      const scenario = builtIn(file);
      for (const { id, changes } of scenario.forks ?? []) {
        if (changes.length === 0) continue;
        const { answer, say } = ready(file, id);
        expect(answer.kind, id).not.toBe('same');
        for (const lang of LANGS) expect(say(lang), id).toMatch(/^[“«\p{Lu}][^{}\n]{10,400}[.…]$/u);
      }
    },
  );
});
