import { NewStep } from '../../components/nextSteps/NewStep'
import { useOrganisationOptions } from '../organisations/organisations'
import classes from './today.module.css'

/** A new step on this page: with a partner that is chosen here, or with none. */
export function NewItem({ onClose }: { onClose: (created: string | null) => void }) {
  return (
    <div className={classes.newItem}>
      <NewStep
        organisationId={null}
        partner={{
          kind: 'reference',
          key: 'organisationId',
          label: 'fields:nextStep.organisationId',
          useOptions: useOrganisationOptions,
          nothing: 'organisations:noneFits',
        }}
        onClose={onClose}
      />
    </div>
  )
}
