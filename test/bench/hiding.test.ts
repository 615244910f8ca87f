import { test } from 'vitest'
import { operation } from '../../db/log/operation'
import { knownForHiding } from '../../db/queries/hidden-names'
import { participantList } from '../../db/queries/participant-list'
import { createParticipant, participants } from '../../db/queries/participants'
import { masked } from '../../db/rules/hiding/mask'
import { anImage } from '../fixtures/files'
import { A_PARTICIPANT } from '../fixtures/people'
import { compare } from './measure'

const COUNT = 20_000
const DAY = '2026-06-01'

const file = anImage()
let ids: string[] = []
operation(file, { label: 'test' }, () => {
  ids = Array.from({ length: COUNT }, (_, n) =>
    createParticipant(file, {
      participant: {
        ...A_PARTICIPANT,
        ...{ localId: `B-${n}`, name: `Anna${n} Prøve (opdigtet)`, note: `Ringes op om nummer ${n}` },
        ...{ trades: ['lager', `rengøring ${n}`], skills: `Truck ${n}` },
      },
      situation: null,
      stage: null,
    }),
  )
})

test('a list of 20,000 participants with their names hidden', async () => {
  const known = knownForHiding(file, 'da')
  const rows = () => participantList(file, DAY)
  await compare(
    'names hidden in 20,000 participants',
    { run: () => void masked(rows(), knownForHiding(file, 'da') ?? known, () => false) },
    { run: () => void rows() },
    { limit: 3 },
  )
})

test('the next answer after somebody was called something else', async () => {
  let turn = 0
  const rename = () => {
    turn += 1
    operation(file, { label: 'test' }, () =>
      participants.update(file, ids[turn] as string, { name: `Omdøbt ${turn} (opdigtet)` }),
    )
  }
  await compare(
    'the names of 20,000 people collected anew',
    { before: rename, run: () => void knownForHiding(file, 'da') },
    { run: () => void participantList(file, DAY) },
    { limit: 3 },
  )
})
