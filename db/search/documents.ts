import { fold } from '../rules/text'

type Row = Record<string, string | number | null>

/** What a kind of record is found by: the columns that are searched, the first of them being what it is called. */
const FOUND_BY: Record<string, readonly string[]> = {
  organisation: [
    'name',
    'cvr',
    'p_number',
    'industry_code',
    'street',
    'postcode',
    'city',
    'website',
    'tags',
    'note',
  ],
  contact: ['name', 'role', 'phone', 'email', 'note'],
  interaction: ['text'],
  next_step: ['text'],
  attachment: ['name'],
  agreement: ['name', 'case_number', 'number', 'note'],
  agreement_point: ['name', 'text'],
  goal: ['name', 'requirement', 'measurement_method', 'note'],
  target_group: ['name', 'note'],
  participant: ['name', 'local_id', 'trades', 'skills', 'language', 'note'],
  programme_group: ['name', 'note'],
  slot: ['name', 'tasks', 'demands', 'trades', 'note'],
}

/** What comes first among records that were found alike: names in Danish order, days with the newest first. */
const SORTED_BY: Record<string, string> = {
  organisation: 'name_key',
  contact: 'name',
  interaction: 'on_date',
  next_step: 'due_on',
  attachment: 'name',
  agreement: 'name_key',
  agreement_point: 'name',
  goal: 'name',
  target_group: 'name',
  participant: 'local_id',
  programme_group: 'name',
  slot: 'name',
}

/** The tables whose records can be found. */
export const SEARCHED_TABLES: readonly string[] = Object.keys(FOUND_BY)

/** What one record is found by, folded. Fields stand apart by a line break, so that no word is found across two. */
export type SearchDocument = { title: string; sort: string; text: string }

/** @param row of the table, as it lies in the file */
export function searchDocument(table: string, row: Row): SearchDocument {
  const [first = ''] = FOUND_BY[table] ?? []
  const texts = searchedFields(table, row).map(({ folded }) => folded)
  const sort = String(row[SORTED_BY[table] ?? ''] ?? '')
  return { title: fold(String(row[first] ?? '')), sort, text: texts.join('\n') }
}

/** The fields of a record that hold something, as they stand and folded: tells where something was found. */
export function searchedFields(table: string, row: Row): { field: string; value: string; folded: string }[] {
  return (FOUND_BY[table] ?? []).flatMap((field) => {
    const value = String(row[field] ?? '')
    const folded = fold(value)
    return folded === '' ? [] : [{ field, value, folded }]
  })
}
