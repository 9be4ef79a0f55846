/** What a worker says of the question that it was asked: parts of the answer, then the end. */
export type Said<Part> = { readonly kind: 'part'; readonly part: Part } | { readonly kind: 'end' };

/** Hears the answer to one question. After `ended` or `died` nothing more comes. */
export interface Hearing<Part> {
  part(part: Part): void;
  ended(): void;
  /** The worker broke off, or could not be asked at all. */
  died(why: string): void;
}

/** A worker that is asked one thing at a time. */
export class Clerk<Question, Part> {
  readonly #hire: () => Worker;
  #worker: Worker | null = null;
  #hearing: Hearing<Part> | null = null;

  constructor(hire: () => Worker) {
    this.#hire = hire;
  }

  /** Asks; what the worker was still at is broken off. */
  ask(question: Question, hearing: Hearing<Part>): void {
    if (this.#hearing) this.stop();
    this.#hearing = hearing;
    try {
      this.#worker ??= this.#employ();
      this.#worker.postMessage(question);
    } catch (error) {
      this.#giveUp(String(error));
    }
  }

  /** Ends it at once, whatever it is at. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#hearing = null;
  }

  #employ(): Worker {
    const worker = this.#hire();
    worker.addEventListener('message', ({ data }: MessageEvent<Said<Part>>) => {
      if (worker !== this.#worker) return;
      const hearing = this.#hearing;
      if (data.kind === 'part') return hearing?.part(data.part);
      this.#hearing = null;
      hearing?.ended();
    });
    worker.addEventListener('error', ({ message }) => {
      if (worker === this.#worker) this.#giveUp(message);
    });
    return worker;
  }

  #giveUp(why: string): void {
    const hearing = this.#hearing;
    this.stop();
    hearing?.died(why);
  }
}
