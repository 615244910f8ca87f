/** How senders' workbooks were read before: the next one with the same headers is read alike. */
import { and, desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../../file/connection'
import { newId } from '../../ids'
import type { IsoDate } from '../../rules/calendar'
import type { ImportKind } from '../../rules/import/concepts'
import type { Answers } from '../../rules/import/declaration'
import type { Strategy } from '../../rules/import/plan'
import { importLayout } from '../../schema'
import { assertOne } from '../rows'

/** Fields by header, and what was answered. Headers, codes and ids only: no value about anybody. */
export type Layout = {
  /** By the header in a form that compares; null is not read. */
  fields: Record<string, string | null>
  answers: Record<string, Answers>
  words: Record<string, Record<string, string | null>>
  strategies: Record<string, Strategy>
  constants: Record<string, string>
}

export type KeptLayout = {
  id: string
  kind: ImportKind
  sender: string
  usedOn: IsoDate
  headers: string[]
  layout: Layout
}

type Row = typeof importLayout.$inferSelect

function shown({ id, kind, sender, usedOn, headers, reading }: Row): KeptLayout {
  return {
    id,
    kind: kind as ImportKind,
    sender,
    usedOn,
    headers: headers.split('\n'),
    layout: reading as Layout,
  }
}

/** The headers of a layout as they are compared: sorted, one a line. */
function joined(headers: readonly string[]): string {
  return [...headers].sort().join('\n')
}

/** All that is remembered, newest first. */
export function layouts(file: OpenFile): KeptLayout[] {
  return file.orm
    .select()
    .from(importLayout)
    .orderBy(desc(importLayout.usedOn), desc(importLayout.id))
    .all()
    .map(shown)
}

/** The newest layout of just these headers; null where there is none, or where a column came or went. */
export function layoutFor(
  file: OpenFile,
  kind: ImportKind | null,
  headers: readonly string[],
): KeptLayout | null {
  const same = eq(importLayout.headers, joined(headers))
  const row = file.orm
    .select()
    .from(importLayout)
    .where(kind === null ? same : and(same, eq(importLayout.kind, kind)))
    .orderBy(desc(importLayout.usedOn), desc(importLayout.id))
    .limit(1)
    .get()
  return row ? shown(row) : null
}

/** Remembers how a workbook was read, in place of what was remembered of the same sender and headers. */
export function rememberLayout(
  file: OpenFile,
  { kind, sender, usedOn, headers, layout }: Omit<KeptLayout, 'id'>,
): void {
  const key = joined(headers)
  file.orm
    .delete(importLayout)
    .where(and(eq(importLayout.kind, kind), eq(importLayout.sender, sender), eq(importLayout.headers, key)))
    .run()
  file.orm
    .insert(importLayout)
    .values({ id: newId(), kind, sender, usedOn, headers: key, reading: layout })
    .run()
}

/** @throws DrejebogError record.notFound */
export function forgetLayout(file: OpenFile, id: string): void {
  assertOne(file.orm.delete(importLayout).where(eq(importLayout.id, id)).run().changes)
}
