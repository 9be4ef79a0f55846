import type { MajorityRule } from '../../domain/rules.ts';
import { m } from '../../text/paraglide/messages.js';
import { BASES, NAMED_RULES } from '../../voting/majority.ts';
import type { Bloc } from '../../voting/probability/bloc.ts';
import { parseRule } from '../../voting/ruleText.ts';
import { type Call, InputError, UsageError } from '../command.ts';

/** Who votes, and how: blocs with a line, or every delegate with a chance of their own. */
export type Voters =
  | { readonly kind: 'blocs'; readonly blocs: readonly Bloc[] }
  | { readonly kind: 'each'; readonly chances: readonly number[] };

/** What `smolny division` is asked. */
export interface Question {
  readonly rule: MajorityRule;
  readonly voters: Voters;
  readonly present: number;
  readonly mandates: number;
  /** How many have to be present; 0 without a quorum. */
  readonly quorum: number;
}

/** The most delegates in all: what is reckoned in seconds. */
const MOST_DELEGATES = 50_000;

/** How far a line's parts may be from summing to 1, for thirds written with six digits. */
const ROUNDING = 1e-5;

type Lang = Call['lang'];

/**
 * Reads the words of the command line.
 * @throws UsageError where an option is missing or has another form; InputError, with every complaint, where its figures are wrong.
 */
export function readQuestion({ values, args, lang }: Call): Question {
  const { rule: ruleWords, bloc, each } = values;
  const locale = { locale: lang };
  const given = [bloc, each].filter((option) => option !== undefined);
  if (typeof ruleWords !== 'string' || given.length !== 1 || args.length > 0)
    throw new UsageError(m.division_needs({}, locale));
  const rule = parseRule(ruleWords);
  if (!rule) {
    const names = NAMED_RULES.map(({ id }) => id).join(', ');
    throw new UsageError(
      m.division_unknown_rule({ text: ruleWords, names, bases: BASES.join(', ') }, locale),
    );
  }
  const voters = typeof each === 'string' ? readEach(each, lang) : readBlocs(bloc, lang);
  const present =
    voters.kind === 'each' ? voters.chances.length : voters.blocs.reduce((all, { size }) => all + size, 0);
  if (present > MOST_DELEGATES)
    throw new InputError([m.division_too_many({ present, most: MOST_DELEGATES }, locale)]);
  const mandates = readCount(values, 'mandates', lang) ?? present;
  if (mandates < present) throw new InputError([m.division_mandates({ mandates, present }, locale)]);
  return { rule, voters, present, mandates, quorum: readCount(values, 'quorum', lang) ?? 0 };
}

function readCount(values: Call['values'], option: 'mandates' | 'quorum', lang: Lang): number | null {
  const text = values[option];
  if (text === undefined) return null;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text))
    throw new UsageError(m.division_count_form({ option, text: String(text) }, { locale: lang }));
  return Number(text);
}

const CHANCE = String.raw`\d*\.?\d+(?:e-?\d+)?`;
const BLOC = new RegExp(
  `^(\\d{1,15}):(${CHANCE})/(${CHANCE})/(${CHANCE})/(${CHANCE})(?:@(${CHANCE}))?$`,
  'i',
);

function readBlocs(words: Call['values'][string], lang: Lang): Voters {
  const locale = { locale: lang };
  const complaints: string[] = [];
  const blocs = [words].flat().map((word): Bloc => {
    const text = String(word);
    const [, size, ayes, against, abstaining, notVoting, cohesion = '0'] = BLOC.exec(text) ?? [];
    if (size === undefined) throw new UsageError(m.division_bloc_form({ text }, locale));
    const line = {
      for: Number(ayes),
      against: Number(against),
      abstaining: Number(abstaining),
      notVoting: Number(notVoting),
    };
    const sum = line.for + line.against + line.abstaining + line.notVoting;
    if (Math.abs(sum - 1) > ROUNDING)
      complaints.push(m.division_bloc_line({ text, sum: Number(sum.toPrecision(7)) }, locale));
    if (Number(cohesion) > 1) complaints.push(m.division_bloc_cohesion({ text }, locale));
    return { size: Number(size), line, cohesion: Number(cohesion) };
  });
  if (complaints.length > 0) throw new InputError(complaints);
  return { kind: 'blocs', blocs };
}

const ONE_CHANCE = new RegExp(`^${CHANCE}$`, 'i');

function readEach(words: string, lang: Lang): Voters {
  const parts = words.split(',').map((part) => part.trim());
  const complaints = parts.flatMap((text, i) =>
    ONE_CHANCE.test(text) && Number(text) <= 1
      ? []
      : [m.division_each_form({ place: i + 1, text }, { locale: lang })],
  );
  if (complaints.length > 0) throw new InputError(complaints);
  return { kind: 'each', chances: parts.map(Number) };
}
