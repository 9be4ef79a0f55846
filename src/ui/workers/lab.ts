import { Clerk } from './clerk.ts';
import LabWorker from './lab.worker.ts?worker';
import type { LabKind, LabParts } from './labParts.ts';

/** A worker of the lab for one kind of question. */
export const labClerk = <K extends LabKind>(): Clerk<
  { readonly kind: K; readonly asked: LabParts[K]['asked'] },
  LabParts[K]['part']
> => new Clerk(() => new LabWorker());
