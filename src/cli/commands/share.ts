import type { SavedSession } from '../../scenario/types.ts';
import type { Course } from '../../congress/course.ts';
import { encodeSession } from '../../lab/sessionCode.ts';
import { linkToFork, savedSession } from '../../lab/savedSession.ts';
import * as m from '../../text/paraglide/messages.js';
import { BUILT_IN } from '../builtIn.ts';
import { InputError, UsageError, type Call, type Command } from '../command.ts';
import { changesHeading, changesInForce, openFork } from '../run.ts';
import { sessionOfCode } from '../whatIf.ts';

/** The share code and link of a fork, and the reverse. */
export const share: Command = {
  name: 'share',
  session: true,
  summary: 'the share code and link of a fork',
  help: `smolny share S --what-if FILE|CODE [--seed N] [--at STEP] [--page ADDRESS] [--json]
smolny share --decode CODE

FILE is a list of changes as YAML or JSON. STEP is the id of a proceeding that the link leads to; the first one unless told.
--page is the address of a page that the link leads to.

Example:
  smolny share --decode 1.second_1.v_factions-649-split.c_walkout.2jqg`,
  options: { decode: { type: 'string' }, at: { type: 'string' }, page: { type: 'string' } },
  run(call) {
    const { decode } = call.values;
    if (typeof decode === 'string') {
      if (call.args.length > 0 || call.values['what-if'] !== undefined)
        throw new UsageError('--decode takes a code alone, without a scenario or --what-if');
      const session = sessionOfCode(decode, call.lang);
      if (!BUILT_IN.some(({ id }) => id === session.scenario))
        call.io.err(`there is no built-in scenario "${session.scenario}"\n`);
      say(call, decode, session, `#/${session.scenario}?variant=${session.variant}&fork=${decode}`, '');
      return 0;
    }
    const opened = openFork(call);
    const { course } = opened.fork.history;
    const session = savedSession(opened.fork, opened.interventions);
    const code = encodeSession(session);
    const link = linkToFork(opened.fork, opened.interventions, stepNamed(course, call));
    if (code === null || link === null)
      throw new InputError(['these changes are too long for a link; pass them on as a file']);
    say(call, code, session, link, changesHeading(changesInForce(opened, call.lang), call.lang));
    return 0;
  },
};

function stepNamed({ proceedings }: Course, call: Call): string {
  const asked = call.values['at'];
  const found = typeof asked === 'string' ? proceedings.find(({ id }) => id === asked) : proceedings[0];
  if (found) return found.id;
  throw new InputError([`expected a step of this session, found "${String(asked)}"`]);
}

function say(call: Call, code: string, session: SavedSession, hash: string, heading: string): void {
  const { page } = call.values;
  const link = `${typeof page === 'string' ? page.replace(/#.*$/s, '') : ''}${hash}`;
  const locale = { locale: call.lang };
  call.io.out(
    call.json
      ? JSON.stringify({ code, link, session }, null, 2) + '\n'
      : `${heading}${m.share_code({}, locale)}\n${code}\n\n${m.share_address({}, locale)}\n${link}\n${
          heading === '' ? `\n${JSON.stringify(session, null, 2)}\n` : ''
        }`,
  );
}
