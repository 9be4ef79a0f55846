import type { TermsOf } from './term.ts';

export const MODEL: TermsOf<'model'> = {
  fork: {
    name: { en: 'fork', ru: 'развилка' },
    means: {
      en: 'A session with something in it changed. Everything before the change stays history.',
      ru: 'Заседание, в котором что-то изменено. Всё, что было до изменения, остаётся историей.',
    },
  },
  intervention: {
    name: { en: 'change', ru: 'изменение' },
    means: {
      en: 'One thing done otherwise than in history: a walkout called off, another majority rule, ten votes moved.',
      ru: 'Одно отличие от истории: уход отменён, правило большинства другое, десять голосов переложены.',
    },
  },
  line: {
    name: { en: 'line', ru: 'линия' },
    means: {
      en: 'How a faction means to vote on a question: which part of it for, against, abstaining, not voting.',
      ru: 'Как фракция намерена голосовать по вопросу: какая её часть за, против, воздержится, не станет голосовать.',
    },
  },
  cohesion: {
    name: { en: 'cohesion', ru: 'сплочённость' },
    means: {
      en: 'How far the delegates of a faction move together. 0: each decides alone. 1: those who vote go all one way.',
      ru: 'Насколько делегаты фракции держатся вместе. 0 — каждый решает сам, 1 — все голосующие идут в одну сторону.',
    },
  },
  calibration: {
    name: { en: 'calibration', ru: 'подгонка линий' },
    means: {
      en: 'Lines are moved as little as possible until the tally to be expected is the one on record.',
      ru: 'Линии сдвигаются настолько мало, насколько можно, чтобы ожидаемый итог совпал с записанным.',
    },
  },
  'model-of-history': {
    name: { en: 'model of history', ru: 'модель истории' },
    means: {
      en: 'What the lines make likely when nothing is changed. A fork is compared with it, since the model and the record already differ.',
      ru: 'Что выходит вероятным по линиям, когда ничего не изменено. Развилку сравнивают с ней: модель и запись расходятся и сами по себе.',
    },
  },
  odds: {
    name: { en: 'odds', ru: 'вероятность' },
    means: {
      en: 'How probable it is that a vote carries, computed exactly from the lines where it can be.',
      ru: 'Насколько вероятно, что решение пройдёт; где можно, вычисляется точно по линиям.',
    },
  },
  'tipping-point': {
    name: { en: 'tipping point', ru: 'точка перелома' },
    means: {
      en: 'The fewest delegates of a faction who would have to switch, abstain, stay or stay away for the outcome to turn.',
      ru: 'Наименьшее число делегатов фракции, которым надо было поступить иначе — сменить сторону, воздержаться, остаться, не прийти, — чтобы исход стал другим.',
    },
  },
  ensemble: {
    name: { en: 'ensemble', ru: 'ансамбль прогонов' },
    means: {
      en: 'Many runs of the same session with chance in it, where exact odds are out of reach.',
      ru: 'Много прогонов одного заседания со случайностью — там, где точную вероятность не вычислить.',
    },
  },
  seed: {
    name: { en: 'seed', ru: 'зерно случайности' },
    means: {
      en: 'A number that fixes the draws. The same seed gives the same result everywhere.',
      ru: 'Число, которое задаёт жеребьёвку. Одно зерно везде даёт один результат.',
    },
  },
};
