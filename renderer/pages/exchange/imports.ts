import { type Answer, type Client, client } from '../../app/client'

/** How far the reading of a file has come; `total` is null where it is not known yet. */
export type Reading = {
  phase: 'opening' | 'mending' | 'reading' | 'rows'
  done: number
  total: number | null
}

export type Committed = Answer<Client['imports']['commit']>

/** The procedures of an import. */
export const { imports } = client
