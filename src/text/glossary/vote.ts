import type { TermsOf } from './term.ts';

export const VOTE: TermsOf<'vote'> = {
  division: {
    name: { en: 'division', ru: 'голосование' },
    means: {
      en: 'A vote taken by the house on one question.',
      ru: 'Голосование зала по одному вопросу.',
    },
  },
  acclamation: {
    name: { en: 'acclamation', ru: 'голосование возгласами' },
    means: {
      en: 'A vote by voices or applause. Nobody counts, so there are no figures.',
      ru: 'Решение возгласами или аплодисментами. Никто не считает, поэтому чисел нет.',
    },
  },
  'show-of-hands': {
    name: { en: 'show of hands', ru: 'поднятие рук' },
    means: {
      en: 'Delegates raise a hand or a card; tellers count, or the chair judges by eye.',
      ru: 'Делегаты поднимают руку или карточку; голоса считают или оценивают на глаз.',
    },
  },
  'roll-call': {
    name: { en: 'roll call', ru: 'поимённое голосование' },
    means: {
      en: 'Each delegate is called and answers. It is the only way that shows who voted how.',
      ru: 'Каждого делегата вызывают, и он отвечает. Только так видно, кто как голосовал.',
    },
  },
  tally: {
    name: { en: 'tally', ru: 'подсчёт голосов' },
    means: {
      en: 'The count of a vote in four parts: for, against, abstaining, not voting. Everyone present is in exactly one of them.',
      ru: 'Итог голосования в четырёх частях: за, против, воздержались, не голосовали. Каждый присутствующий входит ровно в одну.',
    },
  },
  abstaining: {
    name: { en: 'abstaining', ru: 'воздержавшиеся' },
    means: {
      en: 'Present, and recorded as being on neither side.',
      ru: 'Присутствуют и записаны как не поддержавшие ни одну сторону.',
    },
  },
  'not-voting': {
    name: { en: 'not voting', ru: 'не голосовали' },
    means: {
      en: 'In the hall, but taking no part in the vote. Whoever has left is not among them.',
      ru: 'Были в зале, но в голосовании не участвовали. Ушедшие сюда не входят.',
    },
  },
  quorum: {
    name: { en: 'quorum', ru: 'кворум' },
    means: {
      en: 'How many must be present for a vote to count at all. It is checked before the votes are.',
      ru: 'Сколько человек должно присутствовать, чтобы голосование имело силу. Проверяется до подсчёта голосов.',
    },
  },
  'majority-rule': {
    name: { en: 'majority rule', ru: 'правило большинства' },
    means: {
      en: 'What the votes for must exceed, and of whom they are reckoned.',
      ru: 'Чего должны быть больше голоса «за» и от какого числа они отсчитываются.',
    },
  },
  'simple-majority': {
    name: { en: 'more for than against', ru: 'больше «за», чем «против»' },
    means: {
      en: 'The simple majority: those who abstain or do not vote make no difference. Equal numbers are a tie.',
      ru: 'Простое большинство: воздержавшиеся и не голосовавшие ничего не меняют. Поровну — ничья.',
    },
  },
  'majority-of-present': {
    name: { en: 'more than half of those present', ru: 'больше половины присутствующих' },
    means: {
      en: 'Here to abstain is as good as to vote against, but to leave the hall is not.',
      ru: 'Здесь воздержаться — всё равно что голосовать против, а уйти из зала — нет.',
    },
  },
  'majority-of-all': {
    name: { en: 'more than half of all mandates', ru: 'больше половины всех мандатов' },
    means: {
      en: 'Reckoned of every mandate accepted, the absent included. Leaving the hall does not lower what is needed.',
      ru: 'Отсчитывается от всех принятых мандатов, включая отсутствующих. Уход из зала не снижает нужного числа.',
    },
  },
  'qualified-majority': {
    name: { en: 'qualified majority', ru: 'квалифицированное большинство' },
    means: {
      en: 'A larger part than half is asked for: two thirds, or three quarters.',
      ru: 'Требуется больше половины: две трети или три четверти.',
    },
  },
  needed: {
    name: { en: 'votes needed', ru: 'сколько нужно голосов' },
    means: {
      en: 'The fewest votes for that carry if everyone present votes for or against. The red line in the hall stands there.',
      ru: 'Наименьшее число голосов «за», при котором решение принято, если все присутствующие голосуют за или против. Там стоит красная линия.',
    },
  },
  carried: {
    name: { en: 'carried, falls', ru: 'принято, не принято' },
    means: {
      en: 'Carried: the majority rule is met. Falls: it is not. No vote carries without one vote for.',
      ru: 'Принято — правило большинства выполнено, не принято — не выполнено. Без единого голоса «за» ничего не принимается.',
    },
  },
  tied: {
    name: { en: 'tied', ru: 'голоса поровну' },
    means: {
      en: 'As many for as against under the simple rule. Nothing here breaks a tie by a rule of its own.',
      ru: 'По правилу простого большинства голосов «за» столько же, сколько «против». Своего способа разрешать ничью здесь нет.',
    },
  },
};
