import { expect, test } from 'vitest'
import { operation } from '../../db/log/operation'
import { targetGroups } from '../../db/queries/target-groups'
import { verdictMarks } from '../../db/queries/verdicts'
import { anImage, anOrganisation } from '../fixtures/files'
import { MATCH_2 } from '../fixtures/people'
import { A_TARGET_GROUP } from '../fixtures/programme'
import { compare } from './measure'

const ALL = 60_000
const GOING_ON = 2_000

/** Beside reading every placement, which judging those that go on must not come to. */
test('of 60,000 placements, the 2,000 that go on are marked in no more time than all take to be read', async () => {
  const file = anImage()
  const organisationId = anOrganisation(file)
  operation(file, { label: 'placement.create' }, () => {
    const group = { ...A_TARGET_GROUP, name: 'Match 2', benefit: 'cashBenefit' as const, categoryId: MATCH_2 }
    const groupId = targetGroups.create(file, group)
    const add = file.sqlite.prepare(
      `INSERT INTO placement (id, organisation_id, target_group_id, scheme, state, start_date, planned_end, ended_on)
      VALUES (?, ?, ?, 'companyTraineeship', ?, '2013-01-07', '2013-04-14', ?)`,
    )
    for (let at = 0; at < ALL; at++) {
      const [state, endedOn] = at < GOING_ON ? ['inProgress', null] : ['completed', '2013-04-14']
      add.run(
        `0199f0c2-0000-7000-8000-${String(at).padStart(12, '0')}`,
        organisationId,
        groupId,
        state,
        endedOn,
      )
    }
  })
  const all = file.sqlite.prepare('SELECT * FROM placement')
  expect(verdictMarks(file, null, '2026-11-26')).toHaveLength(GOING_ON)
  await compare(
    'marking placements, beside reading all of them',
    { run: () => void verdictMarks(file, null, '2026-11-26') },
    { run: () => void all.all() },
    { limit: 1 },
  )
})
