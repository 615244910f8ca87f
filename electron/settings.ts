import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLanguage, type Language } from './words'

/**
 * The language of menus and dialogs at start, as the backend keeps it in settings.json; Danish where that file
 * is not there yet or says nothing of it.
 */
export function languageAtStart(dataFolder: string): Language {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))
    if (typeof settings === 'object' && settings !== null && 'language' in settings) {
      if (isLanguage(settings.language)) return settings.language
    }
  } catch {
    // No file, or half a file: the backend says so where it matters.
  }
  return 'da'
}
