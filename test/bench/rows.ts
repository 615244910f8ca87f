import type { OpenFile } from '../../db/file/connection'
import { operation } from '../../db/log/operation'
import { contacts } from '../../db/queries/contacts'
import { logInteraction } from '../../db/queries/interactions'
import { organisationSteps, organisations } from '../../db/queries/organisations'
import { addDays } from '../../db/rules/dates'
import { INTERACTION_KINDS, type InteractionKind } from '../../db/rules/vocabulary'
import { AN_INTERACTION, ORGANISATION } from '../fixtures/files'

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

/** Texts of the contact log that say different things, as they do after years. */
const TALKS = [
  'Ringede om praktikpladser til foråret. Driftslederen vender tilbage.',
  'Besøg på pladsen: to unge kan begynde efter ferien, mentor er udpeget.',
  'Møde om lærepladser. De vil gerne se paradigmet, før de siger ja.',
  'Mail med forholdstal og kontrakt. Tillidsrepræsentanten er hørt.',
  'Drøftede særlige jobs for unge i renoveringen, ingen aftale endnu.',
]

/**
 * A file as it is after years: organisations with contact and step, and entries of the contact log spread over them,
 * every tenth with a next step. In one operation.
 */
export function fillWorkingDay(file: OpenFile, organisationCount: number, entries: number): void {
  fill(file, organisationCount)
  const ids = file.sqlite.prepare<[], string>('SELECT id FROM organisation ORDER BY id').pluck().all()
  operation(file, { label: 'interaction.create' }, () => {
    for (let n = 0; n < entries; n++) {
      const organisationId = ids[(n * 31) % ids.length] as string
      const kind = INTERACTION_KINDS[n % INTERACTION_KINDS.length] as InteractionKind
      const onDate = addDays('2020-01-01', (n * 17) % 2_500)
      const entry = { ...AN_INTERACTION, organisationId, kind, onDate, text: `${TALKS[n % 5]} Sag ${n}` }
      const step = { text: `Ring tilbage om sag ${n}`, dueOn: addDays(onDate, 14), ownerId: null }
      logInteraction(file, entry, n % 10 === 0 ? step : null)
    }
  })
}
