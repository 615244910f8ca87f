/** What stands in the place of what is hidden (F8), in the language of the window. */

export type HidingLanguage = 'da' | 'en'

/** In the place of a free text. No field takes it as a value: a write that carries it is refused. */
export const HIDDEN_TEXT: Record<HidingLanguage, string> = { da: 'Skjult (F8)', en: 'Hidden (F8)' }

/** In the place of a name that belongs to nobody who has a local id now, or to several. */
export const SOMEBODY: Record<HidingLanguage, string> = { da: 'en deltager', en: 'a participant' }

const MARKERS = Object.values(HIDDEN_TEXT)

/** Whether a value is what stands in the place of a hidden text. */
export function isHiddenText(value: unknown): boolean {
  return typeof value === 'string' && MARKERS.includes(value)
}

/** Whether a value carries such a text anywhere in it, also as a part of a longer one. */
export function carriesHiddenText(value: unknown): boolean {
  if (typeof value === 'string') return MARKERS.some((marker) => value.includes(marker))
  if (Array.isArray(value)) return value.some(carriesHiddenText)
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some(carriesHiddenText)
}
