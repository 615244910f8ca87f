import type { ImportKind } from '../../../db/rules/import/concepts'
import type {
  BookInfo,
  ImportPreview,
  Proposal,
  RowOutcome,
  RowState,
  ShownRow,
} from '../../../db/rules/import/outcome'
import type { Plan, TableRange } from '../../../db/rules/import/plan'
import type { Encoding } from '../../../db/rules/sheet'
import { client } from '../../app/client'

/** How far the reading of a file has come. */
export type Reading = { phase: 'opening' | 'mending' | 'reading' | 'rows'; done: number; total: number }

type ReadEvent = ({ type: 'progress' } & Reading) | { type: 'read'; book: BookInfo }

export type Layout = { id: string; kind: ImportKind; sender: string; usedOn: string; headers: string[] }

export type Committed = { operation: number | null; counts: Record<RowState, number> }

type Call<I, O> = (input: I, options?: { signal?: AbortSignal }) => Promise<O>

type ImportsClient = {
  read: Call<{ file: File; encoding: Encoding | null }, AsyncIterable<ReadEvent>>
  paste: Call<{ text: string; html: string | null }, BookInfo>
  close: () => Promise<unknown>
  rows: Call<
    { book: string; sheet: number; from: number; count: number },
    { total: number; rows: ShownRow[] }
  >
  propose: Call<{ book: string; sheet: number; table: TableRange; kind: ImportKind | null }, Proposal>
  check: Call<{ book: string; plan: Plan }, ImportPreview>
  outcome: Call<
    { token: string; state: RowState | null; from: number; count: number },
    { total: number; rows: RowOutcome[] }
  >
  commit: Call<{ token: string; sender: string }, Committed>
  rejected: Call<{ token: string; columns: number[] }, File>
  layouts: () => Promise<Layout[]>
  forgetLayout: Call<{ id: string }, unknown>
}

/** The procedures of an import. */
export const imports = (client as unknown as { imports: ImportsClient }).imports
