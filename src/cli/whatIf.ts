import type { SavedSession } from '../scenario/types.ts';
import { parseFork, type ForkFile } from '../scenario/forkFile.ts';
import { decodeSession, looksLikeCode } from '../lab/shareCode.ts';
import { InputError, UsageError, type Call } from './command.ts';
import { complaintLine } from './open.ts';

/** The session of a share code, or the input is wrong. */
export function sessionOfCode(code: string, lang: Call['lang']): SavedSession {
  const decoded = decodeSession(code);
  if (decoded.kind === 'refused') throw new InputError([decoded.why[lang]]);
  return decoded.session;
}

function whatIfOf(given: string, call: Call): ForkFile {
  if (looksLikeCode(given)) {
    const { interventions, ...session } = sessionOfCode(given, call.lang);
    return { ...session, changes: interventions };
  }
  if (given === '-' && call.args[0] === '-')
    throw new UsageError('standard input cannot be both the scenario and the changes');
  const parsed = parseFork(call.io.readText(given));
  if (parsed.kind === 'fork') return parsed.fork;
  const file = given === '-' ? '<stdin>' : given;
  throw new InputError(parsed.problems.map((problem) => complaintLine(file, problem)));
}

function seedOf(given: unknown): number {
  if (typeof given !== 'string' || !/^\d{1,16}$/.test(given) || !Number.isSafeInteger(Number(given)))
    throw new UsageError(`expected --seed with a whole number below 2^53, found "${String(given)}"`);
  return Number(given);
}

/** What the common options ask to change, and to which history; `null` where they change nothing and name no seed. */
export function whatIf(call: Call): ForkFile | null {
  const { 'what-if': given, seed } = call.values;
  if (given === undefined && seed === undefined) return null;
  const nothing: ForkFile = {
    scenario: null,
    revision: null,
    variant: null,
    readings: {},
    seed: null,
    changes: [],
  };
  const asked = typeof given === 'string' ? whatIfOf(given, call) : nothing;
  return seed === undefined ? asked : { ...asked, seed: seedOf(seed) };
}
