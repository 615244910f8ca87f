import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type BuiltMain, launchBuiltMain, type StartOptions, startBuiltMain, told } from './start'

let main: BuiltMain | null = null
afterEach(async () => {
  await main?.stop()
  main = null
})

async function start(options: StartOptions = {}): Promise<BuiltMain> {
  main = await startBuiltMain(options)
  return main
}

describe('starting', () => {
  it('gives the window a port to a backend in a process of its own', async () => {
    const program = await start()
    const [fork] = (await program.evaluate((fake) => fake.called('fork'))) as [[string, string[], object]]
    const [entry, argv, options] = fork
    expect(entry).toMatch(/out\/main\/backend\.js$/)
    expect(JSON.parse(argv[0] ?? '')).toEqual({
      dataFolder: join(program.home, '.local/share/drejebog'),
      version: '0.0.0-fake',
    })
    expect(options).toEqual({ serviceName: 'Drejebog backend', stdio: 'ignore' })
  })

  it('uses the data folder it is told to, while it is not installed', async () => {
    const folder = join((await start()).home, 'data')
    const other = await startBuiltMain({ dataFolder: folder })
    expect(existsSync(join(folder, 'logs', 'shell.log'))).toBe(true)
    expect(existsSync(join(other.home, '.local'))).toBe(false)
    await other.stop()
  })

  it('opens the document it was started with', async () => {
    const program = await start({ argv: ['--no-sandbox', '/delt/a b.drejebog'] })
    expect(await told(program)).toContainEqual({ type: 'openPath', path: '/delt/a b.drejebog' })
  })

  it('shows the window once it has something to show', async () => {
    const program = await start()
    const seen = await program.evaluate(({ window }) => ({ shown: window.shown, asked: window.options.show }))
    expect(seen).toEqual({ shown: true, asked: false })
  })

  it('notes nothing but codes, no path among them', async () => {
    const program = await start({ argv: ['/delt/Hemmelig.drejebog'] })
    await program.evaluate((fake) => fake.processes[0]?.emit('message', { type: 'ready' }))
    const log = readFileSync(join(program.home, '.local/share/drejebog/logs/shell.log'), 'utf8')
    for (const line of log.trim().split('\n'))
      expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z [a-z-]+( [\w-]+)?$/)
  })
})

describe('a second start', () => {
  it('ends at once where the program runs already, and touches nothing', async () => {
    const second = launchBuiltMain({ gotLock: false, argv: ['/delt/a.drejebog'] })
    expect(await second.exited).toBe(0)
    expect(await second.evaluate((fake) => [fake.processes.length, fake.windows().length])).toEqual([0, 0])
    await second.stop()
  })

  it('opens its document in the first, and brings that forward', async () => {
    const program = await start()
    const seen = await program.evaluate((fake) => {
      fake.window.minimized = true
      fake.app.emit('second-instance', {}, ['drejebog', '--flag', 'b.drejebog'], '/delt')
      return { minimized: fake.window.minimized, focused: fake.window.focused }
    })
    expect(seen).toEqual({ minimized: false, focused: 1 })
    expect(await told(program)).toContainEqual({ type: 'openPath', path: '/delt/b.drejebog' })
  })

  it('without a document only brings the first forward', async () => {
    const program = await start()
    await program.evaluate((fake) => fake.app.emit('second-instance', {}, ['drejebog'], '/delt'))
    expect((await told(program)).map(({ type }) => type)).not.toContain('openPath')
    expect(await program.evaluate((fake) => fake.window.focused)).toBe(1)
  })

  it('while the first is publishing its last is not lost: the program starts again', async () => {
    const program = await start()
    const relaunched = await program.evaluate((fake) => {
      fake.window.close()
      fake.app.emit('second-instance', {}, ['drejebog', '/delt/b.drejebog'], '/')
      return fake.called('relaunch')
    })
    expect(relaunched).toEqual([[{ args: ['/delt/b.drejebog'] }]])
  })
})

describe('the menu', () => {
  it('speaks Danish at first and the language of the settings after', async () => {
    const danish = await start()
    expect(await danish.evaluate((fake) => fake.menuItems().map(({ path }) => path))).toContain(
      '&Filer/&Åbn fil …',
    )
    const folder = join(danish.home, 'data')
    mkdirSync(folder)
    writeFileSync(join(folder, 'settings.json'), '{"language":"en"}')
    const english = await startBuiltMain({ dataFolder: folder })
    expect(await english.evaluate((fake) => fake.menuItems().map(({ path }) => path))).toContain(
      '&File/&Open file …',
    )
    await english.stop()
  })

  it('changes its language with the window, and takes no other word for one', async () => {
    const program = await start()
    const first = () => program.evaluate((fake) => fake.menuItems()[0]?.path)
    const set = (language: string) =>
      program.evaluate((fake, word) => fake.window.webContents.page?.bridge.setMenuLanguage(word), language)
    await set('en')
    expect(await first()).toBe('&File/&New file …')
    await set('de')
    expect(await first()).toBe('&File/&New file …')
    await set('da')
    expect(await first()).toBe('&Filer/&Ny fil …')
  })

  it('hands its commands to the page', async () => {
    const program = await start()
    const commands = await program.evaluate(async (fake) => {
      for (const { item } of fake.menuItems()) (item.click as (() => void) | undefined)?.()
      await new Promise((resolve) => setImmediate(resolve))
      return fake.window.webContents.page?.commands
    })
    expect(commands).toEqual([
      'newDocument',
      'openDocument',
      'closeDocument',
      'export',
      'print',
      'settings',
      'undo',
      'redo',
      'new',
      'find',
      'log',
      'projector',
      'names',
      'help',
      'shortcuts',
      'licences',
    ])
  })
})

describe('a page that crashes', () => {
  it('is loaded again with a port of its own, three times', async () => {
    const program = await start()
    const crash = () =>
      program.evaluate(({ window }) => {
        window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
        return window.isDestroyed()
      })
    for (let time = 0; time < 3; time++) {
      expect(await crash()).toBe(false)
      await program.nextPort()
    }
    expect(await crash()).toBe(true)
    expect(await program.exited).toBe(0)
  })
})

describe('leaving the program for a while', () => {
  it('publishes when the computer sleeps', async () => {
    const program = await start()
    await program.evaluate((fake) => fake.powerMonitor.emit('suspend'))
    expect(await told(program)).toContainEqual({ type: 'pause', reason: 'suspend' })
  })
})

describe('the end', () => {
  it('comes in order: the window, then the backend has published, then the program', async () => {
    const program = await start()
    const order = program.evaluate(
      (fake) =>
        new Promise<string[]>((resolve) => {
          const order: string[] = []
          const child = fake.processes[0]
          fake.window.on('closed', () => order.push('window closed'))
          child?.on(
            'message',
            ({ type }: { type: string }) => type === 'stopped' && order.push('backend stopped'),
          )
          fake.app.on('quit', () => {
            order.push('quit')
            resolve([...order, child?.told.at(-1)?.type ?? ''])
          })
          fake.app.quit()
        }),
    )
    expect(await order).toEqual(['window closed', 'backend stopped', 'quit', 'stop'])
    expect(await program.exited).toBe(0)
  })

  it('comes with the last window too', async () => {
    const program = await start()
    await program.evaluate((fake) => fake.window.close())
    expect(await program.exited).toBe(0)
    expect((await told(program)).at(-1)).toEqual({ type: 'stop' })
  })

  it('of Windows is used: publish when it asks, stop when it goes', async () => {
    const program = await start()
    await program.evaluate(({ window }) => {
      window.emit('query-session-end', {})
      window.emit('session-end', {})
    })
    expect((await told(program)).slice(-2)).toEqual([{ type: 'pause', reason: 'suspend' }, { type: 'stop' }])
  })

  it('of a Linux computer waits for the program', async () => {
    const program = await start()
    const waited = await program.evaluate((fake) => {
      const event = fake.preventable()
      fake.powerMonitor.emit('shutdown', event)
      return event.defaultPrevented
    })
    expect(waited).toBe(true)
    expect(await program.exited).toBe(0)
  })

  it('leaves nothing where Electron would put it by itself', async () => {
    const program = await start()
    await program.evaluate((fake) => fake.app.quit())
    await program.exited
    expect(readdirSync(program.home).toSorted()).toEqual(['.local'])
  })

  it('after a fault nobody thought of is said in Danish, with everything published', async () => {
    const program = await start()
    await program.evaluate(() => void setImmediate(() => Promise.reject(new Error('C:\\hemmelig'))))
    expect(await program.exited).toBe(0)
    const [[title, text]] = (await program.evaluate((fake) => fake.called('showErrorBox'))) as [
      [string, string],
    ]
    expect(title).toBe('Drejebog måtte lukke')
    expect(text).not.toContain('hemmelig')
    expect((await told(program)).at(-1)).toEqual({ type: 'stop' })
  })
})

describe('saving a file the window made', () => {
  const download = (program: BuiltMain, url: string, name: string) =>
    program.evaluate(
      (fake, { url, name }) => {
        const options: unknown[] = []
        const event = fake.preventable()
        fake.window.webContents.session.emit('will-download', event, {
          getURL: () => url,
          getFilename: () => name,
          setSaveDialogOptions: (given: unknown) => options.push(given),
        })
        return { refused: event.defaultPrevented, options }
      },
      { url, name },
    )

  it('asks where, under the name the window suggests', async () => {
    const { refused, options } = await download(await start(), 'blob:app://drejebog/1', 'Partnere.csv')
    expect(refused).toBe(false)
    expect(options).toEqual([
      {
        title: 'Gem filen',
        buttonLabel: 'Gem',
        defaultPath: expect.stringMatching(/electron-downloads\/Partnere\.csv$/),
        filters: [
          { name: 'CSV', extensions: ['csv'] },
          { name: 'Alle filer', extensions: ['*'] },
        ],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      },
    ])
  })

  it('is not done for anything from elsewhere', async () => {
    expect(await download(await start(), 'https://example.com/x.exe', 'x.exe')).toEqual({
      refused: true,
      options: [],
    })
  })
})
