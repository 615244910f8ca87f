import { createHash, randomInt, randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { DrejebogError, type ErrorCode } from '../../db/errors'
import { isWeeklyCopy } from '../../db/file/backup'
import { type OpenFile, withoutWaiting } from '../../db/file/connection'
import type { Document } from '../../db/file/document'
import { readHeader, verifyHeader } from '../../db/file/header'
import {
  newFileKey,
  newRecoveryKey,
  openWithPassword,
  openWithRecoveryKey,
  passwordSlot,
  recoverySlot,
} from '../../db/file/keys'
import { createDocument, openDocument } from '../../db/file/open-document'
import type { Identity } from '../../db/file/publish'
import type { Surroundings } from '../../db/file/surroundings'
import { operation } from '../../db/log/operation'
import { markRulesSeen, RULE_BOOK_VERSION } from '../../db/queries/rule-book'
import { staffMembers } from '../../db/queries/staff'
import { compareDanish } from '../../db/rules/text'
import { fileFact } from '../../db/schema'
import type { Session } from './session'

export const ENDING = '.drejebog'
const MOST_RECENT = 12
/** A disk takes 255: the rest is for what is put around it, such as `(konflikt PC dato)`. */
const MOST_NAME_BYTES = 150

/** A document that can be opened. `ref` stands for its path, which the window never sees or names. */
export type DocumentEntry = {
  ref: string
  name: string
  /** The last part of the folder's path, to tell two documents of one name apart. */
  folder: string
  openedAt: string | null
  /** It is not there just now: moved, or its drive is away. */
  missing: boolean
  /** A weekly copy of a document: there for the day the document cannot be read. */
  weeklyCopy: boolean
}

export type Keeper = 'municipality' | 'housingOrganisation'

type NewStaff = { name: string; initials: string }

type Sheet = { groups: string[]; ask: number[] }

/** Opening, making and closing documents: everything that knows where they lie. */
export class Documents {
  #session: Session
  #paths = new Map<string, string>()
  #sheet: { document: Document; sheet: Sheet } | null = null
  #offered: string | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(session: Session) {
    this.#session = session
  }

  /** Recent documents, newest first, then the other ones of the documents folder, by name. */
  async list(): Promise<DocumentEntry[]> {
    const { recent } = await this.#session.settings.get()
    const opened = new Map(recent.map(({ path, openedAt }) => [resolve(path), openedAt]))
    const folder = this.#session.host.documentsFolder
    const names = folder === null ? [] : await readdir(folder).catch(() => [] as string[])
    const lying = names
      .filter((name) => extname(name).toLowerCase() === ENDING && !name.startsWith('.'))
      .sort((a, b) => compareDanish(stem(a), stem(b)))
      .map((name) => resolve(join(folder as string, name)))
    const paths = [...new Set([...opened.keys(), ...lying])]
    return Promise.all(paths.map((path) => this.#entry(path, opened.get(path) ?? null)))
  }

  /** Lets the user pick a document in the shell's own dialog. @returns null if they gave up */
  async pick(): Promise<DocumentEntry | null> {
    const path = await this.#session.host.pickOpen()
    return path === null ? null : this.#entry(resolve(path), null)
  }

  /**
   * Opens a document with the key of this machine; the one that is open is closed first.
   * @throws DrejebogError file.noKey when this machine has no key for it yet, and what opening throws
   */
  open(ref: string): Promise<void> {
    if (this.#offered === ref) this.#offered = null
    return this.#inTurn(async () => {
      const path = this.#path(ref)
      if (this.#isOpen(path)) return
      const { header } = await readHeader(path)
      const key = await this.#session.keyring.get(header.fileId)
      if (!key) throw noKey(header.slots.map((slot) => slot.kind))
      await this.#openWith(path, key)
    })
  }

  /**
   * Opens a document with what the user has, and keeps its key on this machine.
   * @throws DrejebogError file.wrongPassword · file.recoveryKeyTypo · file.wrongRecoveryKey and what opening throws
   */
  unlock(ref: string, by: { password: string } | { recoveryKey: string }): Promise<void> {
    return this.#inTurn(async () => {
      const path = this.#path(ref)
      const read = await readHeader(path)
      const { slots, fileId } = read.header
      const key =
        'password' in by
          ? await openWithPassword(slots, by.password)
          : openWithRecoveryKey(slots, by.recoveryKey)
      verifyHeader(read, key)
      await this.#session.keyring.put(fileId, key)
      await this.#openWith(path, key)
    })
  }

  /**
   * Makes a new document, encrypted from its first byte, and opens it.
   * @returns false if the user gave up in the shell's dialog
   * @throws DrejebogError file.exists · file.nameInvalid · file.passwordTooShort and what publishing throws
   */
  create(input: { name: string; password: string; staffName: string; initials: string; keeper: Keeper }) {
    return this.#inTurn(async () => {
      const name = checkedName(input.name)
      const key = newFileKey()
      const slots = [await passwordSlot(key, input.password)]
      const path = await this.#newPath(name)
      if (path === null) return false
      const identity: Identity = { fileId: randomUUID(), example: false, slots, key }
      let staffId = ''
      const document = await createDocument(path, identity, this.#around, (file) => {
        staffId = begin(file, { name: input.staffName, initials: input.initials }, input.keeper)
      })
      await this.#session.keyring.put(identity.fileId, key)
      await this.#session.close()
      await this.#session.take(document, staffId)
      await this.#session.setStaff(staffId)
      await this.#remember(path)
      return true
    })
  }

  /** Closes the open document. @returns why edits stay behind on this machine, or null */
  close(): Promise<ErrorCode | null> {
    return this.#inTurn(() => this.#session.close())
  }

  /** Closes what is open because the program ends: a window that is still there says that nobody answers. */
  end(): Promise<ErrorCode | null> {
    return this.#inTurn(() => this.#session.close(false))
  }

  /** Takes a document off the list; the file itself stays. */
  async forget(ref: string): Promise<void> {
    const path = this.#path(ref)
    await this.#session.settings.update((all) => ({
      ...all,
      recent: all.recent.filter((entry) => resolve(entry.path) !== path),
    }))
  }

  /** Takes a path that the shell was given (a double click, a second start): the window opens it as any other. */
  offer(path: string): void {
    this.#offered = this.refOf(path)
    this.#session.tell('status')
  }

  /** The document that the shell was given last and that nobody has tried to open yet. */
  get offered(): string | null {
    return this.#offered
  }

  /** The reference that stands for a path. */
  refOf(path: string): string {
    const ref = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 24)
    this.#paths.set(ref, resolve(path))
    return ref
  }

  /**
   * A new recovery key, to be printed. It holds nothing yet: the old sheet stays good until `confirmSheet`.
   * @returns the groups, and the numbers (from 1) of the two that the user is to type back
   */
  newSheet(): Sheet {
    const document = this.#writable()
    const groups = newRecoveryKey()
    const first = randomInt(groups.length)
    const second = (first + 1 + randomInt(groups.length - 1)) % groups.length
    const sheet = { groups, ask: [first + 1, second + 1].sort((a, b) => a - b) }
    this.#sheet = { document, sheet }
    return sheet
  }

  /**
   * Makes the printed sheet the one that holds, once its owner has typed two groups of it.
   * @throws DrejebogError file.sheetGroupsWrong, and what publishing throws: the old sheet then still holds
   */
  async confirmSheet(typed: string[]): Promise<void> {
    const document = this.#writable()
    const sheet = this.#sheet?.document === document ? this.#sheet.sheet : null
    const plain = (text: string | undefined) => (text ?? '').toUpperCase().replace(/[\s-]/g, '')
    const wrong = sheet ? sheet.ask.filter((place, at) => plain(typed[at]) !== sheet.groups[place - 1]) : []
    if (!sheet || typed.length !== sheet.ask.length || wrong.length > 0)
      throw new DrejebogError('file.sheetGroupsWrong', { groups: wrong.map(String) })
    const { key, slots } = document.identity
    const others = slots.filter((slot) => slot.kind !== 'recovery')
    await document.setSlots([...others, recoverySlot(key, sheet.groups)], this.#session.writer)
    this.#sheet = null
  }

  /** @throws DrejebogError file.passwordTooShort, and what publishing throws: the old password then still holds */
  async changePassword(password: string): Promise<void> {
    const document = this.#writable()
    const { key, slots } = document.identity
    const others = slots.filter((slot) => slot.kind !== 'password')
    await document.setSlots([await passwordSlot(key, password), ...others], this.#session.writer)
  }

  /**
   * Opens an example in a fresh file of its own, without password or sheet; only this machine has its key.
   * @param fill replays the example's data through the procedures, in the name of the example's person
   */
  openExample(
    example: { name: string; staff: NewStaff },
    fill: (staffId: string) => Promise<void>,
  ): Promise<void> {
    return this.#inTurn(async () => {
      await this.#session.close()
      const folder = join(this.#session.host.dataFolder, 'examples')
      // Examples are for trying things out: the one before goes when the next one comes.
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      const identity: Identity = { fileId: randomUUID(), example: true, slots: [], key: newFileKey() }
      const path = join(folder, example.name + ENDING)
      let staffId = ''
      const document = await createDocument(path, identity, this.#around, (file) => {
        staffId = begin(file, example.staff)
      })
      const filling = () => withoutWaiting(document.file, () => fill(staffId))
      await this.#session.take(document, staffId, filling)
      await document.publish()
    })
  }

  get #around(): Surroundings {
    const { dataFolder, clock, checkWorker } = this.#session.host
    return { dataFolder, clock, checkWorker }
  }

  #writable(): Document {
    const { document } = this.#session
    if (document.identity.example) throw new DrejebogError('file.isExample')
    return document
  }

  #inTurn<T>(fn: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(fn)
    this.#turn = run.catch(() => undefined)
    return run
  }

  #isOpen(path: string): boolean {
    return this.#session.open !== null && resolve(this.#session.open.path) === path
  }

  #path(ref: string): string {
    const path = this.#paths.get(ref)
    if (path === undefined) throw new DrejebogError('file.notFound')
    return path
  }

  async #openWith(path: string, key: Buffer): Promise<void> {
    if (this.#isOpen(path)) return
    // First the new one: when it cannot be opened, the one that is open stays so.
    const document = await openDocument(path, key, this.#around)
    await this.#session.close()
    await this.#session.take(document)
    await this.#remember(path)
  }

  async #newPath(name: string): Promise<string | null> {
    const picked = await this.#session.host.pickSave(name)
    if (picked === null) return null
    return extname(picked).toLowerCase() === ENDING ? picked : picked + ENDING
  }

  async #entry(path: string, openedAt: string | null): Promise<DocumentEntry> {
    const missing = await stat(path).then(
      () => false,
      () => true,
    )
    const name = stem(basename(path))
    return {
      ref: this.refOf(path),
      name,
      folder: basename(dirname(path)),
      openedAt,
      missing,
      weeklyCopy: isWeeklyCopy(basename(path)),
    }
  }

  async #remember(path: string): Promise<void> {
    const openedAt = this.#session.host.clock.now().toISOString()
    await this.#session.settings.update((all) => {
      const others = all.recent.filter((entry) => resolve(entry.path) !== resolve(path))
      return { ...all, recent: [{ path: resolve(path), openedAt }, ...others].slice(0, MOST_RECENT) }
    })
  }
}

/** @throws DrejebogError file.nameInvalid: what Windows does not take in a name, and names that it keeps for itself */
function checkedName(name: string): string {
  const clean = name.trim().replace(/\.drejebog$/i, '')
  const wrong =
    clean === '' ||
    clean.length > 100 ||
    Buffer.byteLength(clean) > MOST_NAME_BYTES ||
    !clean.isWellFormed() ||
    /[<>:"/\\|?*\p{Cc}]|[. ]$|^\./u.test(clean) ||
    /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i.test(clean)
  if (wrong) throw new DrejebogError('file.nameInvalid')
  return clean
}

function noKey(kinds: string[]): DrejebogError {
  return new DrejebogError('file.noKey', { ways: kinds })
}

/** A file name without the ending, as it is shown. */
function stem(name: string): string {
  return name.replace(/\.drejebog$/i, '')
}

/** The first data of a new document: who works in it, and whose it is. @returns the id of who works in it */
function begin(file: OpenFile, staff: NewStaff, keeper?: Keeper): string {
  return operation(file, { label: 'file.begin', kind: 'system' }, () => {
    if (keeper) file.orm.insert(fileFact).values({ id: 'keeper', value: keeper }).run()
    // A new file has no older book that its rules could be new to.
    markRulesSeen(file, RULE_BOOK_VERSION)
    return staffMembers.create(file, { ...staff, active: true })
  }).value
}
