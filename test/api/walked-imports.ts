import type { Full } from './host/full'
import type { Client } from './host/hosts'
import { pasted } from './host/import'

type Case = (client: Client, full: Full) => Promise<unknown>

const LIST = [
  ['Virksomhed', 'By', 'Kontaktperson'],
  ['Ringgården (opdigtet)', 'Aarhus C', 'Anna Prøve'],
]

const checked = async (client: Client) => {
  const { book, plan } = await pasted(client, LIST, 'organisations')
  return client.imports.check({ book, plan })
}

/** What the writing procedures of imports are walked with. */
export const WRITING_IMPORTS: Record<string, Case> = {
  'imports.commit': async (client) =>
    client.imports.commit({ token: (await checked(client)).token, sender: 'Jobcentret' }),
}

/** What the others are called with. */
export const READING_IMPORTS: Record<string, Case> = {
  'imports.read': async ({ imports }) => {
    const file = new File(['Virksomhed;By\r\nRinggården;Aarhus C\r\n'], 'Partnere.csv')
    for await (const event of await imports.read({ file, encoding: null }))
      if (event.type === 'read') return event
    throw new Error('it was not read')
  },
  'imports.paste': ({ imports }) =>
    imports.paste({ text: 'Virksomhed\tBy\r\nRinggården\tAarhus C', html: null }),
  'imports.close': ({ imports }) => imports.close(),
  'imports.rows': async (client) => {
    const { book } = await pasted(client, LIST)
    return client.imports.rows({ book, sheet: 0, from: 0, count: 10 })
  },
  'imports.propose': (client) => pasted(client, LIST),
  'imports.check': checked,
  'imports.outcome': async (client) =>
    client.imports.outcome({ token: (await checked(client)).token, state: null, from: 0, count: 10 }),
  'imports.rejected': async (client) =>
    client.imports.rejected({ token: (await checked(client)).token, columns: [], reasons: [] }),
  'imports.layouts': ({ imports }) => imports.layouts(),
  'imports.forgetLayout': async (client) => {
    await client.imports.commit({ token: (await checked(client)).token, sender: 'Jobcentret' })
    await client.changes.undo({})
    const [layout] = await client.imports.layouts()
    return client.imports.forgetLayout({ id: layout?.id ?? '' })
  },
}
