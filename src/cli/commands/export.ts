import { hallPicture } from '../../congress/hallPicture.ts';
import { tableCsv, tableJson, tableOf, TABLES, type View } from '../../congress/tables.ts';
import { nearest } from '../../scenario/suggest.ts';
import { formatAsked, InputError, UsageError, type Call, type Command } from '../command.ts';
import { openRun } from '../run.ts';
import { minutes } from './minutes.ts';

const WHAT = ['hall', 'minutes', 'table'] as const;
const FORMATS = ['svg', 'png', 'csv', 'json'] as const;

/** One of a list of words, or a refusal that names them all. */
function oneOf<T extends string>(option: string, given: unknown, list: readonly T[]): T {
  const found = list.find((word) => word === given);
  if (found === undefined)
    throw new UsageError(`expected --${option} ${list.join('|')}, found "${String(given ?? 'none')}"`);
  return found;
}

/** Pictures and tables. */
export const exportCommand: Command = {
  name: 'export',
  session: true,
  summary: 'pictures and tables',
  help: `smolny export S --what hall|minutes|table --format svg|png|csv|json [--at STEP] [--table ${TABLES.join('|')}] [--page ADDRESS]

STEP is the id of a proceeding; the last one unless told. --page is the address of a page that the link in a picture
leads to. The minutes are also written by smolny minutes, as text and Markdown. PNG is made on the page.

Example:
  smolny export second --what hall --format svg --at appeal > appeal.svg`,
  options: {
    what: { type: 'string' },
    format: { type: 'string' },
    at: { type: 'string' },
    table: { type: 'string' },
    page: { type: 'string' },
  },
  async run(call) {
    const what = oneOf('what', call.values['what'], WHAT);
    const format = oneOf('format', formatAsked(call), FORMATS);
    if (format === 'png')
      throw new UsageError(
        'PNG is made on the page: open the step in the chamber and choose Share, PNG; here there is --format svg',
      );
    if (format === 'svg' && what !== 'hall')
      throw new UsageError(`--format svg is for --what hall, found --what ${what}`);
    refuseIdle(call, what, format);
    if (what === 'minutes') return minutes.run({ ...call, values: { ...call.values, format } });
    const { course, steps, mark, linkTo } = openRun(call);
    const view: View = { course, steps, at: stepNamed(steps, call), lang: call.lang };
    const { page } = call.values;
    if (format === 'svg')
      call.io.out(
        hallPicture(
          view,
          `${typeof page === 'string' ? page.replace(/#.*$/s, '') : ''}${linkTo(view.at.id)}`,
        ),
      );
    else {
      const name = what === 'hall' ? 'hall' : oneOf('table', call.values['table'] ?? 'hall', TABLES);
      const table = tableOf(name, view);
      call.io.out(
        format === 'csv'
          ? tableCsv(table, view)
          : JSON.stringify({ ...tableJson(table, view), seed: mark.seed }, null, 2) + '\n',
      );
    }
    return 0;
  },
};

/** Refuses an option that would change nothing in what is exported. */
function refuseIdle({ values }: Call, what: (typeof WHAT)[number], format: (typeof FORMATS)[number]): void {
  if (values['table'] !== undefined && what !== 'table')
    throw new UsageError(`--table is for --what table, found --what ${what}`);
  if (values['at'] !== undefined && what === 'minutes')
    throw new UsageError(`--at is for --what hall and --what table, found --what ${what}`);
  if (values['page'] !== undefined && format !== 'svg')
    throw new UsageError(`--page is for --format svg, found --format ${format}`);
}

function stepNamed(steps: View['steps'], call: Call): View['at'] {
  const asked = call.values['at'];
  const found = typeof asked === 'string' ? steps.find(({ id }) => id === asked) : steps.at(-1);
  if (found) return found;
  const ids = steps.map(({ id }) => id);
  const near = nearest(String(asked), ids);
  throw new InputError([
    `expected a step of this session, found "${String(asked)}" (${near ? `did you mean "${near}"?` : `there are: ${ids.join(', ')}`})`,
  ]);
}
