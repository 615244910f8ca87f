/** What is in the file already, in the forms in which rows ask for it. */

/** Records by a key that several may share; blank keys are nobody's. */
export class Index<T> {
  readonly #byKey = new Map<string, T[]>()

  add(key: string | null | undefined, record: T): void {
    if (key === null || key === undefined || key === '') return
    const found = this.#byKey.get(key)
    if (found) found.push(record)
    else this.#byKey.set(key, [record])
  }

  get(key: string | null | undefined): readonly T[] {
    return key === null || key === undefined ? [] : (this.#byKey.get(key) ?? [])
  }
}

/** A record of the file, or one that this import makes (`original` is null then). */
export type KnownRecord<V> = { id: string; original: V | null; now: V }

/** A record as the file has it. */
export function stored<V extends { id: string }>(row: V): KnownRecord<V> {
  return { id: row.id, original: row, now: row }
}
