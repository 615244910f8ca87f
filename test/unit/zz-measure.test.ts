import { test } from 'vitest'
import { operation } from '../../db/log/operation'
import { board } from '../../db/queries/board'
import { placementsIn, staysNear, staysSince, boardSlots } from '../../db/queries/board-data'
import { addDays } from '../../db/rules/dates'
import { anImage, ORGANISATION } from '../fixtures/files'
import { organisations } from '../../db/queries/organisations'
import { createSlot } from '../../db/queries/slots'
import { placements } from '../../db/queries/placements'
import { participants } from '../../db/queries/participants'
const TODAY='2026-11-23'
test('measure', () => {
  const file = anImage()
  const none = { validFrom: null, validTo: null, hoursPerWeek: null, tasks: null, demands: null, trades: [], danish: null, interpreter: null, sector: null, areaId: null, mentorModel: null, mentorHours: null, agreementId: null, contactId: null, ownerId: null, note: null }
  operation(file, { label: 'organisation.create' }, () => {
    const jc = Array.from({length: 9}, (_, n) => organisations.create(file, {...ORGANISATION, name: `Jobcenter ${n}`}))
    const orgs = Array.from({length: 1991}, (_, n) => organisations.create(file, {...ORGANISATION, name: `Virksomhed ${n}`}))
    const slots = orgs.map((organisationId, n) => createSlot(file, { slot: {...none, organisationId, name: 'Lager', scheme: 'companyTraineeship', kind: 'standing'}, capacity: {validFrom: null, minimum: 3, maximum: 4}, quotas: [{organisationId: jc[n%9]!, minimum: 2, maximum: 3, coordinating: true, validFrom: null, validTo: null},{organisationId: jc[(n+1)%9]!, minimum: 1, maximum: null, coordinating: false, validFrom: null, validTo: null}]}))
    const pids = Array.from({length: 20000}, (_, n) => participants.create(file, {localId: `B-${n}`, name: `Borger ${n}`, birthDate: null, birthYear: null, trades: [], hoursWanted: null, skills: null, language: null, danish: null, interpreter: null, needsMentor: null, motivated: null, ready: null, readyFrom: null, consultantId: null, ownerId: null, consentOn: null, consentNote: null, note: null}))
    for (let n = 0; n < 60000; n++) {
      const startDate = addDays('2017-01-01', Math.floor(n * 3600 / 60000))
      const plannedEnd = addDays(startDate, 60 + n % 90)
      const over = plannedEnd < TODAY
      placements.create(file, { participantId: pids[n % 20000]!, organisationId: orgs[(n*7)%1991]!, slotId: n % 5 === 0 ? null : slots[(n*7)%1991]!, senderId: jc[n%9]!, scheme: 'companyTraineeship', targetGroupId: null, state: over ? 'completed' : startDate > TODAY ? 'planned':'inProgress', startDate, plannedEnd, endedOn: over ? plannedEnd : null, outcome: null, endReason: null, hoursPerWeek: null, mentorId: null, mentorHours: null, contactId: null, consultantId: null, ownerId: null, note: null })
    }
  })
  const time = (name: string, fn: () => unknown) => { fn(); const ts = Array.from({length: 7}, () => { const s = performance.now(); fn(); return performance.now() - s }).sort((a,b)=>a-b); console.log(name, ts[3]!.toFixed(1), 'ms') }
  for (const [from, to] of [['2026-01-01','2027-12-31'],['2026-10-01','2027-09-30'],['2019-01-01','2020-12-31'],['2022-01-01','2023-12-31'],['2026-11-01','2026-11-30']] as const) {
    for (const grouping of ['organisation','sender','scheme','area'] as const) time(`${from} ${to} ${grouping}`, () => board(file, {from, to, asOf: TODAY, today: TODAY, grouping}))
    const b = board(file, {from, to, asOf: TODAY, today: TODAY, grouping: 'organisation'})
    console.log('bars', b.groups.flatMap(g=>g.blocks.flatMap(k=>k.lanes.flatMap(l=>l.bars))).length, 'json', (JSON.stringify(b).length/1e6).toFixed(2), 'MB', b.free, b.ending)
    time(' placementsIn', () => placementsIn(file, {from,to}, TODAY))
    time(' near', () => staysNear(file, {from,to}, {from: addDays(from,-366), to: addDays(to,366)}, TODAY))
    time(' since', () => staysSince(file, TODAY, TODAY))
    time(' slots', () => boardSlots(file))
  }
}, 600000)
