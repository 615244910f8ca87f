/** What the backend process is started with: its one argument, as JSON. */
export interface BackendStart {
  /** Absolute path of the folder that holds everything local: settings, keyring, working copies, logs. */
  dataFolder: string
  /** The program's version, e.g. `0.1.0`. */
  version: string
}

/** What only the desktop shell can do for the backend: each question with its arguments and its answer. */
export interface Questions {
  /** Lets the user pick a document to open; the answer is its absolute path, or null if they gave up. */
  pickOpen: { args: Record<string, never>; answer: string | null }
  /** Lets the user pick where a new document goes; `name` is the suggestion, without folder or ending. */
  pickSave: { args: { name: string }; answer: string | null }
  /** Locks a key to this user on this computer (base64); fails where the computer can only pretend to. */
  wrapKey: { args: { text: string }; answer: string }
  /** The text behind a `wrapKey` answer; fails for another user, another computer or damaged text. */
  unwrapKey: { args: { wrapped: string }; answer: string }
  /** Shows a file in the computer's file manager. */
  showFile: { args: { path: string }; answer: null }
}

export type Question = keyof Questions

/** One question under way; the answer carries the same id. */
export type Ask = {
  [Q in Question]: { type: 'ask'; id: number; question: Q; args: Questions[Q]['args'] }
}[Question]

/** Main → backend. `connect` brings one MessagePort, on which the backend serves its procedures. */
export type ToBackend =
  | { type: 'connect' }
  | { type: 'openPath'; path: string }
  | { type: 'pause'; reason: 'blur' | 'suspend' }
  | { type: 'stop' }
  | { type: 'answer'; id: number; value: Questions[Question]['answer'] }
  | { type: 'answer'; id: number; failed: true }

/** Backend → main. After `stopped` everything is published or safe on this computer, and the process exits. */
export type FromBackend = { type: 'ready' } | Ask | { type: 'stopped' }
