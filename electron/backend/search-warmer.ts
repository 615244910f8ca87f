import type { Document } from '../../db/file/document'
import { bringSearchUpToDate } from '../../db/search/search-index'

/** The first list comes first, in milliseconds. */
const WAIT = 500
/** So long others may have to wait for their turn, in milliseconds. */
const SLICE = 15

/**
 * Keeps the search index of an open document warm, a little at a time, so that nobody waits for it at their first
 * search. A search that comes before does the rest by itself.
 */
export class SearchWarmer {
  #document: Document
  #timer: NodeJS.Timeout | null = null
  #ended = false

  constructor(document: Document) {
    this.#document = document
    this.warm()
  }

  /** To be called whenever something was written. */
  warm(): void {
    if (this.#timer === null && !this.#ended) this.#after(WAIT)
  }

  end(): void {
    this.#ended = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  #after(wait: number): void {
    this.#timer = setTimeout(() => this.#slice(), wait).unref()
  }

  #slice(): void {
    this.#timer = null
    const { file } = this.#document
    if (file.sqlite.open && !bringSearchUpToDate(file, performance.now() + SLICE)) this.#after(0)
  }
}
