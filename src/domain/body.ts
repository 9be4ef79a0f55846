import type { Text } from './text.ts';

/** Seats by faction; a faction that is not named has none. */
export type Seats = Readonly<Record<string, number>>;

/** The presidium: what was offered, and what became of the offer. Taken = offered − declined − held back + added. */
export interface Presidium {
  readonly offered: Seats;
  readonly taken: Seats;
  readonly declined: Seats;
  readonly heldBack: Seats;
  readonly added: Seats;
}

/** The Central Executive Committee as elected. */
export interface Committee {
  /** `null` where no source says how many were elected. */
  readonly total: number | null;
  readonly seats: Seats;
  readonly chair: Text | null;
}

export interface Post {
  readonly id: string;
  readonly title: Text;
  /** `null` where the post stays empty. */
  readonly holder: Text | null;
  /** Whether its holder heads the government. */
  readonly chair: boolean;
}

/** The Council of People's Commissars. */
export interface Government {
  readonly chair: Text | null;
  readonly posts: readonly Post[];
}
