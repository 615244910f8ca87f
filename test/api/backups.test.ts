import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

onBothHosts('backups', (host) => {
  beforeAll(async () => {
    await makeDocument(host(), 'Sikret')
    await anOrganisation(host(), { name: 'Fra begyndelsen' })
    await host().client.documents.close()
    await host().client.documents.open({ ref: await host().find('Sikret') })
    // The day's copy is made by itself, shortly after opening.
    await vi.waitFor(async () => expect(await backups().list()).toHaveLength(1), { timeout: 20_000 })
  })

  const backups = () => host().client.backups
  const names = async () => (await host().client.organisations.list({})).map((row) => row.name)
  const copies = async (reason: string) => (await backups().list()).filter((each) => each.reason === reason)

  /** The folders of all files' backups on this machine. */
  const folders = () =>
    readdirSync(join(host().dataFolder, 'backups')).map((id) => join(host().dataFolder, 'backups', id))

  test('a copy of the day is there without asking, says when and why, and is encrypted', async () => {
    const [copy] = await backups().list()
    expect(copy).toMatchObject({ reason: 'day', size: expect.any(Number) })
    expect(copy?.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    const bytes = readFileSync(join(folders()[0] ?? '', copy?.id ?? ''))
    expect(bytes.length).toBe(copy?.size)
    expect(bytes.includes('Fra begyndelsen')).toBe(false)
  })

  test('restoring brings the copy back, and keeps what it replaced as a copy', async () => {
    const [copy] = await copies('day')
    await anOrganisation(host(), { name: 'Kom til senere' })
    await backups().restore({ id: copy?.id ?? '' })
    const restored = await names()
    expect((await host().client.session.status()).document).toMatchObject({
      unpublished: false,
      problem: null,
    })
    const [replaced, ...others] = await copies('restore')
    expect(others).toEqual([])
    await backups().restore({ id: replaced?.id ?? '' })
    expect(await names()).toContain('Kom til senere')
    expect(restored).not.toContain('Kom til senere')
  })

  test('what was restored holds after closing and opening, and is in the history', async () => {
    const [copy] = await copies('day')
    const wanted = await names()
    await anOrganisation(host(), { name: 'Skal væk igen' })
    await backups().restore({ id: copy?.id ?? '' })
    await host().client.documents.close()
    await host().client.documents.open({ ref: await host().find('Sikret') })
    expect(await names()).not.toContain('Skal væk igen')
    expect(wanted).toContain('Fra begyndelsen')
    const [newest] = await host().client.changes.recent({})
    expect(newest).toMatchObject({ label: 'file.restore', kind: 'system' })
  })

  test('after a restore nothing from before it can be taken back: its numbers stand for other things now', async () => {
    const [copy] = await copies('day')
    await anOrganisation(host(), { name: 'Før' })
    await backups().restore({ id: copy?.id ?? '' })
    expect((await host().client.session.status()).undoable).toEqual({ undo: false, redo: false })
    expect((await refusal(host().client.changes.undo({}))).code).toBe('undo.nothing')
  })

  test('only a copy of this document can be named: no path leads out of its folder', async () => {
    const before = await names()
    const document = join(host().documents, 'Sikret.drejebog')
    for (const id of [
      '',
      '.',
      '..',
      '../../settings.json',
      document.slice(0, 100),
      'day.drejebog',
      '__proto__',
    ])
      expect(await refusal(backups().restore({ id }))).toEqual({ code: 'backup.notFound', data: {} })
    const [copy] = await copies('day')
    expect((await refusal(backups().restore({ id: `../${copy?.id}` }))).code).toBe('backup.notFound')
    expect(await names()).toEqual(before)
  })

  test('copies of another document are not offered', async () => {
    await makeDocument(host(), 'En anden')
    expect(await backups().list()).toEqual([])
    await host().client.documents.open({ ref: await host().find('Sikret') })
    expect((await backups().list()).length).toBeGreaterThan(0)
  })

  test('what a copy holds is told before it is put back, and nothing is left beside the copies', async () => {
    await anOrganisation(host(), { name: 'Skrevet efter kopien' })
    const [folder = ''] = folders()
    const files = () => folders().map((each) => readdirSync(each).sort())
    const [copy] = await copies('day')
    const before = files()
    const size = readFileSync(join(folder, readdirSync(folder)[0] ?? '')).length
    const held = await backups().contents({ id: copy?.id ?? '' })
    const now = await host().client.contents.get()
    expect(held).toMatchObject({ organisations: 1, staff: 1, lastChange: { by: 'Mette Prøve' } })
    expect(now.organisations).toBeGreaterThan(held.organisations)
    expect(now).toMatchObject({ backups: (await backups().list()).length, fileSize: expect.any(Number) })
    expect(files()).toEqual(before)
    expect(readFileSync(join(folder, readdirSync(folder)[0] ?? '')).length).toBe(size)
    for (const id of ['', '../settings.json', `../${copy?.id}`])
      expect((await refusal(backups().contents({ id }))).code).toBe('backup.notFound')
  })

  test('a damaged copy is refused, and the document stays as it is', async () => {
    const before = await names()
    const [copy] = await copies('day')
    const path = folders()
      .map((folder) => join(folder, copy?.id ?? ''))
      .find((each) => readdirSync(join(each, '..')).includes(copy?.id ?? ''))
    const bytes = readFileSync(path ?? '')
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
    writeFileSync(path ?? '', bytes)
    expect(await refusal(backups().restore({ id: copy?.id ?? '' }))).toEqual({
      code: 'file.damaged',
      data: {},
    })
    expect((await refusal(backups().contents({ id: copy?.id ?? '' }))).code).toBe('file.damaged')
    expect(await names()).toEqual(before)
    await anOrganisation(host(), { name: 'Der kan stadig skrives' })
  })
})
