import { useEffect, useRef } from 'react'
import { bridge } from './bridge'

/** What the menu of the desktop and the keyboard can ask of the page. */
export type Command =
  | 'new'
  | 'find'
  | 'log'
  | 'undo'
  | 'redo'
  | 'export'
  | 'settings'
  | 'newDocument'
  | 'openDocument'
  | 'closeDocument'
  | 'print'
  | 'projector'
  | 'names'
  | 'help'
  | 'shortcuts'
  | 'licences'

/** With Ctrl, or Cmd on a Mac. The menu shows them but leaves them to the window, so that none acts twice. */
const KEYS: Record<string, Command> = { n: 'new', k: 'find', l: 'log', z: 'undo', y: 'redo', e: 'export' }

/** The command that a key asks for, if it is one of ours. */
function commandOf({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Command | undefined {
  if (altKey) return undefined
  if (!ctrlKey && !metaKey) {
    if (key === 'F1') return 'help'
    if (key === 'F8') return 'names'
    // In a browser's tab it loads the page anew.
    if (key === 'F5' && bridge) return 'projector'
    return key === '?' && !isTextField(target) ? 'shortcuts' : undefined
  }
  // On a Danish keyboard the stroke itself takes Shift.
  if (key === '/') return 'shortcuts'
  if (shiftKey) return key.toLowerCase() === 'z' ? 'redo' : undefined
  return KEYS[key.toLowerCase()]
}

const handlers = new Map<Command, (() => void)[]>()

/** Runs a command; the handler that was added last has it. @returns whether anybody had it */
export function run(command: Command): boolean {
  // What lies behind a dialog is not there for the keyboard; but names are hidden in the dialog as well.
  if (command !== 'names' && document.querySelector('[aria-modal="true"]')) return false
  const handler = handlers.get(command)?.at(-1)
  handler?.()
  return handler !== undefined
}

/** Takes a command, from the keyboard or the menu, for as long as the component is shown. */
export function useCommand(command: Command, fn: () => void): void {
  const latest = useRef(fn)
  latest.current = fn
  useEffect(() => {
    const handler = () => latest.current()
    handlers.set(command, [...(handlers.get(command) ?? []), handler])
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((each) => each !== handler),
      )
    }
  }, [command])
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|submit|reset|file)$/.test(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

/** Listens to keyboard and menu. Called once, when the window starts. */
export function listenForCommands(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return
    const command = commandOf(event)
    if (!command) return
    // Also where nothing of ours can open now: the browser's own help would open over the work.
    if (command === 'help') event.preventDefault()
    // In a text field Ctrl+Z takes back what was typed there.
    if ((command === 'undo' || command === 'redo') && isTextField(event.target)) return
    if (run(command)) event.preventDefault()
  })
  bridge?.onCommand((command) => {
    const inText = isTextField(document.activeElement)
    if (inText && (command === 'undo' || command === 'redo')) document.execCommand(command)
    else run(command as Command)
  })
}
