import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The page of each table's records. */
export const RECORD_PAGES = {
  organisation: '/organisations/$id',
  agreement: '/agreements/$id',
  target_group: '/target-groups/$id',
  goal: '/goals/$id',
  participant: '/participants/$id',
  slot: '/slots/$id',
  placement: '/placements/$id',
} as const

/** Leads to the page of a record. @param table as in the file; one without pages of its own gives plain text */
export function RecordLink({ table, id, children }: { table: string; id: string; children: ReactNode }) {
  const page = RECORD_PAGES[table as keyof typeof RECORD_PAGES]
  if (page === undefined) return children
  return (
    <Link to={page} params={{ id }}>
      {children}
    </Link>
  )
}
