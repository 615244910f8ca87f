import type { ComboboxStore } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { AnyField } from './declaration'

export type InputProps = {
  field: AnyField
  draft: unknown
  /** What the record's fields hold, or are to hold, by which a reference may choose what it offers. */
  record?: Readonly<Record<string, unknown>>
  onDraft: (draft: unknown) => void
  /** Where choosing is all there is to do: the value is final. */
  onChoose: (value: unknown) => void
  describedBy: string
  invalid: boolean
  autoFocus: boolean
  /** A list is open from the start. */
  opens?: boolean
  /** It stands in a dialog, where its list must stay. */
  inDialog?: boolean
}

/** The lists of fields lie in the page's own landmark, over what would else cut them off. */
export const IN_PAGE = { portalProps: { target: '#main' }, transitionProps: { duration: 0 } } as const

/** In a dialog they lie in the dialog, which keeps the keyboard and tells what is in it. */
export const IN_DIALOG = {
  withinPortal: false,
  floatingStrategy: 'fixed',
  transitionProps: { duration: 0 },
} as const

/** Marks what belongs to a field although it lies elsewhere on the page: going there does not leave the field. */
export const OF_FIELD = { 'data-part-of-field': true } as const

/** No record that is known of. */
export const NO_RECORD: Readonly<Record<string, unknown>> = {}

/** So many are offered; more are found by typing. */
export const MOST = 8

/**
 * Enter takes the first of what was found, also where it was typed so fast that the list came after the last letter and
 * nothing in it is marked yet.
 */
export function firstOnEnter(combobox: ComboboxStore, typed: string | null) {
  return (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed === null || typed.trim() === '') return
    if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() === -1) combobox.selectFirstOption()
  }
}
