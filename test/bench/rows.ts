import type { OpenFile } from '../../db/file/connection'
import { operation } from '../../db/log/operation'
import { contacts } from '../../db/queries/contacts'
import { organisationSteps, organisations } from '../../db/queries/organisations'
import { ORGANISATION } from '../fixtures/files'

const CITIES = ['Fredericia', 'Århus', 'Aalborg', 'Slagelse', 'Øster Højst', 'Ærøskøbing', 'Vejle']

/** Fixed values for organisation number `n`: all fields filled, as in a list that has been kept for years. */
export function organisationFields(n: number) {
  return {
    ...ORGANISATION,
    name: `Virksomhed ${(n * 7919) % 100_003} ${CITIES[n % CITIES.length]} (opdigtet)`,
    kinds: ['company' as const],
    sector: 'private' as const,
    street: `Havnegade ${n % 200}`,
    postcode: String(1000 + (n % 9000)),
    city: CITIES[n % CITIES.length] as string,
    website: 'https://example.dk/',
    tags: ['fagentreprenør'],
    note: 'Ringer helst om formiddagen. Har plads til en praktikant i foråret.',
  }
}

/** Organisations with one contact and one step each, in one operation. */
export function fill(file: OpenFile, count: number): void {
  operation(file, { label: 'organisation.create' }, () => {
    for (let n = 0; n < count; n++) {
      const organisationId = organisations.create(file, organisationFields(n))
      const contact = { role: 'Driftsleder', email: null, validFrom: null, validTo: null, note: null }
      const phone = String(20_000_000 + n)
      contacts.create(file, { ...contact, organisationId, name: `Kontakt ${n}`, phone })
      organisationSteps.create(file, { organisationId, step: 'dialogue', onDate: '2026-01-15' })
    }
  })
}
