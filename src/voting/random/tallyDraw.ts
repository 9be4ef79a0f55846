import type { BlocModel } from '../probability/bloc.ts';
import { drawBeta } from './betaDraw.ts';
import { drawBinomial } from './binomialDraw.ts';
import type { Stream } from './stream.ts';

/** Up to this many, delegates are asked one after the other. */
const FEW = 8;

/** Correlation too weak to show in doubles. */
const FAINT = 1e-18;

/** Pólya's urn: each vote cast makes the next one like it likelier. */
function byUrn(stream: Stream, size: number, aye: number, cohesion: number): number {
  const apart = 1 - cohesion;
  let ayes = 0;
  for (let v = 0; v < size; v++) {
    const chance = v === 0 ? aye : (aye * apart + ayes * cohesion) / (apart + v * cohesion);
    if (stream.uniform() < chance) ayes++;
  }
  return ayes;
}

/**
 * How many of `size` exchangeable delegates choose aye: the beta-binomial distribution in which each does with chance `aye`, no
 * with `no` = 1 − aye, and any two choices have correlation ρ = `cohesion` in 0…1.
 */
export function drawBetaBinomial(
  stream: Stream,
  size: number,
  aye: number,
  no: number,
  cohesion: number,
): number {
  if (size === 0 || aye === 0) return 0;
  if (no === 0) return size;
  if (cohesion < FAINT) return drawBinomial(stream, size, aye, no);
  if (cohesion === 1) return stream.uniform() < aye ? size : 0;
  if (size <= FEW) return byUrn(stream, size, aye, cohesion);
  const pairs = (1 - cohesion) / cohesion;
  const { p, q } = drawBeta(stream, pairs * aye, pairs * no);
  return drawBinomial(stream, size, p, q);
}

/**
 * Draws how a bloc votes and adds its for, against, abstaining and not voting to `into` from `at` on. First who votes for or
 * against, then for which, then which of the silent abstain.
 */
export function drawTally(stream: Stream, model: BlocModel, into: Int32Array, at: number): void {
  const { size, voting, silent, aye, no, cohesion, line } = model;
  const voters = drawBinomial(stream, size, voting, silent);
  const ayes = drawBetaBinomial(stream, voters, aye, no, cohesion);
  const others = size - voters;
  const abstaining =
    others === 0 ? 0 : drawBinomial(stream, others, line.abstaining / silent, line.notVoting / silent);
  into[at]! += ayes;
  into[at + 1]! += voters - ayes;
  into[at + 2]! += abstaining;
  into[at + 3]! += others - abstaining;
}
