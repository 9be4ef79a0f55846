import type { Share } from '../domain/rules.ts';
import {
  delegatesDue,
  electorsAmong,
  effectiveWeights,
  weightOfOne,
  type Due,
  type Norm,
} from './representation.ts';

/** Those who send delegates by one norm. */
export interface Constituency {
  readonly norm: Norm;
  readonly inhabitants: number;
}

/** What a norm gives a constituency. */
export interface Represented {
  readonly norm: Norm;
  readonly inhabitants: number;
  /** Those whom the norm counts: electors, or all inhabitants. */
  readonly counted: number;
  readonly due: Due;
  /** Inhabitants for whom one delegate stands, exactly, in lowest terms. */
  readonly behindOne: Share;
  /** Its part of the delegates ÷ its part of the inhabitants; `null` where there are none. */
  readonly weight: number | null;
}

/** Towns and country side by side. */
export interface TwoNorms {
  readonly town: Represented;
  readonly country: Represented;
  /** Inhabitants of the country for whom one of a town counts, exactly, in lowest terms. */
  readonly heads: Share;
  /** The same among those whom each norm counts: an elector of a town against an inhabitant of the country, on paper. */
  readonly counted: Share;
}

/** A fraction of whole numbers in lowest terms. */
export function lowest({ numerator, denominator }: Share): Share {
  let [a, b] = [numerator, denominator];
  while (b !== 0) [a, b] = [b, a % b];
  return a === 0 ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}

const ALL: Share = { numerator: 1, denominator: 1 };

/**
 * Delegates of towns and country by a norm for each, rounded to the nearest whole delegate, half up.
 *
 * @param electors among the inhabitants, above 0 to 1, of either where its norm counts electors
 * @throws RangeError if a number is not such
 */
export function twoNorms(town: Constituency, country: Constituency, electors: Share): TwoNorms {
  if (electors.numerator === 0) throw new RangeError('somebody has to be an elector');
  const shareOf = ({ norm }: Constituency): Share => (norm.of === 'electors' ? electors : ALL);
  const of = (one: Constituency): Omit<Represented, 'weight'> => {
    const counted = electorsAmong(one.inhabitants, shareOf(one));
    const { numerator, denominator } = shareOf(one);
    return {
      ...one,
      counted,
      due: delegatesDue(counted, one.norm, 'nearest'),
      behindOne: lowest({ numerator: one.norm.per * denominator, denominator: numerator }),
    };
  };
  const [towns, villages] = [of(town), of(country)];
  const [townWeight = null, countryWeight = null] = effectiveWeights(
    [town.inhabitants, country.inhabitants],
    [towns.due.delegates, villages.due.delegates],
  );
  return {
    town: { ...towns, weight: townWeight },
    country: { ...villages, weight: countryWeight },
    heads: lowest(weightOfOne(town.norm, shareOf(town), country.norm, shareOf(country))),
    counted: lowest(weightOfOne(town.norm, ALL, country.norm, ALL)),
  };
}
