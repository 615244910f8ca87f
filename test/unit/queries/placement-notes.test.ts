import { beforeEach, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { history } from '../../../db/log/history'
import { operation } from '../../../db/log/operation'
import { named, recordsOf } from '../../../db/queries/names'
import { organisationParents } from '../../../db/queries/organisations'
import { createParticipant } from '../../../db/queries/participants'
import { placementList } from '../../../db/queries/placement-list'
import { withNotes } from '../../../db/queries/placement-notes'
import { placementExtensions, placements } from '../../../db/queries/placements'
import { createSlot, slotQuotas } from '../../../db/queries/slots'
import { anImage, anOrganisation } from '../../fixtures/files'
import { A_PARTICIPANT, A_PLACEMENT, A_QUOTA, A_SLOT } from '../../fixtures/places'

const TODAY = '2026-11-23'

let file: OpenFile
let company: string
let amina: string

beforeEach(() => {
  file = anImage()
  company = anOrganisation(file, { name: 'Falck (opdigtet)' })
  amina = edit(() =>
    createParticipant(file, {
      participant: { ...A_PARTICIPANT, name: 'Amina (opdigtet)' },
      ...{ situation: null, stage: null },
    }),
  )
})

const edit = <T>(fn: () => T) => operation(file, { label: 'placement.create' }, fn).value

const aPlacement = (fields: Partial<Parameters<typeof placements.create>[1]>) =>
  edit(() => placements.create(file, { ...A_PLACEMENT, organisationId: company, ...fields }))

const warned = (chosen: Parameters<typeof placementList>[2] = {}, today = TODAY) =>
  Object.fromEntries(
    withNotes(file, placementList(file, today, chosen), { today }).map(({ id, warnings }) => [
      id,
      warnings.map(({ kind }) => kind),
    ]),
  )

test('two placements of one person on the same days are warned of, each with the name of the other place', () => {
  const here = aPlacement({ participantId: amina, plannedEnd: '2026-12-31' })
  const elsewhere = anOrganisation(file, { name: 'Zealand (opdigtet)' })
  const there = aPlacement({ participantId: amina, organisationId: elsewhere, startDate: '2026-12-01' })
  const [row] = withNotes(file, placementList(file, TODAY, { id: here }), { today: TODAY })
  expect(row?.warnings).toEqual([
    {
      ...{ kind: 'overlap', placementId: there, organisationName: 'Zealand (opdigtet)' },
      ...{ from: '2026-12-01', to: '2026-12-31' },
    },
  ])
  expect(warned()).toEqual({ [here]: ['overlap'], [there]: ['overlap'] })
})

test('anonymous places never overlap, and one that was called off is with nobody', () => {
  aPlacement({})
  aPlacement({})
  aPlacement({ participantId: amina })
  aPlacement({ participantId: amina, state: 'cancelled', endedOn: '2026-09-01' })
  expect(Object.values(warned()).flat()).toEqual([])
})

test('a list of a slot alone warns as the whole list does', () => {
  const slotId = edit(() =>
    createSlot(file, {
      slot: { ...A_SLOT, organisationId: company },
      capacity: { validFrom: null, minimum: 1, maximum: null },
      quotas: [],
    }),
  )
  const first = aPlacement({ slotId, participantId: amina })
  const second = aPlacement({ slotId, startDate: '2026-10-01' })
  aPlacement({ participantId: amina })
  expect(warned({ slotId })).toEqual({ [first]: ['overlap', 'crowded'], [second]: ['crowded'] })
  expect(warned()).toMatchObject(warned({ slotId }))
})

test('the placements of an organisation are also those at what was its unit when they began', () => {
  const unit = anOrganisation(file, { name: 'Afdelingen (opdigtet)' })
  edit(() =>
    organisationParents.create(file, {
      ...{ organisationId: unit, parentId: company, validFrom: '2026-01-01', validTo: null },
    }),
  )
  const own = aPlacement({})
  const before = aPlacement({ organisationId: unit, startDate: '2025-12-31' })
  const at = aPlacement({ organisationId: unit })
  const ids = placementList(file, TODAY, { organisationId: company }).map(({ id }) => id)
  expect(new Set(ids)).toEqual(new Set([own, at]))
  expect(ids).not.toContain(before)
})

test('a slot of somebody else is warned of; that of a unit, or of whom it is a unit of, is not', () => {
  const unit = anOrganisation(file, { name: 'Afdelingen (opdigtet)' })
  const ward = anOrganisation(file, { name: 'Stuen (opdigtet)' })
  const other = anOrganisation(file, { name: 'En anden (opdigtet)' })
  edit(() => {
    for (const [organisationId, parentId] of [[unit, company] as const, [ward, unit] as const])
      organisationParents.create(file, { organisationId, parentId, validFrom: '2026-01-01', validTo: null })
  })
  const slotAt = (organisationId: string) =>
    edit(() => createSlot(file, { slot: { ...A_SLOT, organisationId }, ...{ capacity: null, quotas: [] } }))
  const [ofUnit, ofOther] = [slotAt(unit), slotAt(other)]
  const fits = [unit, ward, company].map((organisationId) => aPlacement({ organisationId, slotId: ofUnit }))
  const before = aPlacement({ organisationId: company, slotId: ofUnit, startDate: '2025-12-31' })
  const elsewhere = aPlacement({ organisationId: company, slotId: ofOther })
  expect(warned()).toEqual({
    ...Object.fromEntries(fits.map((id) => [id, []])),
    ...{ [before]: ['elsewhere'], [elsewhere]: ['elsewhere'] },
  })
  const [row] = withNotes(file, placementList(file, TODAY, { id: elsewhere }), { today: TODAY })
  expect(row?.warnings).toEqual([{ kind: 'elsewhere', organisationName: 'En anden (opdigtet)' }])
})

test('an extension is refused at its last day where it is not after the one before it', () => {
  const placementId = aPlacement({ plannedEnd: '2026-12-01' })
  const extension = { placementId, decidedOn: null, reason: null }
  const extend = (lastDay: string, decidedOn: string | null = null) =>
    edit(() => placementExtensions.create(file, { ...extension, lastDay, decidedOn }))
  const refused = {
    code: 'field.invalid',
    data: { field: 'placementExtension.lastDay', reason: 'extension.notLater' },
  }
  const isRefused = (act: () => unknown) => expect(act).toThrow(expect.objectContaining(refused))
  isRefused(() => extend('2026-12-01'))
  const first = extend('2027-01-31', '2026-11-20')
  isRefused(() => extend('2027-01-31'))
  isRefused(() => extend('2027-01-15'))
  const second = extend('2027-03-31', '2027-01-20')
  // One that was forgotten lies between the two that were decided before and after it.
  isRefused(() => extend('2027-03-31', '2026-12-20'))
  extend('2027-02-28', '2026-12-20')
  isRefused(() => edit(() => placementExtensions.update(file, first, { lastDay: '2027-02-28' })))
  isRefused(() => edit(() => placementExtensions.update(file, second, { decidedOn: '2026-11-01' })))
  edit(() => placementExtensions.update(file, first, { lastDay: '2027-02-27', reason: 'rettet' }))
})

test('at most one jobcentre coordinates a slot at a time', () => {
  const [randers, aarhus] = [anOrganisation(file, { name: 'R' }), anOrganisation(file, { name: 'A' })]
  const quota = { ...A_QUOTA, coordinating: true }
  const slotId = edit(() =>
    createSlot(file, {
      slot: { ...A_SLOT, organisationId: company },
      capacity: null,
      quotas: [{ ...quota, organisationId: randers, validTo: '2026-06-30' }],
    }),
  )
  const add = (validFrom: string | null) =>
    edit(() => slotQuotas.create(file, { ...quota, slotId, organisationId: aarhus, validFrom }))
  const refused = {
    code: 'field.invalid',
    data: { field: 'slotQuota.coordinating', reason: 'quota.coordinating' },
  }
  expect(() => add(null)).toThrow(expect.objectContaining(refused))
  expect(() => add('2026-06-30')).toThrow(expect.objectContaining(refused))
  const id = add('2026-07-01')
  expect(() => edit(() => slotQuotas.update(file, id, { validFrom: null }))).toThrow(
    expect.objectContaining(refused),
  )
  edit(() => slotQuotas.update(file, id, { coordinating: false, validFrom: null }))
})

test('a history calls a placement, and what hangs on it, by who is in it and where, also once it is gone', () => {
  const id = aPlacement({ participantId: amina, plannedEnd: '2026-12-01' })
  const extension = { placementId: id, lastDay: '2027-01-01', decidedOn: null, reason: null }
  edit(() => placementExtensions.create(file, extension))
  const subjects = () =>
    named(file, history(file, recordsOf(file, 'placement', id))).flatMap(({ changes }) =>
      changes.map(({ subject }) => subject),
    )
  const name = 'Amina (opdigtet), Falck (opdigtet)'
  expect(subjects()).toEqual([name, name])
  edit(() => placements.remove(file, id))
  expect(new Set(subjects())).toEqual(new Set([name]))
})
