import { type Answer, type Client, client } from '../../app/client'
import { faultText } from './texts'

/** How far the reading of a file has come; `total` is null where it is not known yet. */
export type Reading = {
  phase: 'opening' | 'mending' | 'reading' | 'rows'
  done: number
  total: number | null
}

export type Committed = Answer<Client['imports']['commit']>

/** A sentence for a row of the sheet. */
type Reason = { n: number; text: string }

type Rejected = (input: { token: string; columns: number[]; reasons: Reason[] }) => Promise<File>

/** The procedures of an import. */
export const imports = client.imports as Client['imports'] & { rejected: Rejected }

const PAGE = 500

/** Why each of the rejected rows is not taken, as the window says it: it is the window that has the words. */
export async function rejectedReasons(token: string): Promise<Reason[]> {
  const reasons: Reason[] = []
  for (;;) {
    const { total, rows } = await imports.outcome({
      ...{ token, state: 'rejected', from: reasons.length, count: PAGE },
    })
    reasons.push(...rows.map(({ n, faults }) => ({ n, text: faults.map(faultText).join(' ') })))
    if (rows.length === 0 || reasons.length >= total) return reasons
  }
}
