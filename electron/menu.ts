import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from './channels'
import { type Language, words } from './words'

/**
 * The menu bar. Ctrl+P, Ctrl+O and the like belong to the menu; the keys of the daily work (Ctrl+N, Ctrl+K …) are
 * only shown here, since the window listens for them itself, in the browser as well. A key taken in both places
 * would act twice.
 * @param send hands a command to the window
 * @param developer adds reloading and the developer tools; never in an installed program
 */
export function menuTemplate(
  language: Language,
  send: (command: Command) => void,
  developer: boolean,
): MenuItemConstructorOptions[] {
  const text = words[language].menu
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator && { accelerator }),
  })
  const shown = (label: string, command: Command, accelerator: string): MenuItemConstructorOptions => ({
    ...item(label, command, accelerator),
    registerAccelerator: false,
  })
  return [
    {
      label: text.file,
      submenu: [
        item(text.newDocument, 'newDocument'),
        item(text.openDocument, 'openDocument', 'Ctrl+O'),
        item(text.closeDocument, 'closeDocument', 'Ctrl+W'),
        line,
        shown(text.export, 'export', 'Ctrl+E'),
        item(text.print, 'print', 'Ctrl+P'),
        line,
        item(text.settings, 'settings', 'Ctrl+,'),
        line,
        { label: text.quit, role: 'quit' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        shown(text.undo, 'undo', 'Ctrl+Z'),
        shown(text.redo, 'redo', 'Ctrl+Y'),
        line,
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
        line,
        shown(text.new, 'new', 'Ctrl+N'),
        shown(text.find, 'find', 'Ctrl+K'),
        shown(text.log, 'log', 'Ctrl+L'),
      ],
    },
    {
      label: text.view,
      submenu: [
        { label: text.resetZoom, role: 'resetZoom' },
        { label: text.zoomIn, role: 'zoomIn' },
        { label: text.zoomOut, role: 'zoomOut' },
        line,
        { label: text.fullScreen, role: 'togglefullscreen' },
        shown(text.projector, 'projector', 'F5'),
        shown(text.names, 'names', 'F8'),
        ...(developer ? [line, { role: 'forceReload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: text.help,
      submenu: [
        shown(text.helpForPage, 'help', 'F1'),
        shown(text.shortcuts, 'shortcuts', 'Ctrl+/'),
        line,
        item(text.licences, 'licences'),
        { label: text.about, role: 'about' },
      ],
    },
  ]
}
