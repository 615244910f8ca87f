import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { useOrganisations } from '../organisations/organisations'
import { AREAS, GROUP_KIND, GROUP_NAME, GROUP_PARENT, NAME, PROGRAMME_FIELDS } from './fields'
import { GroupEditor } from './GroupEditor'
import { OrganisationChart } from './OrganisationChart'
import { chartOf, type Group, type Programme } from './programme'
import classes from './programme.module.css'

type NewGroup = Pick<Group, 'name' | 'kind' | 'parentId'>

const NEW_GROUP: NewRecordDeclaration<NewGroup> = {
  title: 'programme:groups.new',
  create: 'programme:groups.create',
  fields: [GROUP_NAME, GROUP_KIND, GROUP_PARENT] as unknown as readonly FieldDeclaration<NewGroup>[],
  fresh: () => ({ kind: 'steeringGroup' }),
}

const EMPTY: Omit<Programme, 'id'> = {
  name: '',
  caseNumber: null,
  validFrom: null,
  validTo: null,
  ownerId: null,
  note: null,
}

/** What the file is about: the programme, its housing areas, and who sits in which group. */
export function ProgrammePage() {
  const t = useT()
  const { asOf } = useAsOf()
  const { data: programme, error } = useQuery(orpc.programme.get.queryOptions())
  const { data: areas } = useQuery(orpc.areas.list.queryOptions())
  const { data: groups } = useQuery(orpc.programmeGroups.list.queryOptions())
  const { data: members } = useQuery(orpc.groupMembers.list.queryOptions())
  const { data: partners } = useOrganisations()
  const [chosenId, setChosen] = useState<string | null>(null)
  usePageTitle(programme?.name ?? t('programme:title'))
  if (error)
    return (
      <>
        <h1>{t('programme:title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (programme === undefined || !areas || !groups || !members) return null
  const record: Programme = programme ?? { id: 'programme', ...EMPTY }
  const save = (fields: Partial<Omit<Programme, 'id'>>) => client.programme.save(fields)
  const owner = partners?.find(({ id }) => id === programme?.ownerId)?.name ?? null
  const chosen = groups.find(({ id }) => id === chosenId)
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <div className={classes.title}>
          <p className={classes.kind}>{t('programme:title')}</p>
          <h1 data-fields>
            <Field id={record.id} record={record} declaration={NAME} save={save} named />
          </h1>
        </div>
        <AsOfControl />
        <div className={classes.barEnd}>
          <Button
            variant="subtle"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('programme:chart.print')}
          </Button>
          <NewRecord
            declaration={NEW_GROUP}
            create={(values) =>
              client.programmeGroups.create({ ...values, validFrom: null, validTo: null, note: null })
            }
            onMade={setChosen}
          />
        </div>
      </header>
      {programme === null && <p className={classes.teach}>{t('programme:empty')}</p>}
      <div className={classes.columns}>
        <div className={classes.main}>
          <OrganisationChart
            programme={programme}
            owner={owner}
            nodes={chartOf(groups, members, asOf)}
            chosen={chosen?.id ?? null}
            onChoose={setChosen}
          />
          {groups.length === 0 && <p className={classes.teach}>{t('programme:groups.none')}</p>}
          {groups.length > 0 && !chosen && <p className={classes.teach}>{t('programme:groups.hint')}</p>}
          {chosen && (
            <GroupEditor key={chosen.id} group={chosen} members={members} onRemoved={() => setChosen(null)} />
          )}
        </div>
        <div className={classes.side}>
          <FieldGroup id={record.id} record={record} fields={PROGRAMME_FIELDS} save={save} />
          <Rows declaration={AREAS} rows={areas} api={client.areas} owner={{ note: null }} />
          <p>
            <Link to="/categories">{t('programme:toCategories')}</Link>
          </p>
        </div>
      </div>
    </div>
  )
}
