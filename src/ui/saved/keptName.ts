import { encodeSession } from '../../lab/sessionCode.ts';
import { keptForks } from './store.ts';

/** The name under which the fork of a share code was last kept; `null` where it is not kept, or the store does not say. */
export async function keptName(code: string): Promise<string | null> {
  const found = await keptForks();
  if (found.kind === 'failed') return null;
  const named = found.value.flatMap((kept) =>
    kept.kind === 'fork' && encodeSession(kept.session) === code ? [kept.name] : [],
  );
  return named[0] ?? null;
}
