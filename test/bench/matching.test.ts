import { expect, test } from 'vitest'
import { operation } from '../../db/log/operation'
import { participantsFor } from '../../db/queries/matching'
import { participantList } from '../../db/queries/participant-list'
import { participantSituations } from '../../db/queries/participants'
import { BENEFITS } from '../../db/rules/vocabulary'
import { anImage, anOrganisation } from '../fixtures/files'
import { A_SITUATION, aParticipant, aSlot } from '../fixtures/people'
import { compare } from './measure'
import { TODAY } from './people-rows'

const PEOPLE = 20_000

/** Judging each pair by the whole rule book would take many times as long as everything else that is looked at. */
test('20,000 participants beside a place: the rules cost no more than all that is matched without them', async () => {
  const file = anImage()
  const shop = anOrganisation(file, { sector: 'private' })
  const { value: slot } = operation(file, { label: 'participant.create' }, () => {
    for (let n = 0; n < PEOPLE; n++) {
      const participantId = aParticipant(file, {
        ...{
          localId: `B-${n}`,
          name: `Deltager ${n} (opdigtet)`,
          trades: ['lager'],
          hoursWanted: 60 * (n % 38),
        },
      })
      participantSituations.create(file, {
        ...{ ...A_SITUATION, participantId, benefit: BENEFITS[n % BENEFITS.length] ?? null },
      })
    }
    return aSlot(file, shop, { minimum: 4 }, { hoursPerWeek: 2220, kind: 'oneOff', validTo: '2027-02-01' })
  })
  const bare = { verdicts: () => [] }
  expect(participantsFor(file, slot, TODAY).total).toBe(PEOPLE)
  await compare(
    'matching by the rules, beside matching without them',
    { run: () => void participantsFor(file, slot, TODAY) },
    { run: () => void participantsFor(file, slot, TODAY, bare) },
    { limit: 2 },
  )
  await compare(
    'matching, beside reading all participants',
    { run: () => void participantsFor(file, slot, TODAY) },
    { run: () => void participantList(file, TODAY) },
    { limit: null },
  )
}, 600_000)
