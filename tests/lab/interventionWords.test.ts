import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interventionWords } from '../../src/lab/interventionWords.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { KINDS_OF_CHANGE } from '../support/interventions.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const course = courseFrom(builtIn('02-second'));

test.each<[Intervention, string, string]>([
  [
    { do: 'cancel', id: 'walkout' },
    'Mensheviks and Right SRs leave: does not happen',
    'Уход меньшевиков и правых эсеров: не происходит',
  ],
  [
    { do: 'line', faction: 'left-sr', split: [0, 1, 0, 0], at: 'land-decree' },
    'Left SRs against Decree on Land',
    'Декрет о земле: левые эсеры — против',
  ],
  [
    { do: 'line', faction: 'left-sr', split: [0.75, 0.25, 0, 0] },
    'Left SRs in every vote: for 75%, against 25%',
    'левые эсеры во всех голосованиях: за 75\u00a0%, против 25\u00a0%',
  ],
  [
    { do: 'rule', rule: 'two-thirds', at: 'land-decree' },
    'majority rule in “Decree on Land”: two thirds of those for or against',
    'правило большинства на шаге «Декрет о земле»: две трети голосов «за» и «против»',
  ],
  [
    { do: 'move', id: 'land-decree', before: 'peace-decree' },
    'moved before “Decree on Peace”: Decree on Land',
    'перенесено перед шагом «Декрет о мире»: Декрет о земле',
  ],
  [
    { do: 'resize', id: 'walkout', size: { each: { menshevik: 0, 'right-sr': 60 } } },
    'Mensheviks and Right SRs leave, how many: Mensheviks 0, Right and Centre SRs 60',
    'Уход меньшевиков и правых эсеров, сколько: меньшевики 0, правые эсеры и центр 60',
  ],
  [
    { do: 'method', id: 'cec', method: 'dhondt' },
    'The new VTsIK: seats by D’Hondt',
    'Новый ВЦИК: способ распределения мест — Д’Ондт',
  ],
  [{ do: 'cancel', id: 'nowhere' }, 'nowhere: does not happen', 'nowhere: не происходит'],
])('%j in words', (change, en, ru) => {
  expect(interventionWords(change, course)).toEqual({ en, ru });
});

test.each(Object.entries(KINDS_OF_CHANGE))(
  'every %s has words in both languages, Russian ones in Russian',
  (_, changes) => {
    fc.assert(
      fc.property(changes, (change) => {
        const { en, ru } = interventionWords(change, course);
        expect(en).not.toBe('');
        expect(ru).not.toBe(en);
      }),
      { numRuns: 30 },
    );
  },
);
