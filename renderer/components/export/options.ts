/** What can be ticked in the dialog of an export: one column, or all of a kind of a sheet. */
export type ExportOption = { key: string; label: string; person: boolean; columns: readonly string[] }

type Column = { key: string; sheet: string; header: string; person: boolean }

/** A column a tick; of a workbook with several sheets a tick for a sheet, and one for its columns about persons. */
export function optionsOf(columns: readonly Column[]): ExportOption[] {
  const sheets = new Set(columns.map(({ sheet }) => sheet))
  if (sheets.size <= 1)
    return columns.map(({ key, header, person }) => ({ key, label: header, person, columns: [key] }))
  return [...sheets].flatMap((sheet) =>
    [false, true].flatMap((person) => {
      const own = columns.filter((each) => each.sheet === sheet && each.person === person)
      if (own.length === 0) return []
      const label = person ? `${sheet}: ${own.map(({ header }) => header).join(', ')}` : sheet
      return [{ key: `${sheet} ${person}`, label, person, columns: own.map(({ key }) => key) }]
    }),
  )
}

/** What is ticked from the start: all but what tells of persons. */
export function firstTicked(options: readonly ExportOption[]): string[] {
  return options.filter(({ person }) => !person).map(({ key }) => key)
}
