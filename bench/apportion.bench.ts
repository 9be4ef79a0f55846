import { apportion } from '../src/voting/apportionment/apportion.ts';
import type { Method } from '../src/voting/apportionment/method.ts';
import { APPORTIONMENT_METHODS } from '../src/voting/apportionment/methods.ts';
import { installed, row, type Row, timed } from './measure.ts';
import { averagesByLoop, remaindersBySort } from './peers/apportionPlain.ts';

/** Houses of one size: made-up votes that no method finds tied. */
interface Houses {
  readonly lists: number;
  readonly seats: number;
  readonly votes: readonly (readonly number[])[];
}

/** How many houses one round apportions, so that no engine learns a single one by heart. */
const ROUND = 64;

/** There are many rows, and each is short work. */
const SECONDS = 0.5;

/** Committee, parliament, House of Representatives. */
const SIZES = [
  { lists: 6, seats: 101 },
  { lists: 12, seats: 598 },
  { lists: 50, seats: 435 },
];

type Seats = ArrayLike<number>;
type Allocate = (votes: readonly number[], seats: number) => Seats;

/** Somebody else's way to the seats of some of our methods. */
interface Peer {
  readonly name: string;
  readonly methods: Readonly<Record<string, Allocate>>;
}

/** Seats by every method: ours in both forms, the npm packages there are, and plain loops. One round is 64 houses. */
export async function run(): Promise<readonly Row[]> {
  const houses = SIZES.map(madeUp);
  const peers = [...(await npmPeers()), PLAIN];
  return APPORTIONMENT_METHODS.flatMap((method) =>
    houses.flatMap((size) => [
      ...ours(method, size),
      ...peers.flatMap(({ name, methods }) => {
        const allocate = methods[method.id];
        return allocate === undefined ? [] : theirs(name, method, allocate, size);
      }),
    ]),
  );
}

const workOf = (method: Method, { seats }: Houses): string => `${method.id}, ${seats} seats`;

function ours(method: Method, { lists, seats, votes }: Houses): readonly Row[] {
  const into = new Int32Array(lists);
  const work = workOf(method, { lists, seats, votes });
  const fill = timed(() => votes.map((own) => method.fill(own, seats, into)), SECONDS);
  const explained = timed(() => votes.map((own) => apportion(method, own, seats)), SECONDS);
  return [
    row(work, 'smolny', lists, fill, ROUND),
    row(work, 'smolny, checked, with every reason', lists, explained, ROUND),
  ];
}

function theirs(name: string, method: Method, allocate: Allocate, houses: Houses): readonly Row[] {
  const { lists, seats, votes } = houses;
  const work = workOf(method, houses);
  let wrong = 0;
  for (const own of votes) {
    const into = new Int32Array(lists);
    method.fill(own, seats, into);
    const other = allocate(own, seats);
    if (into.some((given, list) => given !== other[list])) wrong++;
  }
  if (wrong > 0)
    console.error(`apportion: ${work}: ${name} gives other seats in ${wrong} houses of ${ROUND}`);
  const seconds = timed(() => votes.map((own) => allocate(own, seats)), SECONDS);
  return [row(work, wrong > 0 ? `${name} (wrong seats)` : name, lists, seconds, ROUND)];
}

const plainAverages =
  (divisor: (held: number) => number): Allocate =>
  (votes, seats) =>
    averagesByLoop(votes, seats, divisor);

const PLAIN: Peer = {
  name: 'plain loop',
  methods: {
    dhondt: plainAverages((held) => held + 1),
    'sainte-lague': plainAverages((held) => 2 * held + 1),
    'modified-sainte-lague': plainAverages((held) => (held === 0 ? 1.4 : 2 * held + 1)),
    adams: plainAverages((held) => held),
    dean: plainAverages((held) => (2 * held * (held + 1)) / (2 * held + 1)),
    'huntington-hill': plainAverages((held) => Math.sqrt(held * (held + 1))),
    imperiali: plainAverages((held) => held + 2),
    danish: plainAverages((held) => 3 * held + 1),
    macau: plainAverages((held) => 2 ** held),
    hamilton: (votes, seats) => remaindersBySort(votes, seats, total(votes) / seats),
    droop: (votes, seats) => remaindersBySort(votes, seats, Math.floor(total(votes) / (seats + 1)) + 1),
  },
};

/** What the packages of `bench/package.json` can do, called as their documents say. */
async function npmPeers(): Promise<readonly Peer[]> {
  const apportionment = await installed<NpmApportionment>('apportion', 'apportionment');
  const sainteLague = await installed<NpmByParty>('apportion', 'sainte-lague');
  const hareNiemeyer = await installed<NpmByParty>('apportion', 'hare-niemeyer');
  const spread = await installed<unknown>('apportion', 'largest-remainder-round');
  const peers: Peer[] = [];
  if (apportionment) {
    const divisor =
      (method: NpmApportionment['adams']): Allocate =>
      (votes, seats) =>
        method(votes, seats).exact?.apportionment ?? [];
    peers.push({
      name: 'apportionment of npm',
      methods: {
        dhondt: divisor(apportionment.jefferson),
        'sainte-lague': divisor(apportionment.webster),
        adams: divisor(apportionment.adams),
        'huntington-hill': divisor(apportionment.huntingtonHill),
        hamilton: (votes, seats) => apportionment.hamilton(votes, seats).apportionment,
      },
    });
  }
  if (sainteLague)
    peers.push({ name: 'sainte-lague of npm', methods: { 'sainte-lague': byParty(sainteLague.default) } });
  if (hareNiemeyer)
    peers.push({ name: 'hare-niemeyer of npm', methods: { hamilton: byParty(hareNiemeyer.default) } });
  if (spread !== undefined)
    peers.push({
      name: 'largest-remainder-round of npm',
      methods: { hamilton: (votes, seats) => spreadOf(votes, seats) },
    });
  return peers;
}

interface NpmApportionment extends Record<
  'jefferson' | 'webster' | 'adams' | 'huntingtonHill',
  (populations: readonly number[], seats: number) => { readonly exact?: { readonly apportionment: number[] } }
> {
  readonly hamilton: (populations: readonly number[], seats: number) => { readonly apportionment: number[] };
}

interface NpmByParty {
  readonly default: (
    votes: Readonly<Record<string, number>>,
    seats: number,
  ) => Readonly<Record<string, number>>;
}

/** These take and give records of parties; the keys are written outside the time that is measured. */
function byParty(allocate: NpmByParty['default']): Allocate {
  const records = new Map<readonly number[], Readonly<Record<string, number>>>();
  return (votes, seats) => {
    const record = records.get(votes) ?? Object.fromEntries(votes.map((own, list) => [`list ${list}`, own]));
    records.set(votes, record);
    return Object.values(allocate(record, seats));
  };
}

/** `largest-remainder-round` puts a method on every array. */
function spreadOf(votes: readonly number[], seats: number): Seats {
  return 'spread' in votes && typeof votes.spread === 'function' ? votes.spread(seats) : [];
}

function total(votes: readonly number[]): number {
  return votes.reduce((sum, own) => sum + own, 0);
}

/** Votes that look like an election, long-tailed, and are always the same. */
function madeUp({ lists, seats }: { lists: number; seats: number }): Houses {
  let state = lists * 1000 + seats;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const votes = Array.from({ length: ROUND }, () =>
    Array.from({ length: lists }, () => Math.round(20_000 * 500 ** next()) + Math.floor(1000 * next())),
  );
  return { lists, seats, votes };
}
