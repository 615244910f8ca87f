import { expect, test } from 'vitest'
import { DrejebogError } from '../../../db/errors'
import { operation } from '../../../db/log/operation'
import { commitImport, draftImport } from '../../../db/queries/import/preview'
import { organisations } from '../../../db/queries/organisations'
import { anImage, anOrganisation, dump } from '../../fixtures/files'
import { anInput, aRow } from './imported'

const rows = [
  aRow(2, {
    'organisation.name': 'Boligkontoret',
    'organisation.cvr': '13748136',
    'organisation.city': 'Fredericia',
  }),
  aRow(3, { 'organisation.name': 'Ringgården' }),
]
const input = anInput('organisations', rows)

function commit(file: ReturnType<typeof anImage>, draft: ReturnType<typeof draftImport>): unknown {
  try {
    return operation(file, { label: 'organisation.import' }, () => commitImport(file, input, draft))
  } catch (error) {
    return error
  }
}

test('a record edited between preview and commit stops it all, and is named', () => {
  const file = anImage()
  const id = anOrganisation(file, { name: 'Boligkontoret', cvr: '13748136', city: 'Vejle' })
  const draft = draftImport(file, input)
  operation(file, { label: 'organisation.update' }, () => organisations.update(file, id, { city: 'Kolding' }))
  const before = dump(file)
  const refused = commit(file, draft)
  expect(refused).toBeInstanceOf(DrejebogError)
  expect(refused).toMatchObject({ code: 'import.changed', data: { names: ['Boligkontoret'] } })
  expect(dump(file)).toBe(before)
})

test('an edit elsewhere does not stop it', () => {
  const file = anImage()
  anOrganisation(file, { name: 'Boligkontoret', cvr: '13748136', city: 'Vejle' })
  const other = anOrganisation(file, { name: 'Strandskolen' })
  const draft = draftImport(file, input)
  operation(file, { label: 'organisation.update' }, () =>
    organisations.update(file, other, { city: 'Kolding' }),
  )
  expect(commit(file, draft)).toMatchObject({ n: expect.any(Number) })
})

test('a partner that somebody made meanwhile is not made twice', () => {
  const file = anImage()
  const draft = draftImport(file, input)
  anOrganisation(file, { name: 'Ringgården' })
  expect(commit(file, draft)).toMatchObject({ code: 'import.changed', data: { names: ['Ringgården'] } })
})
