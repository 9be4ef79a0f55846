import { writeFork } from '../../scenario/forkFile.ts';
import type { SavedSession } from '../../scenario/types.ts';
import { download } from '../share/files.ts';

const fileName = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'fork'}.yaml`;

/** Hands a fork to the browser to keep, as a file that can be imported again. */
export function exportFork(name: string, { interventions, ...made }: SavedSession): void {
  const text = writeFork({ ...made, changes: interventions }, name);
  download(fileName(name), new Blob([text], { type: 'text/yaml;charset=utf-8' }));
}
