import type { Text } from '../../domain/text.ts';

/** Inhabitants of towns and of the country at one count. */
export interface People {
  readonly id: string;
  readonly name: Text;
  readonly town: number;
  readonly country: number;
  /** What is uncertain about it. */
  readonly doubt: Text;
}

/**
 * Counts that a house can be reckoned from; their sources are those of the clauses on representation of 1918 and 1925.
 * Territories differ: rows are not to be mixed.
 */
export const PEOPLES: readonly People[] = [
  {
    id: 'republic-1926',
    name: { en: 'RSFSR, December 1926', ru: 'РСФСР, декабрь 1926 года' },
    town: 17_442_655,
    country: 83_448_589,
    doubt: {
      en: 'The total is from the census; its division into town and country is from memory, not re-read.',
      ru: 'Общее число — по переписи; деление на город и деревню — по памяти, без проверки.',
    },
  },
  {
    id: 'share-1926',
    name: { en: 'RSFSR, 1926, with 17.7% in towns', ru: 'РСФСР, 1926 год, горожан 17,7 %' },
    town: 17_857_750,
    country: 83_033_494,
    doubt: {
      en: 'Estimated: the share is that of today’s Russian Federation, the total that of the RSFSR; two territories.',
      ru: 'Оценка: доля — для земель нынешней Российской Федерации, число жителей — для РСФСР; территории разные.',
    },
  },
  {
    id: 'lands-1920',
    name: { en: 'Soviet lands, August 1920', ru: 'Советские земли, август 1920 года' },
    town: 20_900_000,
    country: 115_900_000,
    doubt: {
      en: 'With estimates for lands that the count did not reach; it reached about 72 per cent of the people.',
      ru: 'С оценками для земель, до которых перепись не дошла; она охватила около 72 процентов населения.',
    },
  },
];
