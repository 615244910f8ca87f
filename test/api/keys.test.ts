import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type ApiHost,
  aMachine,
  anOrganisation,
  type Client,
  makeDocument,
  onBothHosts,
  PASSWORD,
} from './host/hosts'
import { refusal } from './refusal'

/** Another character of the alphabet in the place of one, as somebody misreads it. */
function withOneWrong(groups: string[], group: number): string {
  const wrong = groups.map((each, at) => {
    if (at !== group - 1) return each
    return (each.startsWith('7') ? '8' : '7') + each.slice(1)
  })
  return wrong.join('-')
}

/** Prints a new sheet and types back the two groups that are asked for. @returns all of its groups */
async function printSheet({ documents }: Client): Promise<string[]> {
  const { groups, ask } = await documents.newSheet()
  await documents.confirmSheet({ typed: ask.map((place) => groups[place - 1] ?? '') })
  return groups
}

onBothHosts('keys', (host, start) => {
  beforeAll(() => makeDocument(host(), 'Låst'))

  /** A second machine that shares the folder, with an empty keyring; `use` gets it and the document's reference there. */
  async function onAnotherMachine(use: (other: ApiHost, ref: string) => Promise<void>) {
    await host().client.documents.close()
    const other = await start(aMachine(host().documents))
    try {
      await use(other, await other.find('Låst'))
    } finally {
      await other.stop()
      await host().client.documents.open({ ref: await host().find('Låst') })
    }
  }

  const opened = async ({ client }: ApiHost) => (await client.session.status()).document?.name

  describe('on another machine', () => {
    test('opening says that no key is here, and with what it can be had', async () => {
      await onAnotherMachine(async (other, ref) => {
        expect(await refusal(other.client.documents.open({ ref }))).toEqual({
          code: 'file.noKey',
          data: { ways: ['password'] },
        })
        expect(await opened(other)).toBeUndefined()
      })
    })

    test('a wrong password opens nothing, the right one does, and the machine remembers the key', async () => {
      const id = await anOrganisation(host(), { name: 'Skrevet på den første' })
      await onAnotherMachine(async (other, ref) => {
        const { documents, organisations } = other.client
        for (const password of ['', 'forkert-17', `${PASSWORD} `, PASSWORD.toUpperCase()]) {
          const refused = await refusal(documents.unlock({ ref, by: { password } }))
          expect(refused).toEqual({ code: 'file.wrongPassword', data: {} })
        }
        expect((await refusal(documents.open({ ref }))).code).toBe('file.noKey')
        await documents.unlock({ ref, by: { password: PASSWORD } })
        expect((await organisations.get({ id })).name).toBe('Skrevet på den første')
        await documents.close()
        await documents.open({ ref })
        await documents.close()
        const nextDay = await start(other)
        await nextDay.client.documents.open({ ref: await nextDay.find('Låst') })
        expect((await nextDay.client.organisations.get({ id })).name).toBe('Skrevet på den første')
        await nextDay.stop()
      })
    })

    test('one wrong character of the recovery key is told by its group, and the right key opens as it is typed', async () => {
      const groups = await printSheet(host().client)
      await onAnotherMachine(async (other, ref) => {
        const { documents } = other.client
        expect((await refusal(documents.open({ ref }))).data).toEqual({ ways: ['password', 'recovery'] })
        for (const group of [1, 3, groups.length]) {
          const by = { recoveryKey: withOneWrong(groups, group) }
          const refused = await refusal(documents.unlock({ ref, by }))
          expect(refused).toEqual({ code: 'file.recoveryKeyTypo', data: { groups: [String(group)] } })
        }
        const short = { recoveryKey: groups.slice(1).join('-') }
        expect((await refusal(documents.unlock({ ref, by: short }))).code).toBe('file.recoveryKeyTypo')
        expect(await opened(other)).toBeUndefined()
        const typed = groups.join(' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
        await documents.unlock({ ref, by: { recoveryKey: typed } })
        expect(await opened(other)).toBe('Låst')
      })
    })

    test('a machine that has lost its keyring asks again and does not fail', async () => {
      await onAnotherMachine(async (other, ref) => {
        await other.client.documents.unlock({ ref, by: { password: PASSWORD } })
        await other.client.documents.close()
        for (const junk of ['', '[]', '{"fileId": 7', 'null', '7']) {
          writeFileSync(join(other.dataFolder, 'keyring.json'), junk)
          expect((await refusal(other.client.documents.open({ ref }))).code).toBe('file.noKey')
        }
        await other.client.documents.unlock({ ref, by: { password: PASSWORD } })
        expect(await opened(other)).toBe('Låst')
      })
    })

    test('a key that was locked up on another machine or is damaged asks again', async () => {
      await onAnotherMachine(async (other, ref) => {
        await other.client.documents.unlock({ ref, by: { password: PASSWORD } })
        await other.client.documents.close()
        const path = join(other.dataFolder, 'keyring.json')
        const [fileId] = Object.keys(JSON.parse(readFileSync(path, 'utf8')))
        for (const wrapped of ['', 'ikke en nøgle', 7, null, {}, '00'.repeat(32)]) {
          writeFileSync(path, JSON.stringify({ [fileId ?? '']: wrapped }))
          const { code } = await refusal(other.client.documents.open({ ref }))
          expect(['file.noKey', 'file.damaged']).toContain(code)
          expect(await opened(other)).toBeUndefined()
        }
      })
    })
  })

  describe('the recovery sheet', () => {
    test('holds nothing before two of its groups are typed back: a sheet nobody printed must not replace one', async () => {
      const held = await printSheet(host().client)
      const { documents } = host().client
      const { groups, ask } = await documents.newSheet()
      expect(ask).toHaveLength(2)
      const wrong = [groups[(ask[0] ?? 0) - 1] ?? '', 'XXXXX']
      expect(await refusal(documents.confirmSheet({ typed: wrong }))).toEqual({
        code: 'file.sheetGroupsWrong',
        data: { groups: [String(ask[1])] },
      })
      for (const typed of [[], ['', ''], groups]) {
        expect((await refusal(documents.confirmSheet({ typed }))).code).toBe('file.sheetGroupsWrong')
      }
      await onAnotherMachine(async (other, ref) => {
        const by = { recoveryKey: groups.join('-') }
        expect((await refusal(other.client.documents.unlock({ ref, by }))).code).toBe('file.wrongRecoveryKey')
        await other.client.documents.unlock({ ref, by: { recoveryKey: held.join('-') } })
      })
    })

    test('printed anew makes the old one worthless', async () => {
      const old = await printSheet(host().client)
      const current = await printSheet(host().client)
      expect((await host().client.session.status()).document?.hasSheet).toBe(true)
      await onAnotherMachine(async (other, ref) => {
        const { documents } = other.client
        const by = { recoveryKey: old.join('-') }
        expect(await refusal(documents.unlock({ ref, by }))).toEqual({
          code: 'file.wrongRecoveryKey',
          data: {},
        })
        await documents.unlock({ ref, by: { recoveryKey: current.join('-') } })
        expect(await opened(other)).toBe('Låst')
      })
    })

    test('of one document never becomes that of another', async () => {
      const { documents, session } = host().client
      const { groups, ask } = await documents.newSheet()
      await makeDocument(host(), `Uden ark ${host().kind}`)
      const typed = ask.map((place) => groups[place - 1] ?? '')
      expect((await refusal(documents.confirmSheet({ typed }))).code).toBe('file.sheetGroupsWrong')
      expect((await session.status()).document?.hasSheet).toBe(false)
      await documents.open({ ref: await host().find('Låst') })
    })
  })

  describe('a changed password', () => {
    test('opens, and the old one does not', async () => {
      const { documents } = host().client
      await documents.changePassword({ password: 'ny adgangskode æøå' })
      await onAnotherMachine(async (other, ref) => {
        const unlock = (password: string) => other.client.documents.unlock({ ref, by: { password } })
        expect((await refusal(unlock(PASSWORD))).code).toBe('file.wrongPassword')
        // The same letters, typed as a Mac sends them.
        await unlock('ny adgangskode æøå'.normalize('NFD'))
        expect(await opened(other)).toBe('Låst')
      })
      await documents.changePassword({ password: PASSWORD })
    })

    test('of fewer than eight signs is refused, and the old one still opens', async () => {
      const refused = await refusal(host().client.documents.changePassword({ password: '1234567' }))
      expect(refused).toEqual({ code: 'file.passwordTooShort', data: { length: 8 } })
      await onAnotherMachine(async (other, ref) => {
        await other.client.documents.unlock({ ref, by: { password: PASSWORD } })
        expect(await opened(other)).toBe('Låst')
      })
    })

    test('keeps the recovery sheet that was printed', async () => {
      const groups = await printSheet(host().client)
      await host().client.documents.changePassword({ password: PASSWORD })
      await onAnotherMachine(async (other, ref) => {
        await other.client.documents.unlock({ ref, by: { recoveryKey: groups.join('-') } })
        expect(await opened(other)).toBe('Låst')
      })
    })
  })
})
