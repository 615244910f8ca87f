import { allOf } from '../../../db/queries/import/tables'
import type { Cell } from '../../../db/rules/sheet'
import type { anImage } from '../../fixtures/files'
import { type Answered, listFrom } from './read-list'
import { aSheet } from './sheets'

export type File = ReturnType<typeof anImage>

export const all = (file: File, table: Parameters<typeof allOf>[1]) => [...allOf(file, table).values()]
export const create = { '*': 'create' } as const

/** Whoever is not there yet is made. */
export const MAKE_ALL: Answered = {
  lookups: {
    'placement.participantId': create,
    'placement.organisationId': create,
    'placement.senderId': create,
    'placement.mentorId': create,
    'placement.consultantId': create,
  },
}

export const HEADERS = [
  'Borger',
  'Virksomhed',
  'Ordning',
  'Startdato',
  'Slutdato',
  'Forlænget til',
  'Timer pr. uge',
  'Status',
  'Resultat',
  'Afsluttet den',
]

/** A list of placements with these cells under the headers, in a file that has the workplace. */
export function taken(file: File, rows: Cell[][], more: Answered = MAKE_ALL) {
  return listFrom(file, aSheet([HEADERS, ...rows]), { ...MAKE_ALL, ...more })
}

export const anna = (...cells: Cell[]): Cell[] => ['Anna Prøve', 'Ringgården', ...cells]
