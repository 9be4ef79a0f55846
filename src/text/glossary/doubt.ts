import type { TermsOf } from './term.ts';

export const DOUBT: TermsOf<'doubt'> = {
  recorded: {
    name: { en: 'recorded', ru: 'по источникам' },
    means: {
      en: 'A cited source says so. It may still be wrong: see how sure it is, and who says it.',
      ru: 'Так говорит указанный источник. Он может и ошибаться: смотрите, насколько это надёжно и кто это говорит.',
    },
  },
  simulated: {
    name: { en: 'simulated', ru: 'расчёт' },
    means: {
      en: 'Worked out by the app because something was changed. It is what follows from stated assumptions, not what happened.',
      ru: 'Вычислено программой, потому что что-то изменено. Это следствие названных допущений, а не то, что было.',
    },
  },
  documented: {
    name: { en: 'documented', ru: 'документ' },
    means: {
      en: 'From a primary text or from print of the day.',
      ru: 'По первичному тексту или печати того времени.',
    },
  },
  secondary: {
    name: { en: 'secondary', ru: 'по литературе' },
    means: {
      en: 'From a reference work or a historian; the document itself was not seen.',
      ru: 'По справочнику или работе историка; сам документ не просмотрен.',
    },
  },
  estimated: {
    name: { en: 'estimated', ru: 'оценка' },
    means: {
      en: 'Our own reckoning from what sources give. The reckoning is shown beside it.',
      ru: 'Наше вычисление по данным источников. Оно показано рядом.',
    },
  },
  disputed: {
    name: { en: 'disputed', ru: 'спорно' },
    means: {
      en: 'Sources differ. Each account is kept whole, and you may choose which to follow. None is averaged.',
      ru: 'Источники расходятся. Каждый рассказ сохранён целиком, и вы выбираете, какому следовать. Среднее не берётся.',
    },
  },
  memory: {
    name: { en: 'from memory', ru: 'по памяти' },
    means: {
      en: 'Recalled from the standard literature and not read again for this project. Never called more than secondary.',
      ru: 'Взято по памяти из общей литературы и для этого проекта не перечитано. Надёжность — не выше «по литературе».',
    },
  },
  'not-recorded': {
    name: { en: 'not recorded', ru: 'нет данных' },
    means: {
      en: 'No source that was seen gives it. Unknown is never taken for zero.',
      ru: 'Ни один из просмотренных источников этого не сообщает. Неизвестное никогда не считается нулём.',
    },
  },
  composition: {
    name: { en: 'count of the delegates', ru: 'подсчёт состава' },
    means: {
      en: 'How many delegates of which faction one source gives for one moment: the opening, the credentials report, the close.',
      ru: 'Сколько делегатов какой фракции один источник называет для одного момента: открытия, доклада мандатной комиссии, закрытия.',
    },
  },
  variant: {
    name: { en: 'variant, the count used', ru: 'вариант, выбранный подсчёт' },
    means: {
      en: 'The source’s count that fills the hall. Another may be chosen; recorded votes stay as they are.',
      ru: 'Подсчёт источника, по которому заполнен зал. Можно выбрать другой; записанные голосования остаются прежними.',
    },
  },
  reading: {
    name: { en: 'reading', ru: 'версия' },
    means: {
      en: 'One source’s account of one event. Figures of two readings are never mixed.',
      ru: 'Рассказ одного источника об одном событии. Числа разных версий никогда не смешиваются.',
    },
  },
};
