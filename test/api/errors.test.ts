import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ApiHost, anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { callByName, PROCEDURES } from './procedures'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'
const PLANTED = 'Plantet Hemmelighed'
const TAKES_FILE = /^(attachments\.(create|replace)|imports\.read)$/
const EMPTY = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

function logs({ dataFolder }: ApiHost): string {
  const folder = join(dataFolder, 'logs')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

onBothHosts('errors', (host) => {
  beforeAll(() => makeDocument(host(), PLANTED))

  describe('an input that the schema refuses leaves as input.invalid with the field and nothing of the input:', () => {
    test.each(PROCEDURES.filter(({ input }) => input !== undefined).map(({ name }) => name))(
      '%s',
      async (name) => {
        const plain = [{ [PLANTED]: 1 }, [PLANTED], PLANTED, 7, null, { id: { a: PLANTED } }]
        // What takes a file takes a form only, so a file makes these inputs travel as one.
        const file = new File([PLANTED], PLANTED)
        const inputs = TAKES_FILE.test(name) ? [{ [PLANTED]: 1, file }, [file], file, { id: file }] : plain
        for (const input of inputs) {
          const refused = await refusal(callByName(host().client, name, input))
          expect(refused.code).toBe('input.invalid')
          expect(Object.keys(refused.data)).toEqual(['field'])
          expect(JSON.stringify(refused)).not.toContain(PLANTED)
        }
      },
    )
  })

  test('a fault of the program leaves as internal, without a word of what it was about', async () => {
    // A folder where a file should be is no error that the program knows.
    const path = join(host().dataFolder, 'settings.json')
    rmSync(path, { force: true })
    mkdirSync(path)
    try {
      expect(await refusal(host().client.settings.set({ language: 'en' }))).toEqual({
        code: 'internal',
        data: {},
      })
    } finally {
      rmSync(path, { recursive: true })
    }
    expect(await host().client.settings.set({ language: 'da' })).toMatchObject({ language: 'da' })
  })

  test('a procedure that does not exist is refused without a stack, and the next call works', async () => {
    for (const name of ['organisations.drop', 'organisations', 'constructor']) {
      const error = await callByName(host().client, name, {}).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ORPCError)
      expect(JSON.stringify(error)).not.toMatch(/\bat |node_modules|\.ts|\.js/)
      expect((error as ORPCError<string, unknown>).status).toBe(404)
    }
    expect(Array.isArray(await host().client.organisations.list({}))).toBe(true)
  })

  test('the logs tell where it went wrong and hold no name, no path and nothing that was typed', async () => {
    const { client, documents } = host()
    const organisationId = await anOrganisation(host(), { name: PLANTED })
    await refusal(client.contacts.create({ ...EMPTY, organisationId: NOBODY, name: PLANTED }))
    await refusal(
      client.organisations.update({ id: organisationId, fields: { cvr: PLANTED, note: PLANTED } }),
    )
    await refusal(client.organisations.get({ id: NOBODY }))
    await refusal(client.backups.restore({ id: PLANTED }))
    const file = join(documents, `${PLANTED} 2.drejebog`)
    writeFileSync(file, 'ingen drejebog')
    const ref = await host().find(`${PLANTED} 2`)
    await refusal(client.documents.open({ ref }))
    rmSync(file)
    await refusal(client.documents.open({ ref }))
    await refusal(client.documents.unlock({ ref, by: { password: PLANTED } }))
    const path = join(host().dataFolder, 'settings.json')
    rmSync(path, { force: true })
    mkdirSync(path)
    await refusal(client.settings.set({ language: 'en' }))
    rmSync(path, { recursive: true })
    const text = logs(host())
    expect(text).toContain('contacts.create')
    expect(text).toContain('settings.set')
    for (const never of [
      PLANTED,
      'Plantet',
      'Mette',
      documents,
      host().dataFolder,
      '.drejebog',
      '/tmp',
      'solsikke',
    ])
      expect(text).not.toContain(never)
  })
})
