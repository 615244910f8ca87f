import { say, useT, type Word } from '../word'
import type { FieldDeclaration } from './declaration'
import { Field } from './Field'
import classes from './fields.module.css'

/** Fields that belong together, under a heading. */
export function FieldGroup<R extends object>({
  title,
  id,
  record,
  fields,
  save,
}: {
  title?: Word
  /** The record's id. */
  id: string
  record: R
  fields: readonly FieldDeclaration<R>[]
  save: (fields: Partial<R>) => Promise<{ operation: number | null }>
}) {
  const t = useT()
  return (
    <section className={classes.group}>
      {title && <h2 className={classes.groupTitle}>{say(t, title)}</h2>}
      {fields.map((field) => (
        <Field key={field.key} id={id} record={record} declaration={field} save={save} />
      ))}
    </section>
  )
}
