import { describe, expect, test } from 'vitest';
import { forkFrom } from '../../src/lab/fork.ts';
import { tipsOf } from '../../src/lab/tips.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const tips = (name: string, division: string, changes: readonly Intervention[] = []) =>
  tipsOf(forkFrom(courseFrom(builtIn(name)), changes), division);

describe('tipping points that the dossier reckons', () => {
  test('46 switches turn the chair of the Constituent Assembly: 245 to 154 [ca-1918]', () => {
    const found = tips('ca-1918', 'chair');
    expect(found?.house.switch).toBe(46);
    expect(found?.byFaction.find(({ faction }) => faction === 'left-sr')?.switch).toBeNull();
  });

  test('20 switches reverse 360 to 321 at the Second Peasants’ Congress, 19 do not', () => {
    const found = tips('peasants-second-1917', 'chernov-resolution');
    expect(found?.house.switch).toBe(20);
    const after19 = tips('peasants-second-1917', 'chernov-resolution', [
      { do: 'shift', id: 'chernov-resolution', votes: 19, from: 'for', to: 'against' },
    ]);
    expect(after19?.house.switch).toBe(1);
  });

  test('two thirds of all mandates for the Constitution of 1918 need 776 of 1,164', () => {
    const fork = forkFrom(courseFrom(builtIn('05-fifth')), [
      { do: 'rule', rule: '>=2/3 of all', at: 'constitution' },
    ]);
    expect(fork.steps.find(({ id }) => id === 'constitution')?.division?.needed).toBe(776);
  });
});

test('a step without a vote has no tipping point', () => {
  expect(tips('02-second', 'walkout')).toBeNull();
});
