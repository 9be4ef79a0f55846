import type { Seats } from '../domain/body.ts';
import type { Lang } from '../domain/text.ts';
import { apportionmentWord } from '../text/apportionmentWord.ts';
import { formatWhen } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import type { Course } from './course.ts';
import type { HouseView } from './house.ts';
import { momentOf } from './moment.ts';
import type { Step } from './replay.ts';
import { nameOf, quorumWords, ruleTitle } from './words.ts';

/** What a step did besides moving delegates: seats given, posts left empty, rules set, until when the house rises. */
export function doneSentences(step: Step, course: Course, locale: Lang): string[] {
  const { proceeding, house, division } = step;
  if (division && division.outcome !== 'carried') return [];
  switch (proceeding.kind) {
    case 'presidium':
      return [...presidiumSentences(house, course, locale), ...methodSentences(step, course, locale)];
    case 'elect-cec':
      return [
        ...committeeSentences(house, proceeding.unaccounted ?? 0, course, locale),
        ...methodSentences(step, course, locale),
      ];
    case 'form-government':
      return vacancies(house, locale);
    case 'amend-rules': {
      const { rule, quorum } = proceeding;
      return [
        ...(rule === undefined
          ? []
          : [m.minutes_rule_set({ rule: ruleTitle(rule, course, locale) }, { locale })]),
        ...(quorum === undefined
          ? []
          : [m.minutes_quorum_set({ quorum: quorumWords(quorum, locale) }, { locale })]),
      ];
    }
    case 'recess': {
      const until = momentOf(proceeding.until, course.scenario);
      return until ? [m.minutes_until({ when: formatWhen(until, locale) }, { locale })] : [];
    }
    default:
      return [];
  }
}

/** “Bolsheviks 14, Left SRs 7”, in file order. */
function seatList(seats: Seats, course: Course, locale: Lang): string {
  return course.scenario.factions
    .flatMap(({ id, name }) => {
      const n = seats[id] ?? 0;
      return n > 0 ? [`${name[locale]} ${formatCount(n)}`] : [];
    })
    .join(', ');
}

function presidiumSentences({ presidium }: HouseView, course: Course, locale: Lang): string[] {
  if (!presidium) return [];
  const { taken, declined, heldBack, added } = presidium;
  return (
    [
      [taken, m.minutes_presidium],
      [declined, m.minutes_declined],
      [heldBack, m.minutes_held_back],
      [added, m.minutes_added],
    ] as const
  ).flatMap(([seats, say]) => {
    const list = seatList(seats, course, locale);
    return list === '' ? [] : [say({ seats: list }, { locale })];
  });
}

function committeeSentences({ cec }: HouseView, unaccounted: number, course: Course, locale: Lang): string[] {
  if (!cec) return [];
  const seats = seatList(cec.seats, course, locale);
  const total = cec.total === null ? null : formatCount(cec.total);
  return [
    ...(total === null ? [] : [m.minutes_committee({ total }, { locale })]),
    ...(seats === '' ? [] : [m.minutes_committee_seats({ seats }, { locale })]),
    ...(unaccounted === 0
      ? []
      : [m.minutes_committee_unaccounted({ n: formatCount(unaccounted) }, { locale })]),
    ...(cec.chair ? [m.minutes_chair({ who: cec.chair[locale] }, { locale })] : []),
  ];
}

/** How seats were given that no source records, and which of them equal claims contest. */
function methodSentences({ body }: Step, course: Course, locale: Lang): string[] {
  if (!body || body.method === null) return [];
  const { method, because, contested } = body;
  return [
    m.minutes_by_method({ method: apportionmentWord(method, locale) }, { locale }),
    ...(because ? [m.minutes_because({ why: because[locale] }, { locale })] : []),
    ...(contested
      ? [
          m.minutes_contested(
            {
              n: formatCount(contested.seats),
              between: contested.between.map((id) => nameOf(course, id, locale)).join(', '),
            },
            { locale },
          ),
        ]
      : []),
  ];
}

function vacancies({ government }: HouseView, locale: Lang): string[] {
  const empty = (government?.posts ?? []).filter(({ holder }) => holder === null);
  return empty.length === 0
    ? []
    : [m.minutes_vacant({ posts: empty.map(({ title }) => title[locale]).join(', ') }, { locale })];
}
