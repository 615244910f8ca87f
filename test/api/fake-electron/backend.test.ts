import { afterEach, describe, expect, it } from 'vitest'
import type { Ask, Question, Questions } from '../../../electron/backend/hosts/protocol'
import { type Answers, type BuiltMain, type StartOptions, startBuiltMain } from './start'

let main: BuiltMain | null = null
afterEach(async () => {
  await main?.stop()
  main = null
})

async function start(options: StartOptions = {}): Promise<BuiltMain> {
  main = await startBuiltMain(options)
  return main
}

/** Plays the backend asking, and gives what the shell answered it. */
async function ask<Q extends Question>(from: BuiltMain, question: Q, args: Questions[Q]['args']) {
  const answer = await from.evaluate(
    async (fake, asked) => {
      const child = fake.processes.at(-1)
      const before = child?.told.length
      child?.emit('message', asked)
      while (child?.told.length === before) await new Promise((resolve) => setImmediate(resolve))
      return child?.told.at(-1)
    },
    { type: 'ask', id: 900_001, question, args } as Ask,
  )
  expect(answer).toMatchObject({ type: 'answer', id: 900_001 })
  return answer as unknown as { value?: Questions[Q]['answer']; failed?: true }
}

describe('a question of the backend', () => {
  /** Notes what the user was shown. */
  function user(paths: { open?: string; save?: string }) {
    const shown: Electron.SaveDialogOptions[] = []
    const answers: Answers = {
      showOpenDialog: (options) => {
        shown.push(options as Electron.SaveDialogOptions)
        return paths.open ?? null
      },
      showSaveDialog: (options) => {
        shown.push(options)
        return paths.save ?? null
      },
    }
    return { shown, answers }
  }

  it('for a document to open shows a Danish dialog for Drejebog files', async () => {
    const { shown, answers } = user({ open: '/delt/a.drejebog' })
    const program = await start({ answers })
    expect(await ask(program, 'pickOpen', {})).toMatchObject({ value: '/delt/a.drejebog' })
    expect(shown).toEqual([
      {
        title: 'Åbn en Drejebog-fil',
        buttonLabel: 'Åbn',
        filters: [{ name: 'Drejebog', extensions: ['drejebog'] }],
        properties: ['openFile', 'dontAddToRecent'],
      },
    ])
  })

  it('that the user cancels is answered with null, no failure', async () => {
    const program = await start()
    expect(await ask(program, 'pickOpen', {})).toMatchObject({ value: null })
    expect(await ask(program, 'pickSave', { name: 'a' })).toMatchObject({ value: null })
  })

  it('for a new document suggests a name the disk can bear, and adds the ending', async () => {
    const { shown, answers } = user({ save: '/delt/Øst' })
    const program = await start({ answers })
    expect(await ask(program, 'pickSave', { name: 'Øst: 2026/27' })).toMatchObject({
      value: '/delt/Øst.drejebog',
    })
    expect(shown[0]?.defaultPath).toMatch(/Øst- 2026-27\.drejebog$/)
    expect(shown[0]?.properties).toContain('showOverwriteConfirmation')
  })

  it('in English is in English', async () => {
    const { shown, answers } = user({})
    const program = await start({ answers })
    await program.evaluate((fake) => fake.window.webContents.page?.bridge.setMenuLanguage('en'))
    await ask(program, 'pickSave', { name: '' })
    expect(shown[0]?.title).toBe('Where shall the new file be?')
    expect(shown[0]?.defaultPath).toMatch(/New file\.drejebog$/)
  })

  it('to show a file shows that file', async () => {
    const program = await start()
    expect(await ask(program, 'showFile', { path: '/delt/a.drejebog' })).toMatchObject({ value: null })
    expect(await program.evaluate((fake) => fake.called('showItemInFolder'))).toEqual([['/delt/a.drejebog']])
  })

  it('to lock a key up gives it back and hides it', async () => {
    const program = await start()
    const { value: wrapped } = await ask(program, 'wrapKey', { text: 'a2V5LW9mLWE' })
    expect(wrapped).toMatch(/^[\w+/]+=*$/)
    expect(Buffer.from(wrapped ?? '', 'base64').toString('latin1')).not.toContain('a2V5')
    expect(await ask(program, 'unwrapKey', { wrapped: wrapped ?? '' })).toMatchObject({
      value: 'a2V5LW9mLWE',
    })
    expect(await ask(program, 'unwrapKey', { wrapped: 'xxxx' })).toMatchObject({ failed: true })
  })

  it.each([
    ['has none', { available: false }],
    ['has one under a password that everyone knows', { selected: 'basic_text' }],
    ['has one that only says it is better', { prefix: 'v10' }],
  ])('to lock a key up fails where the system %s', async (_what, store) => {
    const program = await start()
    await program.evaluate((fake, state) => void Object.assign(fake.store, state), store)
    expect(await ask(program, 'wrapKey', { text: 'key' })).toEqual({
      type: 'answer',
      id: 900_001,
      failed: true,
    })
  })
})

describe('a backend that dies', () => {
  it('comes back, and the page is told and given a new port', async () => {
    const program = await start()
    await program.evaluate((fake) => fake.processes.at(-1)?.kill())
    await program.nextPort()
    const messages = await program.evaluate(({ window }) => window.webContents.page?.messages)
    expect(messages).toEqual([
      { type: 'drejebog:port' },
      { type: 'drejebog:port-lost' },
      { type: 'drejebog:port' },
    ])
  })

  it('again and again is a question to the user, who may try once more', async () => {
    const asked: Electron.MessageBoxOptions[] = []
    const program = await start({
      answers: {
        showMessageBox: (options) => {
          asked.push(options)
          return 0
        },
      },
    })
    for (let death = 0; death < 4; death++) {
      await program.evaluate((fake) => fake.processes.at(-1)?.kill())
      await program.nextPort()
    }
    expect(asked.map(({ buttons }) => buttons)).toEqual([['Prøv igen', 'Luk Drejebog']])
    expect(await program.evaluate((fake) => fake.processes.length)).toBe(5)
  })

  it('again and again ends the program where the user wants that', async () => {
    const program = await start({ answers: { showMessageBox: () => 1 } })
    for (let death = 0; death < 4; death++) {
      if (death > 0) await program.nextPort()
      await program.evaluate((fake) => fake.processes.at(-1)?.kill())
    }
    expect(await program.exited).toBe(0)
  })
})
