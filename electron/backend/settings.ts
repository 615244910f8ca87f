import { join } from 'node:path'
import { z } from 'zod'
import { readJson, replaceFile } from '../../db/file/disk'

/** The settings a user changes on the page for them. */
export const preferences = z.object({
  language: z.enum(['da', 'en']),
  textSize: z.enum(['small', 'normal', 'large', 'larger']),
  colorScheme: z.enum(['auto', 'light', 'dark', 'contrast']),
})

const { language, textSize, colorScheme } = preferences.shape

/** What belongs to this machine and user, not to a document; each value that cannot be read is its default. */
const schema = z.object({
  language: language.catch('da'),
  textSize: textSize.catch('normal'),
  colorScheme: colorScheme.catch('auto'),
  /** Documents opened here, newest first: absolute path and UTC time. */
  recent: z.array(z.object({ path: z.string(), openedAt: z.string() })).catch([]),
  /** Whether names and free texts are hidden here (F8). */
  namesHidden: z.boolean().catch(false),
  /** Who the user is in each file: file id → id in the file's staff list. */
  staff: z.record(z.string(), z.string()).catch({}),
})

export type Settings = z.infer<typeof schema>

const anything = z.record(z.string(), z.unknown()).catch({})

/** Reads and writes settings.json. What it cannot read is the default: settings are never worth an error. */
export class SettingsStore {
  #path: string
  #queue: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'settings.json')
  }

  async get(): Promise<Settings> {
    return schema.parse(anything.parse(await readJson(this.#path)))
  }

  /** @param change makes the new settings from the current ones; changes run one after the other */
  update(change: (settings: Settings) => Settings): Promise<Settings> {
    const run = this.#queue.then(async () => {
      const next = change(await this.get())
      await replaceFile(this.#path, JSON.stringify(next, null, 1))
      return next
    })
    this.#queue = run.catch(() => undefined)
    return run
  }
}
