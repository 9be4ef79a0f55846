/** The kinds of proceeding, in the order in which a session usually meets them. */
export const KINDS = [
  'convene',
  'credentials',
  'presidium',
  'report',
  'speech',
  'greeting',
  'motion',
  'amendment',
  'division',
  'walkout',
  'return',
  'split',
  'merge',
  'arrival',
  'exclusion',
  'absence',
  'recess',
  'resume',
  'amend-rules',
  'elect-cec',
  'form-government',
  'resolve',
  'close',
] as const;
export type Kind = (typeof KINDS)[number];

/** The phases of a session. */
export const PHASES = [
  'convened',
  'credentials',
  'presidium',
  'business',
  'debate',
  'division',
  'election',
  'government',
  'recess',
  'closed',
] as const;
export type Phase = (typeof PHASES)[number];

/** Whether a proceeding was held, fell away because of what came before, or was taken out by an intervention. */
export const STATUSES = ['held', 'struck', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];
