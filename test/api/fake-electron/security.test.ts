import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltMain, launchBuiltMain, startBuiltMain } from './start'

let main: BuiltMain
beforeAll(async () => {
  main = await startBuiltMain({ packaged: true })
})
afterAll(() => main.stop())

describe('the window', () => {
  it('has every preference of the security checklist set by hand', async () => {
    const preferences = await main.evaluate(({ window }) => {
      const { preload, session, ...rest } = window.webContents.preferences
      return rest
    })
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      plugins: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: process.platform === 'win32',
      devTools: false,
    })
    expect(await main.evaluate((fake) => fake.called('enableSandbox'))).toHaveLength(1)
  })

  it('shows only the page of the program', async () => {
    expect(await main.evaluate(({ window }) => window.webContents.getURL())).toBe('app://drejebog/')
  })

  it('gives the page its four functions and a flag, and nothing of Electron', async () => {
    const exposed = await main.evaluate(({ window }) => {
      const kinds: Record<string, Record<string, string>> = {}
      for (const [name, api] of Object.entries(window.webContents.page?.exposed ?? {})) {
        kinds[name] = Object.fromEntries(
          Object.entries(api as object).map(([key, value]) => [key, typeof value]),
        )
      }
      return kinds
    })
    expect(exposed).toEqual({
      drejebog: {
        desktop: 'boolean',
        requestPort: 'function',
        setMenuLanguage: 'function',
        onCommand: 'function',
        onFullScreen: 'function',
      },
    })
  })
})

describe('every session', () => {
  const partitions = ['default', 'drejebog']

  it('keeps nothing of what the window shows on the disk', async () => {
    const made = await main.evaluate((fake) => fake.called('fromPartition'))
    // Without "persist:" in front, Electron keeps the session in memory.
    expect(made).toEqual([['drejebog', { cache: false }]])
    expect(await main.evaluate(({ window }) => window.webContents.session.partition)).toBe('drejebog')
  })

  it.each(partitions)('refuses every permission but to put text on the clipboard (%s)', async (partition) => {
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fullscreen',
      'hid',
    ]
    const granted = await main.evaluate(
      async (fake, { partition, permissions }) => {
        const of = partition === 'default' ? fake.session.defaultSession : fake.window.webContents.session
        const granted: string[] = []
        const pages = ['app://drejebog/', 'https://example.com/']
        for (const url of pages) {
          for (const permission of permissions) {
            const details = { requestingUrl: url, isMainFrame: true }
            if (await of.ask('setPermissionRequestHandler', null, permission, details)) {
              granted.push(`request ${permission} ${url}`)
            }
            const check = of.handlers.setPermissionCheckHandler as (...args: unknown[]) => boolean
            if (check(null, permission, url, details)) granted.push(`check ${permission} ${url}`)
          }
        }
        return granted
      },
      { partition, permissions: [...permissions, 'clipboard-sanitized-write'] },
    )
    expect(granted).toEqual([
      'request clipboard-sanitized-write app://drejebog/',
      'check clipboard-sanitized-write app://drejebog/',
    ])
  })

  it.each(partitions)('lets no request out but to our own files (%s)', async (partition) => {
    const urls = [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'devtools://devtools/x.js',
      'https://redirector.gvt1.com/edgedl/chrome/dict/da-dk-3-0.bdic',
    ]
    const cancelled = await main.evaluate(
      async (fake, { partition, urls }) => {
        const of = partition === 'default' ? fake.session.defaultSession : fake.window.webContents.session
        const answers: unknown[] = []
        for (const url of [...urls, 'app://drejebog/index.html'])
          answers.push(await of.ask('onBeforeRequest', { url }))
        return answers
      },
      { partition, urls },
    )
    expect(cancelled).toEqual([...urls.map(() => ({ cancel: true })), { cancel: false }])
  })

  it.each(partitions)('refuses devices, screens and certificates (%s)', async (partition) => {
    const answers = await main.evaluate(async (fake, partition) => {
      const of = partition === 'default' ? fake.session.defaultSession : fake.window.webContents.session
      const device = of.handlers.setDevicePermissionHandler as (details: object) => boolean
      const usb = of.handlers.setUSBProtectedClassesHandler as (details: object) => string[]
      return {
        device: device({ deviceType: 'hid', origin: 'app://drejebog' }),
        usb: usb({ protectedClasses: ['hid', 'audio'] }),
        screen: await of.ask('setDisplayMediaRequestHandler', {}),
        bluetooth: await of.ask('setBluetoothPairingHandler', {}),
        certificate: await of.ask('setCertificateVerifyProc', { hostname: 'example.com' }),
      }
    }, partition)
    expect(answers).toEqual({
      device: false,
      usb: ['hid', 'audio'],
      screen: null,
      bluetooth: { confirmed: false },
      certificate: -2,
    })
  })

  it('fetches no dictionary: the spelling checker is on only where the system has its own', async () => {
    const [enabled, urls] = await main.evaluate((fake) => [
      fake.called('setSpellCheckerEnabled'),
      fake.called('setSpellCheckerDictionaryDownloadURL'),
    ])
    const windows = process.platform === 'win32'
    expect(enabled).toEqual(partitions.map((partition) => [partition, windows]))
    expect(urls).toEqual(partitions.map((partition) => [partition, 'https://nowhere.invalid/']))
  })
})

describe('every page', () => {
  it('stays where it is', async () => {
    const prevented = await main.evaluate((fake) => {
      const contents = fake.window.webContents
      const tried = (name: string, url: string, isMainFrame = true) => {
        const event = fake.preventable({ url, isMainFrame })
        contents.emit(name, event)
        return event.defaultPrevented
      }
      return {
        away: tried('will-navigate', 'https://example.com/'),
        file: tried('will-navigate', 'file:///C:/dropped.html'),
        ours: tried('will-navigate', 'app://drejebog/index.html'),
        frame: tried('will-frame-navigate', 'app://drejebog/index.html', false),
        frameAway: tried('will-frame-navigate', 'https://example.com/', true),
        redirect: tried('will-redirect', 'app://drejebog/index.html'),
        webview: tried('will-attach-webview', ''),
        window: contents.openHandler?.({ url: 'app://drejebog/' }),
        webRtc: contents.webRtcPolicy,
      }
    })
    expect(prevented).toEqual({
      away: true,
      file: true,
      ours: false,
      frame: true,
      frameAway: true,
      redirect: true,
      webview: true,
      window: { action: 'deny' },
      webRtc: 'disable_non_proxied_udp',
    })
  })

  it('gets a port only if it is our page itself', async () => {
    const before = await main.evaluate((fake) => fake.processes[0]?.told.length ?? 0)
    const after = await main.evaluate((fake) => {
      const contents = fake.window.webContents
      const ours = { url: 'app://drejebog/', parent: null }
      for (const frame of [
        null,
        { url: 'https://example.com/', parent: null },
        { url: 'app://drejebog/', parent: ours },
        { url: 'about:blank', parent: null },
      ]) {
        contents.fromPage('request-port', [], frame)
        contents.fromPage('menu-language', ['en'], frame)
      }
      return fake.processes[0]?.told.length ?? 0
    })
    expect(after).toBe(before)
    expect(await main.evaluate((fake) => fake.menuItems()[0]?.path)).toMatch(/^&Filer/)
  })

  it('can send nothing but what the preload sends', async () => {
    expect(await main.evaluate((fake) => fake.ipcMain.eventNames())).toEqual([
      'request-port',
      'menu-language',
    ])
  })
})

describe('the files of the window', () => {
  it('come with the policy, and no others come at all', async () => {
    const answers = await main.evaluate(async (fake) => {
      const serve = fake.window.webContents.session.schemes.app
      const get = async (url: string) => {
        const answer = await serve?.(new Request(url))
        return [
          answer?.status,
          answer?.headers.get('content-security-policy')?.includes(`connect-src 'none'`),
        ]
      }
      return [
        await get('app://drejebog/'),
        await get('app://drejebog/%2e%2e/main/main.js'),
        await get('app://drejebog/..%5cmain%5cmain.js'),
        await get('app://other/index.html'),
      ]
    })
    expect(answers).toEqual([
      [200, true],
      [404, true],
      [404, true],
      [404, undefined],
    ])
    const served = await main.evaluate((fake) => Object.keys(fake.session.defaultSession.schemes))
    expect(served).toEqual([])
  })

  it('lie under a scheme with the rights of a secure page and no more', async () => {
    const [[schemes]] = (await main.evaluate((fake) => fake.called('registerSchemesAsPrivileged'))) as [
      [unknown],
    ]
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          bypassCSP: false,
          allowServiceWorkers: false,
          corsEnabled: false,
          stream: false,
          codeCache: false,
          allowExtensions: false,
        },
      },
    ])
  })
})

describe('the program', () => {
  it('does nothing on the network by itself, and knows no name but none', async () => {
    const switches = Object.fromEntries(await main.evaluate((fake) => fake.called('appendSwitch')))
    expect(Object.keys(switches).toSorted()).toEqual([
      'disable-background-networking',
      'disable-breakpad',
      'disable-client-side-phishing-detection',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-features',
      'disable-http-cache',
      'disable-sync',
      'force-webrtc-ip-handling-policy',
      'host-resolver-rules',
      'no-pings',
      'no-proxy-server',
    ])
    expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
    expect(await main.evaluate((fake) => fake.called('configureHostResolver'))).toEqual([
      [{ enableBuiltInResolver: false, secureDnsMode: 'off' }],
    ])
  })

  it('cannot be looked into from outside once it is installed', async () => {
    const removed = await main.evaluate((fake) => fake.called('removeSwitch'))
    expect(removed.flat()).toEqual(['remote-debugging-port', 'remote-debugging-pipe', 'load-extension'])
  })

  it('trusts no certificate, logs in nowhere and shows none of its own', async () => {
    const answers = await main.evaluate((fake) => {
      const tried = (name: string, ...args: unknown[]) => {
        const event = fake.preventable()
        const answers: unknown[] = []
        fake.app.emit(name, event, ...args, (...given: unknown[]) => answers.push(...given))
        return [event.defaultPrevented, ...answers]
      }
      return [
        tried('certificate-error', {}, 'https://example.com/', 'ERR', {}),
        tried('select-client-certificate', {}, 'https://example.com/', []),
        tried('login', {}, {}, {}),
      ]
    })
    expect(answers).toEqual([[true, false], [true], [true]])
  })

  it('keeps everything of Chromium under the local data folder, its lock too', async () => {
    const folder = `${main.home}/.local/share/drejebog`
    expect(Object.fromEntries(await main.evaluate((fake) => fake.called('setPath')))).toEqual({
      userData: `${folder}/window`,
      sessionData: `${folder}/window/session`,
      logs: `${folder}/logs`,
      crashDumps: `${folder}/window/crashes`,
    })
    expect(await main.evaluate((fake) => fake.called('requestSingleInstanceLock'))).toEqual([
      [`${folder}/window`],
    ])
  })
})

describe("vite's address", () => {
  const env = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:1/' }

  it('is not listened to by an installed program', async () => {
    const installed = await startBuiltMain({ packaged: true, env })
    expect(await installed.evaluate(({ window }) => window.webContents.getURL())).toBe('app://drejebog/')
    await installed.stop()
  })

  it('is loaded while developing, with the developer tools and no other address', async () => {
    const developing = launchBuiltMain({ env })
    await developing.nextPort()
    const seen = await developing.evaluate(async ({ window }) => ({
      url: window.webContents.getURL(),
      devTools: window.webContents.preferences.devTools,
      away: await window.webContents.session.ask('onBeforeRequest', { url: 'https://example.com/' }),
    }))
    expect(seen).toEqual({ url: env.ELECTRON_RENDERER_URL, devTools: true, away: { cancel: true } })
    await developing.stop()
  })
})
