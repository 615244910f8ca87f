import { Link } from '@tanstack/react-router'
import { ErrorMessage } from '../../components/ErrorMessage'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { useT } from '../../components/word'
import { factsOf } from './facts'
import { END_FIELDS, ESSENTIALS } from './fields'
import { Moves } from './Moves'
import { Notices } from './Notices'
import { Papers } from './Papers'
import { nameOf, type PlacementFields, savePlacement, usePlacement } from './placements'
import classes from './placements.module.css'

/** A placement beside the list: how far it is, what comes next, and what one corrects in passing. */
export function PlacementPanel({ id }: { id: string }) {
  const t = useT()
  // While the next one is fetched the one before stays, so that walking down the list does not flicker.
  const { data, error } = usePlacement(id)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const save = savePlacement(data.id)
  const record = data as PlacementFields
  return (
    <div className={classes.panel} key={data.id} data-record={data.id} data-fields>
      <div>
        <h2 className={classes.panelName}>{nameOf(data, t)}</h2>
        {data.slotId !== null && (
          <Link to="/slots/$id" params={{ id: data.slotId }}>
            {data.slotName}
          </Link>
        )}
      </div>
      <Moves placement={data} />
      <dl className={classes.facts}>
        {factsOf(data, t).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Notices placement={data} />
      <FieldGroup
        id={data.id}
        record={record}
        fields={data.endedOn === null ? ESSENTIALS : [...END_FIELDS, ...ESSENTIALS]}
        save={save}
      />
      <Papers placementId={data.id} required={data.requiredPapers} rows={data.papers} />
    </div>
  )
}
