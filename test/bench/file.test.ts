import { copyFile, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { systemClock } from '../../db/clock'
import { closeImage, type OpenFile, openImage } from '../../db/file/connection'
import type { Document } from '../../db/file/document'
import { extractImage } from '../../db/file/image-copy'
import { openDocument } from '../../db/file/open-document'
import { operation } from '../../db/log/operation'
import { organisationList } from '../../db/queries/organisation-list'
import { organisations } from '../../db/queries/organisations'
import { aDocument, anImage, anOrganisation, METTE } from '../fixtures/files'
import { aFolder } from '../fixtures/place'
import { compare } from './measure'
import { fill, organisationFields } from './rows'

const TODAY = '2026-11-23'

test('from the document to the first list, against copying the file and the select', async () => {
  const { document, path, identity, around } = await aDocument()
  await document.write(METTE, (file) => fill(file, 10_000))
  await document.close()
  const copy = join(aFolder(), 'copy')
  const image = join(aFolder(), 'image.db')
  await extractImage(path, image)
  let opened: Document | undefined
  let bare: OpenFile | undefined
  await compare(
    'document to first list, 10,000 organisations',
    {
      before: async () => void (await opened?.close()),
      run: async () => {
        opened = await openDocument(path, identity.key, around)
        organisationList(opened.file, TODAY)
      },
    },
    {
      before: async () => {
        if (bare) closeImage(bare)
        await rm(copy, { force: true })
      },
      run: async () => {
        await copyFile(path, copy)
        bare = openImage(image, identity.key, { clock: systemClock })
        organisationList(bare, TODAY)
      },
    },
    { limit: 1.5 },
  )
})

function withoutLog(): OpenFile {
  const file = anImage()
  const triggers = file.sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) file.sqlite.exec(`DROP TRIGGER "${name}"`)
  return file
}

test('a bulk insert with the log, against one without', async () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => organisationFields(n))
  const insert = (file: OpenFile) => {
    operation(file, { label: 'organisation.create' }, () => {
      for (const row of rows) organisations.create(file, row)
      return rows.length
    })
  }
  let [logged, bare] = [anImage(), withoutLog()]
  await compare(
    'bulk insert of 100,000 organisations with the log',
    {
      before: () => {
        closeImage(logged)
        logged = anImage()
      },
      run: () => insert(logged),
    },
    {
      before: () => {
        closeImage(bare)
        bare = withoutLog()
      },
      run: () => insert(bare),
    },
    { limit: 1.3, runs: 3 },
  )
})

test('one edit with the log, against a bare update', async () => {
  const [logged, bare] = [anImage(), withoutLog()]
  operation(logged, { label: 'organisation.create' }, () => fill(logged, 2_000))
  operation(bare, { label: 'organisation.create' }, () => fill(bare, 2_000))
  const [id, bareId] = [logged, bare].map(
    (file) => file.sqlite.prepare('SELECT max(id) FROM organisation').pluck().get() as string,
  )
  const update = bare.sqlite.prepare('UPDATE organisation SET city = ? WHERE id = ?')
  let n = 0
  await compare(
    'one edit with the log',
    {
      run: () => {
        for (let i = 0; i < 100; i++)
          operation(logged, { label: 'organisation.update' }, () =>
            organisations.update(logged, id as string, { city: `By ${n++}` }),
          )
      },
    },
    {
      run: () => {
        for (let i = 0; i < 100; i++) update.run(`By ${n++}`, bareId)
      },
    },
    { limit: 3 },
  )
})

test('publishing 100 MB, against a bare byte copy', async () => {
  const { document, path } = await aDocument()
  await document.write(METTE, (file) => {
    operation(file, { label: 'organisation.create' }, () => {
      for (let n = 0; n < 9_000; n++)
        anOrganisation(file, { name: `Nummer ${n}`, note: `${n} `.repeat(5_000).slice(0, 9_900) })
    })
  })
  await document.publish()
  const { size } = await (await open(path)).stat()
  console.log(`document of ${(size / 1e6).toFixed(0)} MB`)
  const target = join(aFolder(), 'copy')
  let n = 0
  await compare(
    'publishing 100 MB',
    {
      before: () => document.write(METTE, (file) => void anOrganisation(file, { name: `Ny ${n++}` })),
      run: () => document.publish(),
    },
    {
      before: () => rm(target, { force: true }),
      run: () => byteCopy(path, target),
    },
    { limit: null, runs: 5 },
  )
  await document.close()
})

/** Reads and writes every byte and makes it last, as publishing must; nothing else. */
async function byteCopy(from: string, to: string): Promise<void> {
  const [source, target] = [await open(from, 'r'), await open(to, 'wx')]
  const buffer = Buffer.allocUnsafe(4 * 1024 * 1024)
  for (;;) {
    const { bytesRead } = await source.read(buffer)
    if (bytesRead === 0) break
    await target.write(buffer, 0, bytesRead)
  }
  await target.sync()
  await source.close()
  await target.close()
}
