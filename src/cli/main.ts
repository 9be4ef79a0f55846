import { parseArgs } from 'node:util';
import { InputError, UsageError, type Command, type ExitCode } from './command.ts';
import { apportion } from './commands/apportion.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { division } from './commands/division.ts';
import { ensemble } from './commands/ensemble.ts';
import { exportCommand } from './commands/export.ts';
import { list } from './commands/list.ts';
import { minutes } from './commands/minutes.ts';
import { odds } from './commands/odds.ts';
import { power } from './commands/power.ts';
import { replay } from './commands/replay.ts';
import { share } from './commands/share.ts';
import { sweep } from './commands/sweep.ts';
import { tip } from './commands/tip.ts';
import { processIo } from './io.ts';

const COMMANDS: readonly Command[] = [
  list,
  check,
  replay,
  minutes,
  compare,
  odds,
  ensemble,
  sweep,
  tip,
  power,
  apportion,
  division,
  share,
  exportCommand,
];

const COMMON = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  variant: { type: 'string' },
  reading: { type: 'string', multiple: true },
  'what-if': { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that only a command which runs a session can heed. */
const OF_A_SESSION = ['variant', 'reading', 'what-if', 'seed'] as const;

const overview = (): string =>
  [
    'smolny: a parliamentary voting simulator',
    '',
    ...COMMANDS.map(({ name, summary }) => `  smolny ${name.padEnd(10)} ${summary}`),
    '',
    'Everywhere: --json, --lang en|ru, --variant ID, --reading PROCEEDING=ID,',
    '            --what-if FILE|CODE (changes to history), --seed N (draws by chance), --help',
    'Example:\n  smolny replay second --lang ru',
    '',
  ].join('\n');

async function run(argv: readonly string[]): Promise<ExitCode> {
  const io = processIo();
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(overview());
      return name === undefined ? 2 : 0;
    }
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) throw new UsageError(`there is no command "${name}"; smolny --help lists them`);
    const { values, positionals } = parse(command, rest);
    if (values['help']) {
      io.out(`${command.summary}\n\n${command.help}\n`);
      return 0;
    }
    for (const name of OF_A_SESSION)
      if (values[name] !== undefined && !command.session && !(name in command.options))
        throw new UsageError(`smolny ${command.name} runs no session, so --${name} means nothing there`);
    const lang = values['lang'] ?? 'en';
    if (lang !== 'en' && lang !== 'ru')
      throw new UsageError(`expected --lang en or ru, found "${String(lang)}"`);
    return await command.run({ values, args: positionals, json: values['json'] === true, lang, io });
  } catch (error) {
    if (error instanceof InputError) {
      for (const complaint of error.complaints) io.err(complaint + '\n');
      return 1;
    }
    if (error instanceof UsageError) {
      io.err(`smolny: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    const [dashed] = /'--\S+' argument is ambiguous/.exec(said) ?? [];
    const option = dashed?.split("'")[1];
    throw new UsageError(
      option === undefined
        ? `${said}; see smolny ${command.name} --help`
        : `a value of ${option} that begins with a dash is written ${option}=-…; see smolny ${command.name} --help`,
    );
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
