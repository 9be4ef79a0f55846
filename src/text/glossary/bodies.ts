import type { TermsOf } from './term.ts';

export const BODIES: TermsOf<'bodies'> = {
  congress: {
    name: { en: 'Congress of Soviets', ru: 'съезд Советов' },
    means: {
      en: 'The meeting of delegates from the soviets of the whole country; by the Constitution of 1918 the highest power in it.',
      ru: 'Собрание делегатов Советов всей страны; по Конституции 1918 года — высшая власть в ней.',
    },
  },
  cec: {
    name: {
      en: 'CEC, the Central Executive Committee (VTsIK)',
      ru: 'ВЦИК, Всероссийский центральный исполнительный комитет',
    },
    means: {
      en: 'The committee that a congress elects to act for it until the next one. Only the congress may elect it.',
      ru: 'Комитет, который съезд избирает, чтобы действовать от его имени до следующего съезда. Избрать его может только съезд.',
    },
  },
  sovnarkom: {
    name: { en: 'Sovnarkom, the Council of People’s Commissars', ru: 'Совнарком, Совет народных комиссаров' },
    means: {
      en: 'The government formed in October 1917: a chair and commissars, each at the head of one branch.',
      ru: 'Правительство, образованное в октябре 1917 года: председатель и наркомы, каждый во главе своего ведомства.',
    },
  },
  resolution: {
    name: { en: 'resolution', ru: 'решение' },
    means: {
      en: 'A text that the congress adopts in its own name: a decree, an appeal, a constitution, a treaty.',
      ru: 'Текст, который съезд принимает от своего имени: декрет, обращение, конституция, договор.',
    },
  },
  cadence: {
    name: { en: 'how often a congress meets', ru: 'как часто собирается съезд' },
    means: {
      en: 'The rule of the day: every three months from January 1918, at least twice a year by the Constitution of 1918, yearly from the end of 1921. History often broke it.',
      ru: 'Правило своего времени: с января 1918 года раз в три месяца, по Конституции 1918 года не реже двух раз в год, с конца 1921 года ежегодно. История часто его нарушала.',
    },
  },
  calendar: {
    name: { en: 'old style and new style', ru: 'старый и новый стиль' },
    means: {
      en: 'Until 31 January 1918 Russia dated by the Julian calendar, thirteen days behind the Gregorian. The next day was 14 February. Both dates are shown.',
      ru: 'До 31 января 1918 года в России действовал юлианский календарь, отстававший от григорианского на тринадцать дней. Следующим днём стало 14 февраля. Показаны обе даты.',
    },
  },
};
