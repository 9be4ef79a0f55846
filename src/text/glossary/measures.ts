import type { TermsOf } from './term.ts';

export const MEASURES: TermsOf<'measures'> = {
  apportionment: {
    name: { en: 'apportionment', ru: 'распределение мест' },
    means: {
      en: 'Sharing a whole number of seats among factions by their size. Since seats cannot be cut, methods differ.',
      ru: 'Распределение целого числа мест между фракциями по их величине. Место нельзя разрезать, поэтому методы различаются.',
    },
  },
  dhondt: {
    name: { en: 'D’Hondt', ru: 'метод д’Ондта' },
    means: {
      en: 'Seats go one by one to the faction with the most delegates for each seat it would then have. Slightly kind to the large.',
      ru: 'Места отдают по одному той фракции, у которой на каждое её место, считая новое, приходится больше всего делегатов. Немного выгоден крупным.',
    },
  },
  'largest-remainder': {
    name: { en: 'largest remainder', ru: 'наибольший остаток' },
    means: {
      en: 'Each faction first gets its whole part; seats left over go to the largest fractions.',
      ru: 'Сначала каждая фракция получает целую часть, а оставшиеся места достаются наибольшим дробным остаткам.',
    },
  },
  'power-index': {
    name: { en: 'power index', ru: 'индекс влияния' },
    means: {
      en: 'A measure of how often a faction’s votes turn the outcome. It is not the same as its share of seats.',
      ru: 'Мера того, как часто голоса фракции меняют исход. Это не то же, что её доля мест.',
    },
  },
  banzhaf: {
    name: { en: 'Banzhaf index', ru: 'индекс Банцафа' },
    means: {
      en: 'Of all ways in which the others may side, those where this faction decides. Each way counts the same.',
      ru: 'Из всех раскладов, в которых могут оказаться остальные, — те, где решает эта фракция. Все расклады равноценны.',
    },
  },
  'shapley-shubik': {
    name: { en: 'Shapley–Shubik index', ru: 'индекс Шепли — Шубика' },
    means: {
      en: 'Factions join one after another in every possible order; the one that brings the majority decides. The index is its part of the orders.',
      ru: 'Фракции присоединяются одна за другой во всех возможных порядках; решает та, что приносит большинство. Индекс — её доля порядков.',
    },
  },
  'effective-number': {
    name: { en: 'effective number of groups', ru: 'эффективное число фракций' },
    means: {
      en: 'How many groups of equal size would be as divided as this house: 1 divided by the sum of squared shares.',
      ru: 'Сколько равных фракций дали бы такую же раздробленность: единица, делённая на сумму квадратов долей.',
    },
  },
};
