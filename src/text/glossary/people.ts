import type { TermsOf } from './term.ts';

export const PEOPLE: TermsOf<'people'> = {
  delegate: {
    name: { en: 'delegate', ru: 'делегат' },
    means: {
      en: 'A person sent to the congress with a mandate, usually by a local soviet.',
      ru: 'Человек, посланный на съезд с мандатом, обычно местным Советом.',
    },
  },
  mandate: {
    name: { en: 'mandate', ru: 'мандат' },
    means: {
      en: 'The paper that seats a delegate. It carries either a decisive or a consultative vote.',
      ru: 'Документ, дающий делегату место в зале. Он даёт решающий или совещательный голос.',
    },
  },
  'decisive-vote': {
    name: { en: 'decisive vote', ru: 'решающий голос' },
    means: {
      en: 'The right to speak and to be counted when a vote is taken. Only such mandates decide.',
      ru: 'Право выступать и право быть посчитанным при голосовании. Решают только такие мандаты.',
    },
  },
  'consultative-vote': {
    name: { en: 'consultative vote', ru: 'совещательный голос' },
    means: {
      en: 'The right to sit in the hall and speak, but not to vote. It is never counted in a division.',
      ru: 'Право сидеть в зале и выступать, но не голосовать. При подсчёте не учитывается.',
    },
  },
  faction: {
    name: { en: 'faction, group', ru: 'фракция' },
    means: {
      en: 'Delegates of one party, or of none, who act together in the congress. The party is outside; the faction sits in the hall.',
      ru: 'Делегаты одной партии или беспартийные, которые на съезде действуют вместе. Партия — вне зала, фракция — в зале.',
    },
  },
  delegation: {
    name: { en: 'delegation', ru: 'делегация' },
    means: {
      en: 'The delegates of one faction who are seated at a given moment.',
      ru: 'Делегаты одной фракции, имеющие места в данный момент.',
    },
  },
  wing: {
    name: { en: 'wing', ru: 'крыло' },
    means: {
      en: 'Part of a faction that votes its own way but has no seats of its own, like the Left Communists of March 1918.',
      ru: 'Часть фракции, которая голосует по-своему, но отдельных мест не имеет, — как левые коммунисты в марте 1918 года.',
    },
  },
  unnamed: {
    name: { en: 'party not named', ru: 'партия не названа' },
    means: {
      en: 'Delegates who are in a source’s total but in none of its parties. They are not the same as delegates without a party.',
      ru: 'Делегаты, которые входят в общий итог источника, но не отнесены ни к одной партии. Это не то же, что беспартийные.',
    },
  },
  house: {
    name: { en: 'house', ru: 'состав зала' },
    means: {
      en: 'Everyone seated at a given moment, with those who have left marked as gone.',
      ru: 'Все, кто имеет место в данный момент; ушедшие отмечены.',
    },
  },
  present: {
    name: { en: 'present', ru: 'присутствующие' },
    means: {
      en: 'Seated with a decisive vote, not gone from the hall and not excluded. Someone present who stays silent is still present.',
      ru: 'Те, кто имеет решающий голос, не ушёл и не исключён. Кто в зале, но молчит, всё равно присутствует.',
    },
  },
};
