import type { OpenFile } from '../../db/file/connection'
import { knownForHiding } from '../../db/queries/hidden-names'
import type { Known } from '../../db/rules/hiding/mask'
import type { HidingLanguage } from '../../db/rules/hiding/words'
import type { SettingsStore } from './settings'

/**
 * Whether names and free texts are hidden (F8). Remembered for the machine and not for the file: who else can see the
 * screen is a matter of the room, and another file that is opened at the meeting must not show what this one hides.
 * While a window fills the screen they are hidden by themselves, and how it was before stands again when it does not.
 */
export class Hiding {
  readonly #settings: SettingsStore
  /** Null until it was read; nothing is answered before. */
  #remembered: boolean | null = null
  #language: HidingLanguage = 'da'
  /** The windows that fill the screen, each with whether names are hidden on it. */
  readonly #screens = new Map<string, boolean>()
  /** Files that were made of hidden answers. */
  readonly #passed = new WeakSet<Blob>()

  constructor(settings: SettingsStore) {
    this.#settings = settings
  }

  /** Reads what is remembered. To be awaited before anything is answered. */
  async ready(): Promise<void> {
    const { namesHidden, language } = await this.#settings.get()
    this.#remembered ??= namesHidden
    this.#language = language
  }

  /** Whether they are hidden now. */
  get on(): boolean {
    // One screen on which they are hidden is reason enough.
    return this.#screens.size > 0 ? [...this.#screens.values()].some(Boolean) : this.#remembered === true
  }

  /** The language of what stands in their place; null while they are shown. */
  get language(): HidingLanguage | null {
    return this.on ? this.#language : null
  }

  /**
   * Hides them or shows them. From a window that fills the screen it holds until it does not; else it is remembered.
   * @param window whose user asks
   */
  async set(hidden: boolean, window: string): Promise<void> {
    if (this.#screens.has(window)) {
      this.#screens.set(window, hidden)
      return
    }
    // Windows that filled the screen and were closed do not say so.
    this.#screens.clear()
    this.#remembered = hidden
    await this.#settings.update((all) => ({ ...all, namesHidden: hidden }))
  }

  /** A window fills the screen, or does not any more. */
  setScreen(window: string, fills: boolean): void {
    if (!fills) this.#screens.delete(window)
    // What its user chose since stands.
    else if (!this.#screens.has(window)) this.#screens.set(window, true)
  }

  /** All that hiding must know of a file. */
  known(file: OpenFile): Known {
    return knownForHiding(file, this.#language)
  }

  /** A file that was made of hidden answers may be handed out. */
  pass<F extends Blob>(file: F): F {
    this.#passed.add(file)
    return file
  }

  passes(file: Blob): boolean {
    return this.#passed.has(file)
  }
}
