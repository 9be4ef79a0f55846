// Chi-square of draws against exact distributions, on fixed seeds: a fair sampler passes each bound but once in 30,000.
import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../src/voting/ruleText.ts';
import { betaBinomial, binomial } from '../../../src/voting/probability/binomial.ts';
import { type Bloc, blocModel } from '../../../src/voting/probability/bloc.ts';
import { divisionOdds, statisticDistribution } from '../../../src/voting/probability/odds.ts';
import { aliasTable, drawAlias } from '../../../src/voting/random/alias.ts';
import { drawBinomial } from '../../../src/voting/random/binomialDraw.ts';
import { drawsDigest } from '../../../src/voting/random/digest.ts';
import { drawNormal } from '../../../src/voting/random/normalDraw.ts';
import { drawRow, rowOf } from '../../../src/voting/random/row.ts';
import { proceedingKey, Stream } from '../../../src/voting/random/stream.ts';
import { drawBetaBinomial, drawTally } from '../../../src/voting/random/tallyDraw.ts';
import { judge, statistic } from '../../../src/voting/majority.ts';
import { deviation, tabulate } from '../../support/chiSquare.ts';

const DRAWS = 100_000;
const FAR = 4;
const ABSENCES = { absentExcused: 0, absentUnexcused: 0, mandates: 0 };
const streamOf = (id: string) => new Stream().moveTo(1917, 25, proceedingKey(id));

describe('draws follow their exact distributions', () => {
  it.each([
    [1, 0.3],
    [5, 0.5],
    [30, 0.02],
    [30, 0.5],
    [24, 0.42],
    [200, 0.049],
    [200, 0.051],
    [200, 0.93],
    [649, 0.5],
    [2600, 0.73],
    [100_000, 0.0002],
    [100_000, 0.61],
  ])('binomial, %i delegates at %f', (n, p) => {
    const stream = streamOf('binomial');
    const counts = tabulate(DRAWS, () => drawBinomial(stream, n, p, 1 - p));
    expect(Math.abs(deviation(counts, binomial(n, p, 1 - p), DRAWS))).toBeLessThan(FAR);
  });

  it.each([
    [2, 0.4, 0.5],
    [7, 0.2, 0.1],
    [8, 0.75, 0.9],
    [9, 0.75, 0.9],
    [40, 0.5, 1 / 3],
    [40, 0.1, 0.3],
    [100, 0.03, 0.6],
    [390, 0.75, 0.02],
    [390, 0.75, 0.999],
    [1159, 0.55, 0.1],
    [1159, 0.55, 1e-5],
    [50, 0.25, 1],
    [50, 0.25, 0],
  ])('beta-binomial, %i delegates at %f with cohesion %f', (n, aye, cohesion) => {
    const stream = streamOf('beta-binomial');
    const counts = tabulate(DRAWS, () => drawBetaBinomial(stream, n, aye, 1 - aye, cohesion));
    expect(Math.abs(deviation(counts, betaBinomial(n, aye, 1 - aye, cohesion), DRAWS))).toBeLessThan(FAR);
  });

  it.each([
    [30, 0.5],
    [649, 0.93],
    [2600, 0.73],
  ])('binomial from a table, %i delegates at %f', (n, p) => {
    const stream = streamOf('row');
    const row = rowOf(binomial(n, p, 1 - p));
    const counts = tabulate(DRAWS, () => drawRow(stream, row));
    expect(Math.abs(deviation(counts, binomial(n, p, 1 - p), DRAWS))).toBeLessThan(FAR);
  });

  it('normal, in the middle and in the tails', () => {
    // The distribution function at these points, by the error function.
    const below = [
      [-4, 3.167124183311998e-5],
      [-3.442619855899, 2.8805425619582437e-4],
      [-3, 1.3498980316301035e-3],
      [-2.5, 6.209665325776159e-3],
      [-2, 0.02275013194817921],
      [-1.5, 0.06680720126885809],
      [-1, 0.15865525393145707],
      [-0.5, 0.3085375387259869],
      [0, 0.5],
    ] as const;
    const bounds = [...below, ...below.toReversed().map(([x, chance]) => [-x, 1 - chance] as const)];
    const truth = [...bounds.map(([, chance]) => chance), 1].map(
      (chance, i) => chance - (bounds[i - 1]?.[1] ?? 0),
    );
    const stream = streamOf('normal');
    const draws = 10 * DRAWS;
    const counts = tabulate(draws, () => {
      const x = drawNormal(stream);
      const cell = bounds.findIndex(([bound]) => x < bound);
      return cell < 0 ? bounds.length : cell;
    });
    const lattice = { from: 0, step: 1, mass: Float64Array.from(truth) };
    expect(Math.abs(deviation(counts, lattice, draws))).toBeLessThan(FAR);
  });

  const house: readonly Bloc[] = [
    { size: 30, line: { for: 0.5, against: 0.3, abstaining: 0.15, notVoting: 0.05 }, cohesion: 0.2 },
    { size: 12, line: { for: 0.1, against: 0.6, abstaining: 0.1, notVoting: 0.2 }, cohesion: 0 },
    { size: 5, line: { for: 0.4, against: 0.4, abstaining: 0, notVoting: 0.2 }, cohesion: 1 },
  ];
  const models = house.map(blocModel);
  const whole = (stream: Stream) => {
    const parts = new Int32Array(4);
    for (const model of models) drawTally(stream, model, parts, 0);
    const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = parts;
    return { for: ayes, against, abstaining, notVoting };
  };

  it.each(['simple', 'present', 'two-thirds', '>1/2 of cast', '>=2/3 of present'])(
    'a whole house, by the statistic of %s',
    (text) => {
      const rule = parseRule(text)!;
      const stream = streamOf('house');
      const counts = tabulate(DRAWS, () => statistic(rule, whole(stream), ABSENCES));
      const truth = statisticDistribution({ rule, blocs: house, absences: ABSENCES });
      expect(Math.abs(deviation(counts, truth, DRAWS))).toBeLessThan(FAR);
    },
  );

  it.each(['simple', 'two-thirds'])('the exact odds under %s are inside the sampled interval', (text) => {
    const rule = parseRule(text)!;
    const stream = streamOf('interval');
    const counts = { carried: 0, lost: 0, tied: 0 };
    for (let i = 0; i < DRAWS; i++) counts[judge(rule, whole(stream), ABSENCES)]++;
    const odds = divisionOdds({ rule, blocs: house, absences: ABSENCES, quorate: true });
    for (const outcome of ['carried', 'lost', 'tied'] as const) {
      const spread = Math.sqrt((odds[outcome] * (1 - odds[outcome])) / DRAWS);
      expect(Math.abs(counts[outcome] / DRAWS - odds[outcome])).toBeLessThanOrEqual(FAR * spread);
    }
  });

  it.each([[[0.2, 0.5, 0.3]], [[1, 0, 3, 0, 1e-9]], [[7]], [[1, 1, 1, 1]], [[1e-300, 1, 2]]])(
    'an alias table of %s',
    (weights) => {
      const total = weights.reduce((all, weight) => all + weight, 0);
      const table = aliasTable(weights);
      const stream = streamOf('alias');
      const counts = tabulate(DRAWS, () => drawAlias(stream, table));
      const truth = { from: 0, step: 1, mass: Float64Array.from(weights, (weight) => weight / total) };
      expect(Math.abs(deviation(counts, truth, DRAWS))).toBeLessThan(FAR);
      weights.forEach((weight, i) => {
        if (weight < 1e-200) expect(counts.has(i)).toBe(false);
      });
    },
  );

  it('leave the four parts of a tally adding up to the bloc', () => {
    const stream = streamOf('sum');
    for (const model of models)
      for (let i = 0; i < 1000; i++) {
        const parts = new Int32Array(4);
        drawTally(stream, model, parts, 0);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(model.size);
      }
  });

  it('are the same bits in every engine', () => {
    expect(drawsDigest()).toBe('b59c5cff29eaf82bd365cf894fd05037');
  });
});

it.each([
  ['a column a hair from full', [1 - 2 ** -53, 1, 1, 1]],
  ['weights that do not add up exactly', [0.1, 0.2, 0.3, 0.1, 0.1, 0.2]],
  [
    'a column that is emptied to less than nothing by rounding',
    Array.from({ length: 49 }, (_, i) => (i === 0 ? 48.3 : 0.1)),
  ],
  ['many columns', Array.from({ length: 4000 }, (_, i) => 1 + (i % 7) / 10)],
])('the columns of an alias table hold the chances that it was made of: %s', (_, weights) => {
  const table = aliasTable(weights);
  const size = weights.length;
  const chances = weights.map(() => 0);
  table.forEach((column, i) => {
    const other = Math.floor(column);
    expect(other >= 0 && other < size, `column ${i} goes to ${other}`).toBe(true);
    chances[i]! += (column - other) / size;
    chances[other]! += (1 - (column - other)) / size;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  weights.forEach((weight, i) => expect(chances[i]).toBeCloseTo(weight / total, 12));
});
