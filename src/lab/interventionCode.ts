import type { Intervention, WrittenQuorum, WrittenSize } from '../scenario/types.ts';
import { packJson, unpackJson } from './base64url.ts';

type Kind = Intervention['do'];

/** The letter that each kind of intervention begins with in a share code. */
const VERB = {
  size: 'z',
  strike: 'k',
  cancel: 'c',
  add: 'a',
  move: 'm',
  resize: 's',
  shift: 't',
  line: 'l',
  cohesion: 'h',
  rule: 'u',
  quorum: 'q',
  franchise: 'f',
  pin: 'p',
  method: 'e',
} as const satisfies Record<Kind, string>;

/** A decimal with `p` for the point. */
const decimal = (value: number): string => String(value).replace('.', 'p');

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const packedText = (text: string): string => (ID.test(text) ? text : `B${packJson(text)}`);

function sizeField(size: WrittenSize): string {
  if (size === 'all') return 'all';
  if (typeof size === 'number') return String(size);
  if ('about' in size) return `about-${size.about}`;
  if ('between' in size) return `between-${size.between.join('-')}`;
  if ('share' in size) return `share-${size.share.replace('/', '-')}`;
  if ('shareOfHouse' in size) return `house-${size.shareOfHouse.replace('/', '-')}`;
  return ['each', ...Object.entries(size.each).flat()].join('_');
}

function quorumField(quorum: WrittenQuorum): string {
  if (quorum === 'none') return 'none';
  const need =
    'atLeast' in quorum
      ? `atleast-${quorum.atLeast}`
      : `share-${quorum.share.replace('/', '-')}-${quorum.of}`;
  return quorum.counting === undefined ? need : `${need}-${quorum.counting}`;
}

function fieldsOf(change: Intervention): readonly (string | number | undefined)[] {
  switch (change.do) {
    case 'size':
      return [change.faction, change.mandates];
    case 'strike':
      return [change.at, change.faction, change.mandates];
    case 'cancel':
      return [change.id];
    case 'add':
      return [change.before, change.after, packJson(change.proceeding)];
    case 'move':
      return [change.id, change.before, change.after];
    case 'resize':
      return [change.id, sizeField(change.size)];
    case 'shift':
      return [change.id, change.votes, change.from, change.to];
    case 'line':
      return [change.faction, ...change.split.map(decimal), change.at];
    case 'cohesion':
      return [decimal(change.rho), change.faction, change.at];
    case 'rule':
      return [change.at, packedText(change.rule)];
    case 'quorum':
      return [quorumField(change.quorum), change.at];
    case 'franchise':
      return [change.consultative ? 'consultative' : 'decisive'];
    case 'pin':
      return [change.id, change.outcome];
    case 'method':
      return [change.id, change.method];
  }
}

/** An intervention as an item of a share code: `c_walkout`, `l_left-sr_0_1_0_0_land-decree`. */
export const interventionItem = (change: Intervention): string =>
  [VERB[change.do], ...fieldsOf(change).map((field) => field ?? '')].join('_').replace(/_+$/, (tail) =>
    // Fields that are not given at the end are left out; those of packed JSON are its own.
    change.do === 'add' || change.do === 'rule' ? tail : '',
  );

const whole = (field: string | undefined): number | undefined =>
  field !== undefined && /^(?:0|[1-9]\d{0,15})$/.test(field) ? Number(field) : undefined;

const fraction = (field: string | undefined): number | undefined =>
  field !== undefined && /^\d{1,30}(?:p\d{1,30})?(?:e-\d{1,3})?$/.test(field)
    ? Number(field.replace('p', '.'))
    : undefined;

const optional = (field: string | undefined): string | undefined => (field === '' ? undefined : field);

/** The fields that are given, so that no key stands for nothing. */
const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function readSize([form = '', ...rest]: readonly string[]): unknown {
  if (form === 'each') {
    const pairs = rest.flatMap((name, i) => (i % 2 === 0 ? [[name, whole(rest[i + 1])] as const] : []));
    return { each: Object.fromEntries(pairs) };
  }
  if (rest.length > 0) return undefined;
  const [word, a = '', b = '', ...more] = form.split('-');
  if (more.length > 0) return undefined;
  switch (word) {
    case 'all':
      return form;
    case 'about':
      return { about: whole(a) };
    case 'between':
      return { between: [whole(a), whole(b)] };
    case 'share':
      return { share: `${a}/${b}` };
    case 'house':
      return { shareOfHouse: `${a}/${b}` };
    default:
      return whole(form);
  }
}

function readQuorum(field: string): unknown {
  if (field === 'none') return field;
  const [, n, share, of, counting] =
    /^(?:atleast-(\d+)|share-(\d+-\d+)-(mandates|seated))(?:-(present|present-unexcused))?$/.exec(field) ??
    [];
  return given({ atLeast: whole(n), share: share?.replace('-', '/'), of, counting });
}

function readText(field: string): unknown {
  return field.startsWith('B') ? unpackJson(field.slice(1)) : field;
}

type Fields = readonly string[];
/** At most so many fields, and what they say. `Infinity` for a kind whose last field may hold the mark between fields. */
const READ: Record<Kind, readonly [number, (fields: Fields) => Record<string, unknown>]> = {
  size: [2, ([faction, mandates]) => ({ faction, mandates: whole(mandates) })],
  strike: [3, ([at, faction, mandates]) => ({ at, faction, mandates: whole(mandates) })],
  cancel: [1, ([id]) => ({ id })],
  add: [
    Infinity,
    ([before, after, ...packed]) => ({
      proceeding: unpackJson(packed.join('_')),
      before: optional(before),
      after: optional(after),
    }),
  ],
  move: [3, ([id, before, after]) => ({ id, before: optional(before), after: optional(after) })],
  resize: [Infinity, ([id, ...size]) => ({ id, size: readSize(size) })],
  shift: [4, ([id, votes, from, to]) => ({ id, votes: whole(votes), from, to })],
  line: [
    6,
    ([faction, a, b, c, d, at]) => ({ faction, split: [a, b, c, d].map(fraction), at: optional(at) }),
  ],
  cohesion: [
    3,
    ([rho, faction, at]) => ({ rho: fraction(rho), faction: optional(faction), at: optional(at) }),
  ],
  rule: [Infinity, ([at, ...rule]) => ({ at: optional(at), rule: readText(rule.join('_')) })],
  quorum: [2, ([quorum = '', at]) => ({ quorum: readQuorum(quorum), at: optional(at) })],
  franchise: [
    1,
    ([who]) => ({ consultative: who === 'consultative' ? true : who === 'decisive' ? false : undefined }),
  ],
  pin: [2, ([id, outcome]) => ({ id, outcome })],
  method: [2, ([id, method]) => ({ id, method })],
};

const KINDS = new Map<string, Kind>((Object.keys(VERB) as Kind[]).map((kind) => [VERB[kind], kind]));

/** What an item of a share code says, still to be held to the format; `null` where it is no intervention at all. */
export function readIntervention(item: string): Readonly<Record<string, unknown>> | null {
  const [verb = '', ...fields] = item.split('_');
  const kind = KINDS.get(verb);
  if (!kind) return null;
  const [most, read] = READ[kind];
  return fields.length <= most ? given({ do: kind, ...read(fields) }) : null;
}
