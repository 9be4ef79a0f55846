import type { Lang, Text } from '../../../src/domain/text.ts';
import { placeDelegates, type House } from '../../../src/layout/places.ts';
import { dayOfOldStyle, type Moment } from '../../../src/text/dates.ts';
import { lineageOf } from '../../../src/layout/lineages.ts';
import type { Step, StepKind } from '../../../src/ui/parts/steps.ts';

interface SampleFaction {
  readonly id: string;
  readonly lineage: string | null;
  readonly parent: string | null;
  readonly letters: Text;
  readonly name: Text;
}
const faction = (
  id: string,
  lineage: string | null,
  letters: Text,
  name: Text,
  parent: string | null = null,
): SampleFaction => ({ id, lineage, parent, letters, name });

/** The house of the pictures, for looking at; the facts are in the scenario. */
export const FACTIONS: readonly SampleFaction[] = [
  faction('bolshevik', 'B', { en: 'B', ru: 'Б' }, { en: 'Bolsheviks', ru: 'Большевики' }),
  faction('united', 'UI', { en: 'UI', ru: 'ОИ' }, { en: 'United SD-Int.', ru: 'Объединённые с.-д.' }),
  faction('men-int', 'MI', { en: 'MI', ru: 'МИ' }, { en: 'Menshevik-Int.', ru: 'Меньшевики-инт.' }),
  faction('sr', 'SR', { en: 'SR', ru: 'СР' }, { en: 'SRs', ru: 'Эсеры' }),
  faction('left-sr', 'LSR', { en: 'LS', ru: 'ЛЭ' }, { en: 'Left SRs', ru: 'Левые эсеры' }, 'sr'),
  faction('right-sr', 'RSR', { en: 'RS', ru: 'ПЭ' }, { en: 'Other SRs', ru: 'Прочие эсеры' }, 'sr'),
  faction('other', 'OT', { en: 'O', ru: 'Др' }, { en: 'Other groups', ru: 'Другие группы' }),
  faction('menshevik', 'M', { en: 'M', ru: 'М' }, { en: 'Mensheviks', ru: 'Меньшевики' }),
];

const house = (counts: Record<string, number>, gone: Record<string, number> = {}): House => [
  ...Object.entries(counts).map(([id, present]) => ({ faction: id, counts: { present } })),
  ...Object.entries(gone).map(([id, left]) => ({ faction: id, counts: { left } })),
];

const OPENING = { bolshevik: 390, united: 14, 'men-int': 6, other: 7, menshevik: 72 };
const STAYED = { bolshevik: 390, united: 14, 'men-int': 6, 'left-sr': 100, other: 7 };

/** Opening, split, walkout. */
export const PLACES = placeDelegates(
  FACTIONS.map(({ id, parent }) => ({ faction: id, parent })),
  [
    house({ ...OPENING, sr: 160 }),
    house({ ...OPENING, 'left-sr': 100, 'right-sr': 60 }),
    house(STAYED, { menshevik: 72, 'right-sr': 60 }),
  ],
);

export const hallFactions = (lang: Lang) =>
  FACTIONS.map(({ id, lineage, letters }) => ({
    id,
    letters: letters[lang],
    lineage: lineageOf(lineage),
  }));

export const hallSentences = (lang: Lang) => new Map(FACTIONS.map(({ id, name }) => [id, name[lang]]));

const step =
  (number: number, kind: StepKind, title: Text, when: Text): ((lang: Lang) => Step) =>
  (lang) => ({
    id: `step-${number}`,
    number,
    title: title[lang],
    when: when[lang],
    kind,
    what: 'event',
    skipped: false,
    added: false,
  });

export const STEPS = [
  step(1, 'event', { en: 'Convening', ru: 'Открытие' }, { en: '25 Oct · 22:40', ru: '25 окт. · 22:40' }),
  step(
    2,
    'vote',
    { en: 'Presidium elected', ru: 'Избран президиум' },
    { en: '25 Oct · late evening', ru: '25 окт.' },
  ),
  step(
    3,
    'vote',
    { en: 'Martov’s motion: talks', ru: 'Предложение Мартова' },
    { en: '25 Oct · before midnight', ru: '25 окт.' },
  ),
  step(
    4,
    'walkout',
    { en: 'Walkouts', ru: 'Уход из зала' },
    { en: '26 Oct · after midnight', ru: '26 окт.' },
  ),
  step(
    5,
    'vote',
    { en: 'Transfer of power', ru: 'Переход власти' },
    { en: '26 Oct · about 05:00', ru: '26 окт. · около 05:00' },
  ),
  step(
    6,
    'vote',
    { en: 'Decree on Peace', ru: 'Декрет о мире' },
    { en: '26 Oct · second sitting', ru: '26 окт.' },
  ),
  step(7, 'vote', { en: 'Decree on Land', ru: 'Декрет о земле' }, { en: '27 Oct · night', ru: '27 окт.' }),
  step(
    8,
    'election',
    { en: 'Central Executive Committee', ru: 'Центральный исполнительный комитет' },
    { en: '27 Oct · night', ru: '27 окт.' },
  ),
  step(9, 'election', { en: 'Sovnarkom', ru: 'Совнарком' }, { en: '27 Oct · night', ru: '27 окт.' }),
];

export const MOMENT: Moment = { day: dayOfOldStyle('1917-10-26'), hour: { kind: 'about', at: '05:00' } };
