import type { TermsOf } from './term.ts';

export const SITTING: TermsOf<'sitting'> = {
  opening: {
    name: { en: 'opening', ru: 'открытие' },
    means: {
      en: 'The congress is declared open. Nobody holds a seat until mandates have been accepted.',
      ru: 'Съезд объявлен открытым. Пока мандаты не приняты, мест в зале нет ни у кого.',
    },
  },
  credentials: {
    name: { en: 'credentials', ru: 'мандатная комиссия' },
    means: {
      en: 'The check of who may sit, and with which vote. Its report is often the only count of the parties there is.',
      ru: 'Проверка, кто вправе заседать и с каким голосом. Её доклад часто — единственный подсчёт по партиям.',
    },
  },
  presidium: {
    name: { en: 'presidium', ru: 'президиум' },
    means: {
      en: 'The elected chair of the meeting: a table of members of several factions who take turns in leading it.',
      ru: 'Избранное руководство заседания: члены разных фракций, которые ведут его по очереди.',
    },
  },
  'order-of-business': {
    name: { en: 'order of business', ru: 'порядок дня' },
    means: {
      en: 'What the congress takes up, and in which order. Here it is the list of steps.',
      ru: 'Что съезд рассматривает и в какой очерёдности. Здесь это список шагов.',
    },
  },
  debate: {
    name: { en: 'debate', ru: 'прения' },
    means: {
      en: 'Reports, speeches and greetings, and texts that lie before the house. Nothing is decided yet.',
      ru: 'Доклады, речи, приветствия и тексты, внесённые на рассмотрение. Ещё ничего не решено.',
    },
  },
  motion: {
    name: { en: 'motion', ru: 'предложение' },
    means: {
      en: 'A text laid before the house to be voted on. Of competing texts, the first to carry wins.',
      ru: 'Текст, внесённый на голосование. Из соперничающих текстов проходит тот, что первым получит большинство.',
    },
  },
  amendment: {
    name: { en: 'amendment', ru: 'поправка' },
    means: {
      en: 'A proposed change to a text that is before the house, voted on before the text itself.',
      ru: 'Предложение изменить внесённый текст; голосуется раньше самого текста.',
    },
  },
  walkout: {
    name: { en: 'walkout', ru: 'уход из зала' },
    means: {
      en: 'Delegates leave in protest. Their mandates stay valid, but they no longer count as present, so fewer votes carry.',
      ru: 'Делегаты уходят в знак протеста. Мандаты остаются в силе, но ушедшие уже не присутствуют, и для решения нужно меньше голосов.',
    },
  },
  return: {
    name: { en: 'return', ru: 'возвращение' },
    means: {
      en: 'Delegates who had left take their seats again.',
      ru: 'Ушедшие делегаты снова занимают места.',
    },
  },
  split: {
    name: { en: 'split', ru: 'раскол' },
    means: {
      en: 'One faction becomes several, as the SRs did on the first day of the Second Congress.',
      ru: 'Одна фракция становится несколькими — как эсеры в первый день Второго съезда.',
    },
  },
  merge: {
    name: { en: 'merger', ru: 'слияние' },
    means: {
      en: 'Another assembly joins the house, as the peasants’ congress did in January 1918.',
      ru: 'К съезду присоединяется другое собрание — как крестьянский съезд в январе 1918 года.',
    },
  },
  arrival: {
    name: { en: 'arrival', ru: 'прибытие' },
    means: {
      en: 'Delegates who come late and are given seats.',
      ru: 'Опоздавшие делегаты получают места.',
    },
  },
  exclusion: {
    name: { en: 'exclusion', ru: 'исключение' },
    means: {
      en: 'Delegates are removed by others, as the Left SRs were in July 1918. Their mandates are kept or annulled.',
      ru: 'Делегатов удаляют не по их воле — как левых эсеров в июле 1918 года. Мандаты сохраняются или аннулируются.',
    },
  },
  absence: {
    name: { en: 'absence', ru: 'отсутствие' },
    means: {
      en: 'Delegates who are away, with leave or without. They are outside the count; some rules still reckon with them.',
      ru: 'Делегаты, которых нет в зале, по уважительной причине или без неё. В подсчёт не входят, но некоторые правила их учитывают.',
    },
  },
  recess: {
    name: { en: 'recess', ru: 'перерыв' },
    means: {
      en: 'The time between two sittings, from an hour to some days.',
      ru: 'Время между двумя заседаниями, от часа до нескольких дней.',
    },
  },
  closing: {
    name: { en: 'closing', ru: 'закрытие' },
    means: {
      en: 'The congress ends. After this no vote is taken and the minutes are final.',
      ru: 'Съезд окончен. Голосований больше нет, протокол завершён.',
    },
  },
  minutes: {
    name: { en: 'minutes', ru: 'протокол' },
    means: {
      en: 'The record of what happened, step by step, with the source of each.',
      ru: 'Запись того, что произошло, шаг за шагом и с источником каждого шага.',
    },
  },
};
