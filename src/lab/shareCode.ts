import type { Text } from '../domain/text.ts';
import { savedSessionOf } from '../scenario/forkFile.ts';
import type { SavedSession } from '../scenario/types.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery } from '../text/words.ts';
import { checksum } from './checksum.ts';
import { readIntervention } from './interventionCode.ts';
import { CODE_VERSION, MOST_CHARACTERS } from './sessionCode.ts';

export type Decoded =
  | { readonly kind: 'session'; readonly session: SavedSession }
  | { readonly kind: 'refused'; readonly why: Text };

/** Whether a text is meant to be a share code, sound or not, and not a path. */
export const looksLikeCode = (text: string): boolean =>
  /^\d+\.[\w.-]*$/.test(text) && !/\.(?:ya?ml|json)$/.test(text);

const whole = (field: string | undefined): number =>
  field !== undefined && /^(?:0|[1-9]\d{0,15})$/.test(field) ? Number(field) : NaN;

const refuse = (why: Text): Decoded => ({ kind: 'refused', why });

const refused = {
  long: (): Text => inEvery((locale) => m.code_too_long({ most: String(MOST_CHARACTERS) }, { locale })),
  letters: (): Text => inEvery((locale) => m.code_letters({}, { locale })),
  version: (version: string): Text => inEvery((locale) => m.code_version({ version }, { locale })),
  cutOff: (): Text => inEvery((locale) => m.code_cut_off({}, { locale })),
  item: (item: string): Text =>
    inEvery((locale) => m.code_item({ item: item.length > 40 ? `${item.slice(0, 40)}…` : item }, { locale })),
  session: (): Text => inEvery((locale) => m.code_session({}, { locale })),
};

/** A share code → its session, or why it is none. Never throws, whatever it is given. */
export function decodeSession(code: string): Decoded {
  if (code.length > MOST_CHARACTERS) return refuse(refused.long());
  if (!/^[A-Za-z0-9._-]+$/.test(code)) return refuse(refused.letters());
  const end = code.lastIndexOf('.');
  const [version = '', named = '', ...items] = code.slice(0, Math.max(end, 0)).split('.');
  if (version !== CODE_VERSION && /^\d+\./.test(code))
    return refuse(refused.version(code.split('.')[0] ?? ''));
  if (checksum(code.slice(0, Math.max(end, 0))) !== code.slice(end + 1)) return refuse(refused.cutOff());
  const [scenario, revision] = named.split('_');
  let variant: string | undefined;
  let seed: number | null = null;
  const readings: [string, string][] = [];
  const interventions: unknown[] = [];
  for (const item of items) {
    const [verb, first = '', second, ...more] = item.split('_');
    if (verb === 'v' && second === undefined && variant === undefined) variant = first;
    else if (verb === 'n' && second === undefined && seed === null) seed = whole(first);
    else if (verb === 'r' && second !== undefined && more.length === 0) readings.push([first, second]);
    else {
      const intervention = readIntervention(item);
      if (!intervention) return refuse(refused.item(item));
      interventions.push(intervention);
    }
  }
  const session = savedSessionOf({
    scenario,
    revision: whole(revision),
    variant,
    readings: Object.fromEntries(readings),
    interventions,
    seed,
  });
  return session ? { kind: 'session', session } : refuse(refused.session());
}
