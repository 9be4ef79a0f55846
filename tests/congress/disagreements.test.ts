import { expect, test } from 'vitest';
import { accountWords, disagreementSentence } from '../../src/congress/disagreementWords.ts';
import { disagreementsOf, type Disagreement } from '../../src/congress/disagreements.ts';
import { numbersOf } from '../../src/congress/division.ts';
import { LANGS } from '../../src/domain/text.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

function about(name: string, id: string): Disagreement {
  const found = disagreementsOf(builtIn(name)).disagreements.find((one) => one.id === id);
  if (!found) throw new Error(`${name} has nothing in dispute about ${id}`);
  return found;
}

test('the Second has ten counts, of which those by 390 or 338 of 650 give the Bolsheviks more than half', () => {
  const counts = Object.fromEntries(
    about('02-second', 'composition').accounts.map((one) => [one.id, one.count]),
  );
  // 390 of 649: Great Soviet Encyclopedia; 300 of 670: Pravda, 29 October 1917; 252 of 562: Rabochaya Gazeta.
  expect(counts['factions-649']).toMatchObject({ total: 649, unnamed: 0, majority: 'yes' });
  expect(counts['credentials-670']).toMatchObject({ total: 670, unnamed: 95, majority: 'open' });
  expect(counts['credentials-670-full']).toMatchObject({ total: 670, unnamed: 0, majority: 'no' });
  expect(counts['rabgazeta-562']).toMatchObject({
    largest: { faction: 'bolshevik', delegates: 252 },
    unnamed: 29,
    majority: 'no',
  });
  expect(Object.keys(counts)).toHaveLength(10);
});

test('a count of the Second that belongs to no chain is kept as evidence, and cannot be chosen', () => {
  const choices = Object.fromEntries(
    about('02-second', 'composition').accounts.map((one) => [one.id, one.choice]),
  );
  expect(choices['after-walkout-625']).toBeNull();
  expect(choices['arrivals-175']).toBeNull();
  expect(choices['trotsky-650']).toEqual({ variant: 'trotsky-650' });
});

test('the five sizes of the walkout from the Second leave 517 to 599 in the hall, and 259 to 300 to carry', () => {
  const moves = about('02-second', 'walkout').accounts.map(({ id, movement }) => [id, movement]);
  expect(moves).toEqual([
    // Both delegations whole: 72 and 60 of 649.
    ['whole', { moved: 132, present: 517, needed: 259 }],
    ['reed', { moved: 50, present: 599, needed: 300 }],
    // A tenth of each group present, rounded half up.
    ['textbook', { moved: 65, present: 584, needed: 293 }],
    ['fifty-to-seventy', { moved: 60, present: 589, needed: 295 }],
    // 200 are not there to leave: all of both delegations go.
    ['popular', { moved: 132, present: 517, needed: 259 }],
  ]);
});

test('505 for and all but 2 with 12 abstaining are two accounts of one vote, and are never added up', () => {
  const { topic, accounts } = about('02-second', 'appeal');
  expect(topic).toBe('account');
  expect(accounts.map(({ vote }) => vote && numbersOf(vote.tally))).toEqual([
    { for: 505, against: null, abstaining: null, notVoting: null },
    { for: null, against: 2, abstaining: 12, notVoting: null },
    { for: null, against: null, abstaining: null, notVoting: null },
  ]);
  expect(new Set(accounts.map(({ vote }) => vote?.outcome))).toEqual(new Set(['carried']));
});

test('eight abstaining on the decree on land stand beside the one against, with their source', () => {
  const { topic, accounts } = about('02-second', 'land-decree');
  expect(topic).toBe('tally');
  expect(accounts.map(({ vote }) => vote && numbersOf(vote.tally).abstaining)).toEqual([null, 8]);
  expect(accounts[1]).toMatchObject({ memory: true, sources: [{ id: 'memory' }], choice: null });
});

test('about 150 for Avilov is doubted and stands alone', () => {
  expect(about('02-second', 'avilov-vote')).toMatchObject({
    topic: 'doubted',
    accounts: [{ certainty: 'disputed' }],
  });
});

test('at the Fifth, 399 contested mandates decide whether 773 Bolsheviks or 374 have more than half', () => {
  const counts = Object.fromEntries(
    about('05-fifth', 'composition').accounts.map((one) => [one.id, one.count]),
  );
  expect(counts['credentials-1164']).toMatchObject({
    total: 1164,
    largest: { faction: 'bolshevik', delegates: 773 },
    majority: 'yes',
  });
  expect(counts['rabinowitch-challenged']).toMatchObject({
    total: 1164 - 399,
    largest: { faction: 'bolshevik', delegates: 773 - 399 },
    majority: 'no',
  });
});

test('the Left SRs left before the vote or after it, whole: the story of each is told through', () => {
  const moved = (id: string) => about('05-fifth', id).accounts.map(({ movement }) => movement?.moved);
  expect(moved('left-srs-leave-before')).toEqual([353, 0]);
  expect(moved('left-srs-leave-after')).toEqual([0, 353]);
  const { accounts } = about('05-fifth', 'emergency-resolution');
  expect(accounts.map(({ vote }) => vote?.present)).toEqual([811, 1164]);
});

test('the committee of the First had 320 members by one source and 256 by another', () => {
  const { accounts } = about('01-first', 'elect-vtsik');
  expect(accounts.map(({ seats }) => seats?.total)).toEqual([320, 256]);
});

test('questions are those of the scenario, and what is held to be a slip is set aside', () => {
  const { questions, setAside } = disagreementsOf(builtIn('02-second'));
  expect(questions.map(({ id }) => id)).toContain('five-hundred-and-five');
  expect(setAside.map(({ id }) => id)).toEqual(['garbled-670', 'mix-up-1046']);
});

test('a scenario whose sources agree has nothing to show', () => {
  expect(disagreementsOf(builtIn('other/village-committee'))).toEqual({
    disagreements: [],
    questions: [],
    setAside: [],
  });
});

test.each(BUILT_IN)(
  'in %s every account that can be chosen runs, one of several is usual, all have words',
  (name) => {
    const scenario = builtIn(name);
    for (const one of disagreementsOf(scenario).disagreements) {
      for (const { choice } of one.accounts) if (choice) courseFrom(scenario, choice);
      if (one.topic === 'account') expect(one.accounts.filter(({ isDefault }) => isDefault)).toHaveLength(1);
      for (const lang of LANGS) {
        const words = one.accounts.flatMap((account) =>
          Object.values(accountWords(account, one, scenario, lang)),
        );
        expect(
          [disagreementSentence(one, scenario, lang), ...words].filter((text) => text.trim() === ''),
        ).toEqual([]);
      }
    }
  },
);

test('the sentence on the counts of the Second gives their range and the share of the Bolsheviks', () => {
  const scenario = builtIn('02-second');
  const one = about('02-second', 'composition');
  expect(disagreementSentence(one, scenario, 'en')).toContain(
    'At the opening: 8 counts, from 562 to 739 delegates.',
  );
  expect(disagreementSentence(one, scenario, 'ru')).toContain(
    'К открытию: 8 подсчётов, от 562 до 739 делегатов.',
  );
  expect(disagreementSentence(one, scenario, 'en')).toContain(
    'Bolsheviks: from 44.8% to 60.1% of the delegates, more than half in 4 of 8 counts.',
  );
});

test('a line that may be read otherwise is told with every reading of it and the reason of each', () => {
  const { topic, title, accounts } = about('05-fifth', 'no-confidence:maximalist');
  expect([topic, title?.en]).toEqual(['line', 'SR Maximalists: No confidence in the government']);
  expect(accounts.map(({ id, line }) => [id, line?.split])).toEqual([
    ['recorded', [0.55, 0.15, 0.25, 0.05]],
    ['with-bolsheviks', [0.1, 0.6, 0.25, 0.05]],
  ]);
  const scenario = builtIn('05-fifth');
  const [own, other] = accounts.map((account) =>
    accountWords(account, about('05-fifth', 'no-confidence:maximalist'), scenario, 'en'),
  );
  expect(own?.figure).toBe('for 55%, against 15%, abstaining 25%, not voting 5%');
  expect(other?.label).toBe('with the Bolsheviks');
  for (const words of [own, other]) expect(words?.gives.length).toBeGreaterThan(10);
});

test('two counts of the same total are each of so many', () => {
  const one = about('peasants-second-1917', 'composition');
  const scenario = builtIn('peasants-second-1917');
  expect(disagreementSentence(one, scenario, 'en')).toContain('2 counts, each of 790 delegates.');
  expect(disagreementSentence(one, scenario, 'ru')).toContain('2 подсчёта, в каждом 790 делегатов.');
});
