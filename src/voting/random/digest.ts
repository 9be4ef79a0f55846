import { blocModel } from '../probability/bloc.ts';
import { divisionOdds } from '../probability/odds.ts';
import { NAMED_RULES } from '../majority.ts';
import { aliasTable, drawAlias } from './alias.ts';
import { chooseOne, waysOf } from './choose.ts';
import { drawBeta } from './betaDraw.ts';
import { drawBinomial } from './binomialDraw.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { proceedingKey, Stream } from './stream.ts';
import { drawBetaBinomial, drawTally } from './tallyDraw.ts';
import { WordHash } from './wordHash.ts';

const COHESIONS = [0, 1e-6, 0.01, 0.3, 0.9, 1];
const SIZES = [1, 6, 9, 40, 390, 2600];

/**
 * A fingerprint, 32 hexadecimal digits, of some hundred thousand draws of every kind, of our logarithms and exponentials and of
 * exact odds, bit by bit. Whatever engine it runs in, it has to be the one that the tests state.
 */
export function drawsDigest(): string {
  const hash = new WordHash();
  const view = new DataView(new ArrayBuffer(8));
  const add = (value: number) => {
    view.setFloat64(0, value);
    hash.add(view.getInt32(0));
    hash.add(view.getInt32(4));
  };
  const stream = new Stream();
  const key = proceedingKey('digest');
  const choices = proceedingKey('choices');
  const models = COHESIONS.map((cohesion, i) =>
    blocModel({
      size: SIZES[i] ?? 1,
      line: { for: 0.4 + i / 50, against: 0.3, abstaining: 0.2, notVoting: 0.1 },
      cohesion,
    }),
  );
  const odds = NAMED_RULES.map((rule) =>
    divisionOdds({
      rule,
      blocs: models,
      absences: { absentExcused: 0, absentUnexcused: 0, mandates: 3100 },
      quorate: true,
    }),
  );
  const tables = odds.map(({ carried, lost, tied }) => aliasTable([carried, lost, tied]));
  const ways = odds.map(({ carried, lost, tied }) => waysOf([carried, lost, tied]));
  for (const { carried, lost, tied } of odds) for (const chance of [carried, lost, tied]) add(chance);
  for (let session = 0; session < 1000; session++) {
    stream.moveTo(1917, session, key);
    const x = stream.positive();
    const beta = drawBeta(stream, 40 * x, 10 * (1 - x));
    for (const value of [x, stream.uniform(), log(x), exp(-50 * x), exp(50 * x), beta.p, beta.q]) add(value);
    for (const size of SIZES) {
      hash.add(drawBinomial(stream, size, x, 1 - x));
      for (const cohesion of COHESIONS) hash.add(drawBetaBinomial(stream, size, x, 1 - x, cohesion));
    }
    const tally = new Int32Array(4);
    for (const model of models) drawTally(stream, model, tally, 0);
    tally.forEach((part) => hash.add(part));
    for (const table of tables) hash.add(drawAlias(stream, table));
    for (const each of ways) hash.add(chooseOne(1917, session, choices, each));
  }
  return [...hash.close()].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
