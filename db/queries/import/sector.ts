/** What rows of other lists say of the sector of a workplace. */
import type { ImportContext } from './context'
import type { RowDraft } from './draft'

/** Fills in the sector where the organisation has none; one that differs is told, and stands. */
export function takeSector(
  context: ImportContext,
  row: RowDraft,
  organisationId: string,
  { field, sector }: { field: string; sector: string | null },
): void {
  if (sector === null) return
  const here = row.made('organisation').find(({ id }) => id === organisationId)
  if (here) {
    here.values.sector ??= sector
    return
  }
  const known = context.partners.get(organisationId)
  if (!known) return
  const now = context.draft.now('organisation', organisationId) ?? known.now
  if (now.sector === null || now.sector === undefined)
    row.say('organisation', organisationId, known.original, 'sector', sector)
  else if (now.sector !== sector) row.flag(field, '', 'sector.stands')
}
