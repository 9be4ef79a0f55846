// The values in tests/reference/explog.json were reckoned by explog.py beside it, in decimal arithmetic of 60 digits.
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/voting/random/exp.ts';
import { log } from '../../../src/voting/random/log.ts';
import reference from '../../reference/explog.json' with { type: 'json' };

/** The distance of two doubles in units in the last place of the second. */
function ulps(actual: number, truth: number): number {
  const magnitude = Math.floor(Math.log2(Math.abs(truth)));
  return Math.abs(actual - truth) / 2 ** (magnitude - 52);
}

describe('our own logarithm and exponential', () => {
  it('are within two units in the last place of the truth', () => {
    for (const { x, value } of reference.log)
      expect(ulps(log(x), Number(value)), `log ${x}`).toBeLessThanOrEqual(2);
    for (const { x, value } of reference.exp)
      expect(ulps(exp(x), Number(value)), `exp ${x}`).toBeLessThanOrEqual(2);
  });

  it('know the ends of the scale', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(1)).toBe(0);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(exp(0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(-746)).toBe(0);
    expect(exp(710)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });

  it('undo each other', () => {
    for (let x = -700; x <= 700; x += 0.37) expect(Math.abs(log(exp(x)) - x)).toBeLessThan(1e-12);
  });
});
