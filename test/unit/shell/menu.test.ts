import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../electron/channels'
import { menuTemplate } from '../../../electron/menu'
import { isLanguage, type Language, words } from '../../../electron/words'
import type { Command as WindowCommand } from '../../../renderer/app/commands'

const languages: Language[] = ['da', 'en']
/** Of the shell and of the window: the compiler stops where one of them knows a command that the other does not. */
const everyCommand: Record<Command, true> & Record<WindowCommand, true> = {
  new: true,
  find: true,
  log: true,
  undo: true,
  redo: true,
  export: true,
  settings: true,
  newDocument: true,
  openDocument: true,
  closeDocument: true,
  print: true,
  projector: true,
  names: true,
  help: true,
  shortcuts: true,
  licences: true,
}

const below = (item: MenuItemConstructorOptions) => item.submenu as MenuItemConstructorOptions[]
const labelled = (items: MenuItemConstructorOptions[]) => items.filter(({ type }) => type !== 'separator')

function menu(language: Language, sent: Command[] = [], developer = false) {
  return menuTemplate(language, (command) => sent.push(command), developer)
}

/** Calls an item as a click does; Electron's arguments are of no use here. */
function click(item: MenuItemConstructorOptions) {
  ;(item.click as (() => void) | undefined)?.()
}

describe.each(languages)('the menu in %s', (language) => {
  it('gives every item a label of its own, never Electron’s English one', () => {
    const labels = menu(language).flatMap((top) => [
      top.label,
      ...labelled(below(top)).map(({ label }) => label),
    ])
    for (const label of labels) expect(label).toMatch(/\S/)
    const own = Object.values(words[language].menu)
    expect(labels.toSorted()).toEqual(own.toSorted())
  })

  it('sends every command of the window once', () => {
    const sent: Command[] = []
    for (const item of menu(language, sent).flatMap(below)) click(item)
    expect(sent.toSorted()).toEqual(Object.keys(everyCommand).toSorted())
  })

  it('has one letter for one item in each menu', () => {
    const bar = menu(language)
    for (const items of [bar, ...bar.map((top) => labelled(below(top)))]) {
      const letters = items.map(({ label }) => /&(\p{L})/u.exec(label ?? '')?.[1]?.toLowerCase())
      expect(letters).not.toContain(undefined)
      expect(new Set(letters).size, letters.join('')).toBe(items.length)
    }
  })

  it('has one item for one key', () => {
    const keys = menu(language)
      .flatMap(below)
      .flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the keys', () => {
  it('of the daily work are only shown, for the window takes them itself and would act twice', () => {
    const shown = menu('da')
      .flatMap(below)
      .filter((item) => item.registerAccelerator === false)
      .map((item) => item.accelerator)
    expect(shown.toSorted()).toEqual(
      ['Ctrl+E', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+N', 'Ctrl+K', 'Ctrl+L', 'F8', 'F1', 'F5', 'Ctrl+/'].toSorted(),
    )
  })
})

describe('a window in use', () => {
  it('cannot be reloaded or looked into', () => {
    const roles = (developer: boolean) =>
      menu('da', [], developer).flatMap((top) => below(top).map(({ role }) => role))
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('forceReload')
    expect(roles(false)).not.toContain('reload')
    expect(roles(true)).toContain('toggleDevTools')
  })
})

describe('the words', () => {
  it('are translated, not copied', () => {
    const same = Object.entries(words.da.dialogs).filter(
      ([key, text]) => text === words.en.dialogs[key as keyof typeof words.en.dialogs],
    )
    expect(same.map(([key]) => key)).toEqual(['filter'])
  })

  it('take no third language from the window', () => {
    expect([isLanguage('da'), isLanguage('en')]).toEqual([true, true])
    for (const value of ['de', '', null, undefined, 1, ['da'], { da: 1 }, 'toString']) {
      expect(isLanguage(value)).toBe(false)
    }
  })
})
