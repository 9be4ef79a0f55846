import { parseScenario } from '../../scenario/parse.ts';
import { UsageError, type Command } from '../command.ts';
import { complaintLine, problemsOf } from '../open.ts';

/** Whether scenario files are valid, and every complaint if not. */
export const check: Command = {
  name: 'check',
  summary: 'whether scenario files are valid, and every complaint if not',
  help: 'smolny check FILE… [--json]\n\nA good file prints nothing and exits 0. What is marked [remark] is better otherwise, and refuses nothing.\n\nExample:\n  smolny check scenarios/02-second.yaml',
  options: {},
  run({ json, args, io }) {
    if (args.length === 0) throw new UsageError('expected at least one file');
    const files = args.map((file) => ({ file, text: io.readText(file) }));
    // A file may join an assembly of another file that is given with it.
    const others = (files.length > 1 ? files : []).flatMap(({ text }) => {
      const parsed = parseScenario(text);
      return parsed.kind === 'scenario' ? [parsed.scenario] : [];
    });
    const all = files.flatMap((written) => {
      const file = written.file === '-' ? '<stdin>' : written.file;
      const { problems, remarks } = problemsOf(written, io, others);
      return [
        ...problems.map((problem) => ({ file, level: 'problem' as const, problem })),
        ...remarks.map((problem) => ({ file, level: 'remark' as const, problem })),
      ];
    });
    if (json) {
      const rows = all.map(({ file, level, problem }) => ({ file, level, ...problem }));
      io.out(JSON.stringify(rows, null, 2) + '\n');
    } else
      for (const { file, level, problem } of all)
        io.out(`${complaintLine(file, problem)}${level === 'remark' ? ' [remark]' : ''}\n`);
    return all.some(({ level }) => level === 'problem') ? 1 : 0;
  },
};
