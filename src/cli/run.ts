import type { Course } from '../congress/course.ts';
import type { SessionMark } from '../congress/exported.ts';
import { linkTo } from '../congress/link.ts';
import { replay, type Step } from '../congress/replay.ts';
import { changesLines } from '../congress/sessionLines.ts';
import { forkOf, type Fork } from '../lab/fork.ts';
import type { TooLarge } from '../lab/graph.ts';
import { historyOf } from '../lab/history.ts';
import { interventionWords } from '../lab/interventionWords.ts';
import { linkToFork } from '../lab/savedSession.ts';
import type { ForkFile } from '../scenario/forkFile.ts';
import type { Intervention } from '../scenario/types.ts';
import * as m from '../text/paraglide/messages.js';
import { InputError, type Call } from './command.ts';
import { openCourse } from './open.ts';
import { whatIf } from './whatIf.ts';

/** A session as the common options ask for it, run to its end. */
export interface Run {
  readonly course: Course;
  readonly steps: readonly Step[];
  readonly mark: SessionMark;
  /** The address of a step on the page, after the page's own; without the changes where they are too long for it. */
  readonly linkTo: (step: string) => string;
  /** The changes in force, in words, a line each; empty for history. */
  readonly changes: readonly string[];
}

/** A fork as the common options ask for it. */
export interface OpenFork {
  readonly fork: Fork;
  readonly interventions: readonly Intervention[];
}

const WITHOUT: ForkFile = {
  scenario: null,
  revision: null,
  variant: null,
  readings: {},
  seed: null,
  changes: [],
};

/**
 * The history that a command names, with the changes of the common options made to it (none where none are asked for). What cannot
 * hold is said on stderr and left out. Where nothing is to be drawn, the seed is left out too.
 */
export function openFork(call: Call, { drawn = true }: { readonly drawn?: boolean } = {}): OpenFork {
  const asked = whatIf(call) ?? WITHOUT;
  const course = openCourse(call, asked);
  const { id, revision } = course.scenario;
  if (asked.revision !== null && asked.revision !== revision)
    call.io.err(
      `what-if: made for revision ${asked.revision} of "${id}", which is now at revision ${revision}; results may differ\n`,
    );
  const fork = forkOf(historyOf(course), asked.changes, drawn ? asked.seed : null);
  for (const { index, why } of fork.plan.complaints)
    call.io.err(`what-if: intervention ${index + 1}: ${why[call.lang]}\n`);
  return { fork, interventions: asked.changes };
}

/** The session of the common options: history, or what becomes of it by their changes and seed. */
export function openRun(call: Call): Run {
  const { 'what-if': given, seed } = call.values;
  if (given === undefined && seed === undefined) {
    const course = openCourse(call);
    return {
      course,
      steps: replay(course),
      mark: { seed: null, interventions: [] },
      linkTo: (step) => linkTo(course, step),
      changes: [],
    };
  }
  const { fork, interventions } = openFork(call);
  return {
    course: fork.plan.course,
    steps: fork.steps,
    mark: { seed: fork.seed, interventions },
    linkTo: (step) => linkToFork(fork, interventions, step) ?? linkTo(fork.history.course, step),
    changes: changesInForce({ fork, interventions }, call.lang),
  };
}

/** More situations than can be gone through one by one. */
export const tooLarge = ({ most }: TooLarge): InputError =>
  new InputError([
    `this session has more than ${most} situations, too many to go through; sample them with an ensemble`,
  ]);

/** The changes that hold, in words, and the seed of what is drawn. */
export function changesInForce({ fork, interventions }: OpenFork, lang: Call['lang']): readonly string[] {
  const refused = new Set(fork.plan.complaints.map(({ index }) => index));
  return [
    ...interventions.flatMap((change, i) =>
      refused.has(i) ? [] : [interventionWords(change, fork.plan.course)[lang]],
    ),
    ...(fork.seed === null ? [] : [m.fork_seed({ seed: String(fork.seed) }, { locale: lang })]),
  ];
}

/** The lines that come before a readable answer: which changes are in force. Empty for history. */
export const changesHeading = (changes: readonly string[], lang: Call['lang']): string =>
  changes.length === 0 ? '' : `${changesLines(changes, lang).join('\n')}\n\n`;
