import type { Lang, Text } from '../domain/text.ts';
import { sourceIn, type NamedSource } from './source.ts';
import type { Scenario } from './types.ts';

/** What a bibliography needs of a file of an assembly, or of the rules that assemblies stand under. */
export interface Citing extends Pick<Scenario, 'id' | 'short' | 'sources'> {
  readonly kind: 'scenario' | 'rules';
}

/** A work, whoever cites it. */
export interface Work {
  /** The id that the files share: in two files it is the same work. */
  readonly id: string;
  /** As the first file that cites it describes it. */
  readonly source: NamedSource;
  /** Descriptions that differ from the first, each once: another volume, chapter or wording. */
  readonly others: readonly NamedSource[];
  /** Who cites it, and how it was seen for that file. */
  readonly citedBy: readonly {
    readonly kind: Citing['kind'];
    readonly id: string;
    readonly short: Text;
    readonly seen: NamedSource['seen'];
  }[];
}

const described = ({ author, title, year, url }: NamedSource): string =>
  [author, title, year, url].map(String).join('\n');

/** The works that scenarios and rules cite, each once, by author and title; unsigned works stand under their titles. */
export function bibliographyOf(files: readonly Citing[], lang: Lang): Work[] {
  const works = new Map<string, Work>();
  for (const { kind, id: file, short, sources } of files)
    for (const [id, written] of Object.entries(sources)) {
      const source = sourceIn(written, lang);
      const known = works.get(id);
      const cited = { kind, id: file, short, seen: source.seen };
      const same =
        known && [known.source, ...known.others].some((other) => described(other) === described(source));
      works.set(
        id,
        known
          ? {
              ...known,
              others: same ? known.others : [...known.others, source],
              citedBy: [...known.citedBy, cited],
            }
          : { id, source, others: [], citedBy: [cited] },
      );
    }
  const name = ({ source }: Work): string => (source.author ?? source.title).toLowerCase();
  const key = (work: Work): string => `${name(work)}\n${work.source.title.toLowerCase()}\n${work.id}`;
  return [...works.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
