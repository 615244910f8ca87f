/** The names of the messages between the shell and the window's preload, written once for both. */
export const channels = {
  /** Window → shell: the page is there and wants a port to the backend. */
  requestPort: 'request-port',
  /** Window → shell: the language of menus and dialogs, `da` or `en`. */
  menuLanguage: 'menu-language',
  /** Shell → window, with one MessagePort; comes again by itself when the backend had to be restarted. */
  port: 'port',
  /** Shell → window: the backend died, what was asked of it will not be answered. */
  portLost: 'port-lost',
  /** Shell → window: a menu item was chosen; one word of `Command`. */
  command: 'command',
  /** Shell → window: whether the window fills the screen. */
  fullScreen: 'full-screen',
} as const

/** What the menu can ask of the window. */
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
