import { summarize } from '../../scenario/summary.ts';
import { BUILT_IN } from '../builtIn.ts';
import { UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

/** The built-in scenarios. */
export const list: Command = {
  name: 'list',
  summary: 'the built-in scenarios',
  help: 'smolny list [--json] [--lang en|ru]\n\nExample:\n  smolny list --json',
  options: {},
  run({ json, lang, args, io }) {
    if (args.length > 0) throw new UsageError(`list takes no arguments, found "${args[0]}"`);
    const summaries = BUILT_IN.map(summarize);
    if (json) {
      const rows = summaries.map(
        ({ id, ordinal, title, opened, closed, delegates, of, defaultVariant, variants, divisions }) => ({
          id,
          ordinal,
          title,
          opened,
          closed,
          delegates,
          of,
          defaultVariant,
          variants,
          divisions,
        }),
      );
      io.out(JSON.stringify(rows, null, 2) + '\n');
      return 0;
    }
    const head =
      lang === 'ru'
        ? ['', 'дата', 'делегаты', 'голосования', 'название']
        : ['', 'opened', 'delegates', 'divisions', 'title'];
    const of = { en: 'of', ru: 'из' }[lang];
    const rows = summaries.map((s) => [
      s.id,
      s.opened?.ns ?? '',
      s.of === null ? s.delegates : `${s.delegates} ${of} ${s.of}`,
      s.divisions,
      s.title[lang],
    ]);
    io.out(table([head, ...rows]) + '\n');
    return 0;
  },
};
