import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { agreements } from '../../../db/queries/agreements'
import { categorySchemes } from '../../../db/queries/categories'
import { contacts } from '../../../db/queries/contacts'
import { goals } from '../../../db/queries/goals'
import { organisations } from '../../../db/queries/organisations'
import { areas, programmeGroups } from '../../../db/queries/programme'
import { staffMembers } from '../../../db/queries/staff'
import { targetGroups } from '../../../db/queries/target-groups'
import { restoreFromTrash, trash } from '../../../db/queries/trash'
import { anImage, anOrganisation, dump, NEW_CONTACT } from '../../fixtures/files'
import { programmeActs } from '../../fixtures/programme-acts'

/** A file with one record of each kind of the programme, of which many hang on one another. */
function aProgrammeFile() {
  const file = anImage()
  const centre = anOrganisation(file, { name: 'Centret' })
  const school = anOrganisation(file, { name: 'Skolen' })
  operation(file, { label: 'test' }, () => {
    const staffId = staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true })
    const contactId = contacts.create(file, { ...NEW_CONTACT, organisationId: school, name: 'Formand' })
    for (const [, act] of programmeActs(file, { organisations: [centre, school], contactId, staffId })) act()
  })
  const id = (table: string, name: string) =>
    file.sqlite
      .prepare<[string], string>(`SELECT id FROM "${table}" WHERE name = ?`)
      .pluck()
      .get(name) as string
  return { file, centre, school, id }
}

const column = (file: OpenFile, what: string, table: string) =>
  file.sqlite.prepare(`SELECT "${what}" FROM "${table}" ORDER BY id`).pluck().all()
const count = (file: OpenFile, table: string) => column(file, 'id', table).length

/** Removes as an operation, looks, and then takes it back and does it again byte for byte. */
function removed(file: OpenFile, label: string, remove: () => void, look: () => void): void {
  const before = dump(file)
  const { n } = operation(file, { label }, remove)
  look()
  const after = dump(file)
  const undone = undo(file, n as number)
  expect(undone.kept).toEqual([])
  expect(dump(file)).toBe(before)
  expect(undo(file, undone.n as number).kept).toEqual([])
  expect(dump(file)).toBe(after)
}

describe('what hangs on a record that is removed', () => {
  test('an agreement takes its parties, steps, points, units, commitments and files along, and lets go of sub-agreements', () => {
    const { file, id } = aProgrammeFile()
    removed(
      file,
      'agreement.remove',
      () => agreements.remove(file, id('agreement', 'Paraplyaftalen')),
      () => {
        expect(column(file, 'name', 'agreement')).toEqual(['Delaftalen'])
        expect(column(file, 'framework_id', 'agreement')).toEqual([null])
        expect(column(file, 'point_id', 'agreement')).toEqual([null])
        for (const table of [
          'agreement_party',
          'agreement_status',
          'agreement_point',
          'commitment',
          'attachment',
        ])
          expect(count(file, table), table).toBe(0)
        // The sub-agreement's own.
        expect(count(file, 'agreement_unit')).toBe(1)
      },
    )
  })

  test('a goal takes its targets, figures and follow-ups along, and lets go of what was part of it', () => {
    const { file, id } = aProgrammeFile()
    removed(
      file,
      'goal.remove',
      () => goals.remove(file, id('goal', 'Praktikpladser')),
      () => {
        expect(column(file, 'parent_id', 'goal')).toEqual([null])
        for (const table of ['goal_target', 'goal_entry', 'goal_follow_up'])
          expect(count(file, table), table).toBe(0)
      },
    )
  })

  test('a category scheme takes its categories and, through these, their translations along; target groups stay', () => {
    const { file, id } = aProgrammeFile()
    const seeded = count(file, 'category_mapping') - 1
    removed(
      file,
      'categoryScheme.remove',
      () => categorySchemes.remove(file, id('category_scheme', 'Vores egne trin')),
      () => {
        expect(column(file, 'name', 'category')).not.toContain('trin 1')
        expect(count(file, 'category_mapping')).toBe(seeded)
        expect(column(file, 'category_id', 'target_group')).toEqual([null])
      },
    )
  })

  test('an area, a target group and a group let go of what refers to them, and take only their own along', () => {
    const { file, id } = aProgrammeFile()
    removed(
      file,
      'area.remove',
      () => areas.remove(file, id('area', 'Ådalen')),
      () => {
        expect(column(file, 'area_id', 'target_group')).toEqual([null])
        expect(column(file, 'area_id', 'agreement')).toEqual([null, null])
      },
    )
    removed(
      file,
      'targetGroup.remove',
      () => targetGroups.remove(file, id('target_group', 'Kontanthjælp, trin 1')),
      () => {
        expect(count(file, 'target_group_count')).toBe(0)
        expect(column(file, 'target_group_id', 'commitment')).toEqual([null])
        expect(column(file, 'target_group_id', 'goal')).toEqual([null, null])
      },
    )
    removed(
      file,
      'programmeGroup.remove',
      () => programmeGroups.remove(file, id('programme_group', 'Styregruppen')),
      () => {
        expect(column(file, 'parent_id', 'programme_group')).toEqual([null])
        expect(count(file, 'group_member')).toBe(0)
      },
    )
  })

  test('a partner leaves agreements and groups, which stay; its commitments and goals no longer name it', () => {
    const { file, school, centre } = aProgrammeFile()
    const remove = () => {
      for (const each of [school, centre]) organisations.remove(file, each)
    }
    removed(file, 'organisation.remove', remove, () => {
      expect(count(file, 'agreement')).toBe(2)
      for (const table of ['agreement_party', 'agreement_unit', 'group_member', 'contact'])
        expect(count(file, table), table).toBe(0)
      expect(column(file, 'organisation_id', 'commitment')).toEqual([null])
      expect(column(file, 'owner_id', 'programme')).toEqual([null])
    })
  })
})

describe('the bin', () => {
  test('holds an agreement once, with what went along, and puts its sub-agreement under it again', () => {
    const { file, id } = aProgrammeFile()
    const before = dump(file)
    const umbrella = id('agreement', 'Paraplyaftalen')
    operation(file, { label: 'agreement.remove' }, () => agreements.remove(file, umbrella))
    const { items } = trash(file)
    expect(items).toMatchObject([
      { id: umbrella, deleted: { table: 'agreement', subject: 'Paraplyaftalen' } },
    ])
    expect(items[0]?.along).toContainEqual({ table: 'commitment', count: 1 })
    expect(trash(file, { table: 'agreement', search: 'afklaring' }).items).toHaveLength(1)
    operation(file, { label: 'trash.restore' }, () => restoreFromTrash(file, umbrella))
    expect(dump(file)).toBe(before)
  })

  test('finds a deleted commitment by the agreement that it was made in', () => {
    const { file } = aProgrammeFile()
    operation(file, { label: 'commitment.remove' }, () => file.sqlite.exec('DELETE FROM commitment'))
    expect(trash(file, { search: 'paraply' }).items).toMatchObject([{ deleted: { table: 'commitment' } }])
  })

  test('puts no area back under itself', () => {
    const { file, id } = aProgrammeFile()
    const [town, valley] = [id('area', 'Byen'), id('area', 'Ådalen')]
    const edit = (fn: () => void) => operation(file, { label: 'area.update' }, fn)
    let north = ''
    edit(() => {
      north = areas.create(file, { name: 'Nord', parentId: valley, note: null })
    })
    operation(file, { label: 'area.remove' }, () => areas.remove(file, valley))
    edit(() => areas.update(file, town, { parentId: north }))
    const restored = () => operation(file, { label: 'trash.restore' }, () => restoreFromTrash(file, valley))
    const data = { field: 'area.parentId', reason: 'hierarchy.circle' }
    expect(restored).toThrow(expect.objectContaining({ code: 'field.invalid', data }))
    edit(() => areas.update(file, town, { parentId: null }))
    restored()
    expect(file.sqlite.prepare('SELECT parent_id FROM area WHERE id = ?').pluck().get(north)).toBe(valley)
  })
})
