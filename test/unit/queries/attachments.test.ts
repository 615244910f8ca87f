import { expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { attachments, attachmentsOf, keepContent } from '../../../db/queries/attachments'
import { staffMembers } from '../../../db/queries/staff'
import { TestClock } from '../../fixtures/clock'
import { anImage, anOrganisation } from '../../fixtures/files'

const DAY = 24 * 60 * 60_000

function setUp() {
  const clock = new TestClock()
  const file = anImage(clock)
  const organisationId = anOrganisation(file)
  const content = (text: string) => {
    const bytes = Buffer.from(text)
    return { mediaType: 'text/plain', size: bytes.length, contentId: keepContent(file, bytes) }
  }
  const run = <T>(label: string, fn: () => T) => operation(file, { label }, fn)
  const add = (name: string, text: string) =>
    run('attachment.create', () =>
      attachments.create(file, {
        organisationId,
        agreementId: null,
        interactionId: null,
        name,
        ...content(text),
      }),
    )
  const replace = (id: string, text: string) =>
    run('attachment.update', () => attachments.update(file, id, content(text)))
  const remove = (id: string) => run('attachment.remove', () => attachments.remove(file, id))
  const texts = () =>
    file.sqlite.prepare<[], Buffer>('SELECT bytes FROM attachment_content').pluck().all().map(String).sort()
  return { clock, file, organisationId, run, add, replace, remove, texts }
}

test('one content of two attachments is kept once, and stays while one of them has it', () => {
  const { clock, add, remove, texts } = setUp()
  const { value: first } = add('Aftale.txt', 'den samme')
  add('Kopi.txt', 'den samme')
  expect(texts()).toEqual(['den samme'])
  remove(first)
  clock.move(200 * DAY)
  add('Ny.txt', 'en anden')
  expect(texts()).toEqual(['den samme', 'en anden'])
})

test('what was removed can be brought back for 90 days: its bytes must not go before', () => {
  const { clock, file, organisationId, add, remove, texts } = setUp()
  const { value: id } = add('Aftale.txt', 'underskrevet')
  const { n } = remove(id)
  clock.move(89 * DAY)
  add('Ny.txt', 'en anden')
  expect(texts()).toContain('underskrevet')
  expect(undo(file, n ?? 0).kept).toEqual([])
  expect(attachmentsOf(file, { organisationId: organisationId }).map(({ name }) => name)).toContain(
    'Aftale.txt',
  )
})

test('after that the bytes go with the next file that is added, and an undo says they are missing', () => {
  const { clock, file, organisationId, add, remove, texts } = setUp()
  const { value: id } = add('Aftale.txt', 'underskrevet')
  const { n } = remove(id)
  clock.move(91 * DAY)
  expect(texts()).toEqual(['underskrevet'])
  add('Ny.txt', 'en anden')
  expect(texts()).toEqual(['en anden'])
  const missing = { table: 'attachment', record: id, field: null, reason: 'missing' }
  expect(undo(file, n ?? 0).kept).toEqual([missing])
  expect(attachmentsOf(file, { organisationId: organisationId }).map(({ name }) => name)).toEqual(['Ny.txt'])
})

test('what was replaced goes the same way, and the undo leaves the newer content', () => {
  const { clock, file, organisationId, add, replace, texts } = setUp()
  const { value: id } = add('Aftale.txt', 'udkast')
  const { n } = replace(id, 'underskrevet')
  clock.move(91 * DAY)
  replace(add('Andet.txt', 'a').value, 'b')
  expect(texts()).toEqual(['a', 'b', 'underskrevet'])
  const { kept } = undo(file, n ?? 0)
  expect(kept).toContainEqual({ table: 'attachment', record: id, field: 'content_id', reason: 'missing' })
  const row = attachmentsOf(file, { organisationId: organisationId }).find((each) => each.id === id)
  expect(row?.size).toBe('underskrevet'.length)
})

test('an undo under a later replacement leaves name, size and content of one file together', () => {
  const { file, organisationId, run, add } = setUp()
  const put = (id: string, name: string, text: string) =>
    run('attachment.update', () =>
      attachments.update(file, id, {
        name,
        mediaType: 'text/plain',
        size: text.length,
        contentId: keepContent(file, Buffer.from(text)),
      }),
    )
  const { value: id } = add('Udkast.txt', 'et')
  const { n } = put(id, 'Aftale.txt', 'to tegn')
  put(id, 'Aftale.txt', 'TO TEGN')
  undo(file, n ?? 0)
  expect(attachmentsOf(file, { organisationId: organisationId })).toMatchObject([
    { name: 'Aftale.txt', size: 7 },
  ])
})

test('bytes of a partner that was deleted long ago go too, with the next file that is removed', () => {
  const { clock, file, add, remove, texts, run } = setUp()
  const { value: mine } = add('Min.txt', 'min')
  const other = anOrganisation(file, { name: 'Forsvundet (opdigtet)' })
  run('attachment.create', () => {
    const contentId = keepContent(file, Buffer.from('deres'))
    const given = { agreementId: null, interactionId: null, mediaType: 'text/plain', size: 5, contentId }
    attachments.create(file, { ...given, organisationId: other, name: 'Deres.txt' })
  })
  run('organisation.remove', () => {
    file.sqlite.prepare('DELETE FROM attachment WHERE organisation_id = ?').run(other)
    file.sqlite.prepare('DELETE FROM organisation WHERE id = ?').run(other)
  })
  clock.move(91 * DAY)
  remove(mine)
  expect(texts()).toEqual(['min'])
})

test('a listed attachment says when its content came and from whom, not when it was renamed or put back', () => {
  const { clock, file, organisationId, run, add, replace, remove } = setUp()
  const { value: mette } = run('staff.create', () =>
    staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
  )
  const { value: jens } = run('staff.create', () =>
    staffMembers.create(file, { name: 'Jens Prøve', initials: 'JP', active: true }),
  )
  const listed = () => {
    const [row] = attachmentsOf(file, { organisationId: organisationId })
    return { at: row?.addedAt, by: row?.addedBy }
  }
  file.staff = mette
  const { value: id } = add('Aftale.txt', 'udkast')
  const made = { at: file.clock.now().toISOString(), by: 'Mette Prøve' }
  clock.move(DAY)
  file.staff = jens
  run('attachment.update', () => attachments.update(file, id, { name: 'Aftalen.txt' }))
  expect(listed()).toEqual(made)
  const { n: removed } = remove(id)
  undo(file, removed ?? 0)
  expect(listed()).toEqual(made)
  const { n: replaced } = replace(id, 'underskrevet')
  expect(listed()).toEqual({ at: file.clock.now().toISOString(), by: 'Jens Prøve' })
  undo(file, replaced ?? 0)
  expect(listed()).toEqual(made)
})
