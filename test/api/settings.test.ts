import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const DEFAULTS = { language: 'da', textSize: 'normal', colorScheme: 'auto' }

onBothHosts('settings', (host, start) => {
  const settings = () => host().client.settings
  const path = () => join(host().dataFolder, 'settings.json')

  test('are Danish and plain on a new machine', async () => {
    expect(await settings().get()).toEqual(DEFAULTS)
  })

  test('changing one leaves the others: defaults must not write over what was chosen', async () => {
    await settings().set({ textSize: 'large', colorScheme: 'dark' })
    expect(await settings().set({ language: 'en' })).toEqual({
      language: 'en',
      textSize: 'large',
      colorScheme: 'dark',
    })
    expect(await settings().set({})).toEqual({ language: 'en', textSize: 'large', colorScheme: 'dark' })
  })

  test('each choice of colours there is can be kept', async () => {
    for (const colorScheme of ['auto', 'light', 'dark', 'contrast'] as const)
      expect(await settings().set({ colorScheme })).toMatchObject({ colorScheme })
  })

  test('two changes at the same moment are both kept', async () => {
    await Promise.all([settings().set({ textSize: 'larger' }), settings().set({ colorScheme: 'light' })])
    expect(await settings().get()).toMatchObject({ textSize: 'larger', colorScheme: 'light' })
  })

  test('a value that is none is refused and changes nothing', async () => {
    const before = await settings().get()
    const wrong = [
      { language: 'sv' },
      { textSize: 7 },
      { colorScheme: null },
      { recent: [] },
      { fontSize: 'large' },
    ]
    for (const input of wrong) {
      const { code } = await refusal(settings().set(input as never))
      expect(code).toBe('input.invalid')
    }
    expect(await settings().get()).toEqual(before)
  })

  test('survive a restart, together with the list of documents', async () => {
    await makeDocument(host(), 'Husket')
    await host().client.documents.close()
    await settings().set({ language: 'en', textSize: 'small' })
    const nextDay = await start(host())
    expect(await nextDay.client.settings.get()).toMatchObject({ language: 'en', textSize: 'small' })
    expect((await nextDay.client.documents.list()).map((each) => each.name)).toContain('Husket')
    await nextDay.stop()
  })

  test('no key, no password and nobody outside the list of documents stands in the file', async () => {
    const text = readFileSync(path(), 'utf8')
    expect(text).not.toMatch(/solsikke|Mette/)
    expect(Object.keys(JSON.parse(text)).sort()).toEqual([
      'colorScheme',
      'language',
      'namesHidden',
      'recent',
      'staff',
      'textSize',
    ])
  })

  test.each([
    ['nothing', ''],
    ['half of it', '{"language": "en", "textSi'],
    ['another kind of value', '[1, 2]'],
    ['a bare text', '"en"'],
    ['null', 'null'],
    ['bytes', '\u0000\u0001\ufffd'],
    ['a list as documents', '{"recent": [{"path": 7}, "x"], "staff": []}'],
  ])(
    'a file with %s in it is no error: the program starts with its defaults and can save again',
    async (_what, junk) => {
      writeFileSync(path(), junk)
      const nextDay = await start(host())
      expect(await nextDay.client.settings.get()).toEqual(DEFAULTS)
      expect(Array.isArray(await nextDay.client.documents.list())).toBe(true)
      expect(await nextDay.client.settings.set({ language: 'en' })).toEqual({ ...DEFAULTS, language: 'en' })
      await nextDay.stop()
    },
  )

  test('one bad value costs only itself', async () => {
    writeFileSync(path(), '{"language": "klingon", "textSize": "large", "colorScheme": 7}')
    expect(await settings().get()).toEqual({ ...DEFAULTS, textSize: 'large' })
  })
})
