import type { Family } from '../../voting/apportionment/method.ts';
import type { IMPOSSIBLE } from '../../voting/apportionment/apportion.ts';
import type { TieBreak } from '../../voting/apportionment/ties.ts';

/** The sentences of `smolny apportion` in one language. */
export interface ApportionText {
  readonly needs: string;
  readonly unknownMethod: (name: string, known: string) => string;
  readonly seats: (text: string, most: string) => string;
  readonly noLists: string;
  readonly votes: (text: string, place: number) => string;
  readonly sum: string;
  readonly threshold: (text: string) => string;
  readonly minimum: (text: string) => string;
  readonly names: (names: number, votes: number) => string;
  readonly sameName: (name: string) => string;
  readonly unknownList: (option: string, name: string) => string;
  readonly twiceJoint: (name: string) => string;
  readonly lotNeedsSeed: string;
  readonly seedWithoutLot: string;
  readonly seed: (text: string) => string;
  readonly impossible: Readonly<Record<(typeof IMPOSSIBLE)[number], string>>;
  readonly methods: Readonly<Record<string, string>>;
  readonly families: Readonly<Record<Family, string>>;
  readonly heading: (method: string, family: string, seats: string, votes: string) => string;
  readonly columns: readonly [string, string, string, string, string];
  readonly alliance: (lists: string, seats: string) => string;
  readonly tied: (contested: string, between: string) => string;
  readonly certain: string;
  readonly policies: Readonly<Record<TieBreak['policy'], string>>;
  readonly bySeed: (seed: string) => string;
  readonly tieBroken: (winners: string, between: string, policy: string) => string;
  readonly excluded: (lists: string) => string;
  readonly raised: (lists: string) => string;
  readonly quota: (votes: string) => string;
  readonly gallagher: (index: string) => string;
  readonly awardColumns: readonly [string, string, string];
  readonly average: (own: string, rival: string | null, level: boolean) => string;
  readonly barred: (lists: string) => string;
  readonly wholeQuota: string;
  readonly remainder: (own: string, rival: string | null, level: boolean) => string;
  readonly mostVotes: string;
  readonly guaranteed: string;
  readonly byTiePolicy: string;
}

const EN: ApportionText = {
  needs: 'apportion needs --method M, --seats N and --votes A,B,…',
  unknownMethod: (name, known) => `no method “${name}”; there are ${known}`,
  seats: (text, most) => `--seats ${text}: a whole number from 0 to ${most} is needed`,
  noLists: '--votes: there are no lists',
  votes: (text, place) => `--votes: number ${place}, “${text}”, is not a whole number of votes`,
  sum: '--votes: the votes sum to more than can be counted exactly (2^53)',
  threshold: (text) => `--threshold ${text}: a share (5%, 0.05, 1/20) or a whole number of votes is needed`,
  minimum: (text) => `--min-seats ${text}: a whole number, 0 or more, is needed`,
  names: (names, votes) => `--names has ${names} names for ${votes} lists`,
  sameName: (name) => `--names: “${name}” is there twice`,
  unknownList: (option, name) => `--${option}: no list is called “${name}”`,
  twiceJoint: (name) => `--joint: “${name}” is there twice`,
  lotNeedsSeed: '--ties lot needs --seed N, so that the lot can be drawn again',
  seedWithoutLot: '--seed is for --ties lot',
  seed: (text) => `--seed ${text}: a whole number, 0 or more, is needed`,
  impossible: {
    'no-votes': 'nobody has a vote, so there is nothing to apportion by',
    'none-above-threshold': 'no list reaches the threshold, so nobody can be given a seat',
    'minimum-exceeds-seats': 'the guaranteed minimum asks for more seats than there are',
  },
  methods: {
    dhondt: 'D’Hondt (Jefferson)',
    'sainte-lague': 'Sainte-Laguë (Webster)',
    'modified-sainte-lague': 'modified Sainte-Laguë',
    adams: 'Adams',
    dean: 'Dean',
    'huntington-hill': 'Huntington–Hill',
    imperiali: 'Imperiali',
    danish: 'Danish',
    hamilton: 'Hamilton (Hare)',
    droop: 'Droop quota',
    'hagenbach-bischoff': 'Hagenbach-Bischoff quota',
    'imperiali-quota': 'Imperiali quota',
    quota: 'Quota method (Balinski–Young)',
    macau: 'Macau',
    'winner-takes-all': 'Winner takes all',
  },
  families: {
    'highest-averages': 'highest averages',
    'largest-remainder': 'largest remainders',
    'quota-method': 'averages within the quota',
    plurality: 'plurality',
  },
  heading: (method, family, seats, votes) => `${method}, ${family}. Seats: ${seats}. Votes: ${votes}.`,
  columns: ['list', 'votes', '%', 'seats', '%'],
  alliance: (lists, seats) => `Joint list ${lists}: ${seats}.`,
  tied: (contested, between) => `Tied: seats that equal claims contest: ${contested}, between ${between}.`,
  certain: 'The seats above are those that are certain.',
  policies: {
    largest: 'for the larger list',
    smallest: 'for the smaller list',
    lot: 'by lot',
    dictated: 'in the order given',
  },
  bySeed: (seed) => `The lot was drawn with seed ${seed}.`,
  tieBroken: (winners, between, policy) => `Tie between ${between}, broken ${policy}: ${winners}.`,
  excluded: (lists) => `Below the threshold: ${lists}.`,
  raised: (lists) => `By the guaranteed minimum: ${lists}.`,
  quota: (votes) => `Quota: ${votes}.`,
  gallagher: (index) => `Gallagher index: ${index}.`,
  awardColumns: ['seat', 'list', 'why'],
  average: (own, rival, level) =>
    rival === null ? `average ${own}` : `average ${own}, ${level ? 'level with' : 'before'} ${rival}`,
  barred: (lists) => `barred by their quota: ${lists}`,
  wholeQuota: 'a whole quota',
  remainder: (own, rival, level) =>
    rival === null ? `${own} votes left` : `${own} votes left, ${level ? 'level with' : 'before'} ${rival}`,
  mostVotes: 'the most votes',
  guaranteed: 'the guaranteed minimum',
  byTiePolicy: 'a tie, broken',
};

const RU: ApportionText = {
  needs: 'команде apportion нужны --method M, --seats N и --votes A,B,…',
  unknownMethod: (name, known) => `способа «${name}» нет; есть ${known}`,
  seats: (text, most) => `--seats ${text}: нужно целое число от 0 до ${most}`,
  noLists: '--votes: нет ни одного списка',
  votes: (text, place) => `--votes: число ${place}, «${text}», — не целое число голосов`,
  sum: '--votes: сумма голосов больше, чем можно сосчитать точно (2^53)',
  threshold: (text) => `--threshold ${text}: нужна доля (5%, 0.05, 1/20) или целое число голосов`,
  minimum: (text) => `--min-seats ${text}: нужно целое число, 0 или больше`,
  names: (names, votes) => `--names: названий ${names}, а списков ${votes}`,
  sameName: (name) => `--names: «${name}» стоит дважды`,
  unknownList: (option, name) => `--${option}: списка «${name}» нет`,
  twiceJoint: (name) => `--joint: «${name}» стоит дважды`,
  lotNeedsSeed: 'с --ties lot нужно --seed N, чтобы жребий можно было повторить',
  seedWithoutLot: '--seed — только для --ties lot',
  seed: (text) => `--seed ${text}: нужно целое число, 0 или больше`,
  impossible: {
    'no-votes': 'ни у кого нет голосов, распределять не по чему',
    'none-above-threshold': 'ни один список не набирает порога, мест дать некому',
    'minimum-exceeds-seats': 'обещанный минимум больше числа мест',
  },
  methods: {
    dhondt: 'Д’Ондт (Джефферсон)',
    'sainte-lague': 'Сент-Лагю (Уэбстер)',
    'modified-sainte-lague': 'изменённый Сент-Лагю',
    adams: 'Адамс',
    dean: 'Дин',
    'huntington-hill': 'Хантингтон — Хилл',
    imperiali: 'Империали',
    danish: 'датский способ',
    hamilton: 'Гамильтон (Хэр)',
    droop: 'квота Друпа',
    'hagenbach-bischoff': 'квота Хагенбаха-Бишофа',
    'imperiali-quota': 'квота Империали',
    quota: 'способ квоты (Балинский — Янг)',
    macau: 'Макао',
    'winner-takes-all': 'победитель получает всё',
  },
  families: {
    'highest-averages': 'наибольшие средние',
    'largest-remainder': 'наибольшие остатки',
    'quota-method': 'средние в пределах квоты',
    plurality: 'относительное большинство',
  },
  heading: (method, family, seats, votes) => `${method}, ${family}. Мест: ${seats}. Голосов: ${votes}.`,
  columns: ['список', 'голоса', '%', 'места', '%'],
  alliance: (lists, seats) => `Соединённый список ${lists}: ${seats}.`,
  tied: (contested, between) => `Ничья: спорных мест ${contested}, между ${between}.`,
  certain: 'Выше — только бесспорные места.',
  policies: {
    largest: 'в пользу большего списка',
    smallest: 'в пользу меньшего списка',
    lot: 'жребием',
    dictated: 'в указанном порядке',
  },
  bySeed: (seed) => `Жребий брошен с числом ${seed}.`,
  tieBroken: (winners, between, policy) => `Ничья между ${between} решена ${policy}: ${winners}.`,
  excluded: (lists) => `Ниже порога: ${lists}.`,
  raised: (lists) => `По обещанному минимуму: ${lists}.`,
  quota: (votes) => `Квота: ${votes}.`,
  gallagher: (index) => `Индекс Галлахера: ${index}.`,
  awardColumns: ['место', 'список', 'почему'],
  average: (own, rival, level) =>
    rival === null ? `среднее ${own}` : `среднее ${own}, ${level ? 'наравне с' : 'впереди'} ${rival}`,
  barred: (lists) => `выше своей квоты: ${lists}`,
  wholeQuota: 'целая квота',
  remainder: (own, rival, level) =>
    rival === null
      ? `остаток голосов ${own}`
      : `остаток голосов ${own}, ${level ? 'наравне с' : 'впереди'} ${rival}`,
  mostVotes: 'больше всех голосов',
  guaranteed: 'обещанный минимум',
  byTiePolicy: 'ничья, решена',
};

export const APPORTION_TEXT: Readonly<Record<'en' | 'ru', ApportionText>> = { en: EN, ru: RU };
