import type * as v from 'valibot';
import type { moment, citation, size, delegates, figure } from './schema/basics.ts';
import type { division, line, tally } from './schema/division.ts';
import type { composition, faction } from './schema/house.ts';
import type { intervention, savedSession } from './schema/intervention.ts';
import type { proceeding } from './schema/proceeding.ts';
import type { quorum, rule } from './schema/rules.ts';
import type { scenario } from './schema/scenario.ts';

/** A scenario as it is written, checked. */
export type Scenario = v.InferOutput<typeof scenario>;
export type WrittenProceeding = v.InferOutput<typeof proceeding>;
export type WrittenDivision = v.InferOutput<typeof division>;
export type WrittenTally = v.InferOutput<typeof tally>;
export type WrittenLine = v.InferOutput<typeof line>;
export type WrittenFigure = v.InferOutput<typeof figure>;
export type WrittenSize = v.InferOutput<typeof size>;
export type WrittenDelegates = v.InferOutput<typeof delegates>;
export type WrittenMoment = v.InferOutput<typeof moment>;
export type WrittenRule = v.InferOutput<typeof rule>;
export type WrittenQuorum = v.InferOutput<typeof quorum>;
export type Citation = v.InferOutput<typeof citation>;
export type Faction = v.InferOutput<typeof faction>;
export type Composition = v.InferOutput<typeof composition>;
export type Intervention = v.InferOutput<typeof intervention>;
export type SavedSession = v.InferOutput<typeof savedSession>;
