import type { ParseArgsConfig } from 'node:util';

/** What the command line was asked for, ready for a command to answer. */
export interface Call {
  /** Values of the options, as `node:util` parseArgs gives them. */
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** Arguments that are not options, after the command's name. */
  readonly args: readonly string[];
  readonly json: boolean;
  readonly lang: 'en' | 'ru';
  readonly io: Io;
}

/** The world outside, as far as a command may touch it. stdout is the answer, stderr is diagnostics. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readText(path: string): string;
  /** True when stderr is a terminal that may be drawn on. */
  readonly progress: boolean;
  /** Aborted when the user interrupts; a command then prints what it has and marks it partial. */
  readonly interrupted: AbortSignal;
}

/** 0 done, 1 the input is wrong, 2 wrong usage, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Usage and options, ending in an example that runs. */
  readonly help: string;
  /** Options besides the common ones (`--json`, `--lang`, `--help`, …). */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** True where it runs a session, and so heeds --variant, --reading, --what-if and --seed. */
  readonly session?: true;
  run(call: Call): ExitCode | Promise<ExitCode>;
}

/** The words of the command are off: exit 2. */
export class UsageError extends Error {}

/** The format that a command is asked for, by --format or by --json, which is to name no other. */
export function formatAsked({ json, values }: Pick<Call, 'json' | 'values'>): unknown {
  const { format } = values;
  if (!json) return format;
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError(`--json is for --format json, found --format ${String(format)}`);
}

/** The input is wrong: exit 1, each complaint on a line of its own. */
export class InputError extends Error {
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}
