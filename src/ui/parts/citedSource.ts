/** A source and what it gives for one point. */
export interface CitedSource {
  readonly author: string | null;
  readonly title: string;
  readonly year: number | null;
  readonly where: string | null;
  readonly gives: string | null;
  readonly url: string | null;
  readonly memory: boolean;
}
