import { savedSessionOf } from '../../scenario/forkFile.ts';
import type { SavedSession } from '../../scenario/types.ts';

const DATABASE = 'smolny';
const STORE = 'forks';

/** A fork kept on this device. */
export interface SavedFork {
  readonly kind: 'fork';
  readonly id: string;
  readonly name: string;
  /** When it was kept, in ms since 1970. */
  readonly at: number;
  readonly session: SavedSession;
}

/** A record that is there and cannot be read; it may be deleted, and the others stand. */
export interface BrokenFork {
  readonly kind: 'broken';
  readonly id: string;
}

export type Kept = SavedFork | BrokenFork;

/** Why the store did nothing: the browser keeps nothing for this page, has no room left, or the store itself is damaged. */
export type StoreFault = 'blocked' | 'full' | 'damaged';

export type Outcome<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly fault: StoreFault };

const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });

function faultOf(error: unknown): StoreFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'NotSupportedError', 'NotAllowedError', ''].includes(name)
    ? 'blocked'
    : 'damaged';
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onblocked = () => reject(new DOMException('another tab holds it', 'InvalidStateError'));
  });
}

/** Does something with the store, and waits until it is really on the device. */
async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<Outcome<T>> {
  let database: IDBDatabase | null = null;
  try {
    database = await opened();
    const transaction = database.transaction(STORE, mode);
    const complete = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('undone'));
    });
    // One that is undone is told by its request first.
    complete.catch(() => undefined);
    const value = await work(transaction.objectStore(STORE));
    await complete;
    return done(value);
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  } finally {
    database?.close();
  }
}

function keptOf(record: unknown): Kept[] {
  if (typeof record !== 'object' || record === null) return [];
  const { id, name, at, session }: Partial<Record<string, unknown>> = { ...record };
  if (typeof id !== 'string') return [];
  const read = savedSessionOf(session);
  const isDay = typeof at === 'number' && !Number.isNaN(new Date(at).getTime());
  return typeof name === 'string' && isDay && read
    ? [{ kind: 'fork', id, name, at, session: read }]
    : [{ kind: 'broken', id }];
}

/** All forks kept on this device, the latest first. */
export async function keptForks(): Promise<Outcome<readonly Kept[]>> {
  const found = await within<unknown[]>('readonly', (store) => answered(store.getAll()));
  if (found.kind === 'failed') return found;
  const atOf = (kept: Kept): number => (kept.kind === 'fork' ? kept.at : 0);
  return done(found.value.flatMap(keptOf).sort((a, b) => atOf(b) - atOf(a)));
}

/** Keeps a fork, over another of the same id. */
export async function keep({ id, name, at, session }: Omit<SavedFork, 'kind'>): Promise<Outcome<string>> {
  const kept = await within('readwrite', async (store) => {
    // A plain copy: what is watched for changes cannot be stored.
    const record: unknown = JSON.parse(JSON.stringify({ id, name, at, session }));
    await answered(store.put(record));
  });
  return kept.kind === 'failed' ? kept : done(id);
}

// A page that comes over plain http has no randomUUID.
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Keeps a session under a name, as a new fork; its id, or why it could not be kept. */
export const saveFork = (name: string, session: SavedSession): Promise<Outcome<string>> =>
  keep({ id: newId(), name, at: Date.now(), session });

/** Calls a kept fork otherwise; false where it is kept no more. */
export const renameFork = (id: string, name: string): Promise<Outcome<boolean>> =>
  within('readwrite', async (store) => {
    const record = await answered<object | undefined>(store.get(id));
    if (record) await answered(store.put({ ...record, name }));
    return record !== undefined;
  });

/** Takes a fork off this device. */
export const discard = (id: string): Promise<Outcome<undefined>> =>
  within('readwrite', (store) => answered(store.delete(id)));
