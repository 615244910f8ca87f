import { imports } from './imports'
import { senderFaultText } from './texts'

/** As many rows as are told at once. */
const PAGE = 500

/** What is wrong with each rejected row, in sentences, for the workbook that goes back to the sender. */
export async function rejectedReasons(token: string): Promise<{ n: number; text: string }[]> {
  const reasons: { n: number; text: string }[] = []
  for (;;) {
    const from = reasons.length
    const { total, rows } = await imports.outcome({ token, state: 'rejected', from, count: PAGE })
    reasons.push(
      ...rows.map(({ n, faults }) => ({ n, text: faults.map(senderFaultText).join('\n').slice(0, 5_000) })),
    )
    if (rows.length === 0 || reasons.length >= total) return reasons
  }
}
