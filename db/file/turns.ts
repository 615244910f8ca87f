/** One thing at a time, in the order in which they were asked for. */
export class Turns {
  #gate: Promise<unknown> = Promise.resolve()

  /** Runs something when all before it has ended, well or not. */
  take<T>(fn: () => Promise<T>): Promise<T> {
    const run = this.#gate.then(fn)
    this.#gate = run.catch(() => undefined)
    return run
  }
}

/** Who wants to hear of something. */
export class Listeners<E> {
  readonly #all = new Set<(event: E) => void>()

  /** @returns the way to stop listening */
  add(listener: (event: E) => void): () => void {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }

  tell(event: E): void {
    for (const listener of this.#all) listener(event)
  }
}
