import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { usePageKeys } from '../../components/pageKeys'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { useT } from '../../components/word'
import { useOrganisations } from '../organisations/organisations'
import { AreaTree } from './AreaTree'
import { chartOf } from './chart'
import { GROUP_KIND, GROUP_NAME, GROUP_PARENT, NAME, PROGRAMME_FIELDS } from './fields'
import { GroupEditor } from './GroupEditor'
import { NewProgramme } from './NewProgramme'
import { OrganisationChart } from './OrganisationChart'
import type { Chosen, Group, Programme } from './programme'
import classes from './programme.module.css'

type NewGroup = Pick<Group, 'name' | 'kind' | 'parentId'>

const NEW_GROUP: NewRecordDeclaration<NewGroup> = {
  title: 'programme:groups.new',
  create: 'programme:groups.create',
  fields: [GROUP_NAME, GROUP_KIND, GROUP_PARENT] as unknown as readonly FieldDeclaration<NewGroup>[],
  fresh: () => ({ kind: 'steeringGroup' }),
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
  const [choice, setChosen] = useState<Chosen | null>(null)
  const page = useRef<HTMLDivElement>(null)
  usePageTitle(programme?.name ?? t('programme:title'))
  const group = groups?.find(({ id }) => id === choice?.groupId)
  const chosen = group ? choice : null
  const close = () => {
    const from = chosen?.memberId ?? chosen?.groupId
    setChosen(null)
    page.current?.querySelector<HTMLElement>(`[data-chart="${from}"]`)?.focus()
  }
  usePageKeys({
    F2: () => page.current?.querySelector<HTMLElement>('[data-edit]')?.click(),
    ...(chosen && { Escape: close }),
  })
  if (error)
    return (
      <>
        <h1>{t('programme:title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (programme === undefined || !areas || !groups || !members) return null
  const save = (fields: Partial<Omit<Programme, 'id'>>) => client.programme.save(fields)
  const isEmpty = programme === null && areas.length === 0 && groups.length === 0
  return (
    <div className={classes.page} ref={page}>
      <header className={classes.bar}>
        <div className={classes.title}>
          {programme === null ? (
            <h1>{t('programme:title')}</h1>
          ) : (
            <>
              <p className={classes.kind}>{t('programme:title')}</p>
              <h1 data-fields>
                <Field id={programme.id} record={programme} declaration={NAME} save={save} bare />
              </h1>
            </>
          )}
        </div>
        {!isEmpty && (
          <>
            <AsOfControl />
            <div className={classes.barEnd}>
              {groups.length > 0 && (
                <Button
                  variant="subtle"
                  leftSection={<IconPrinter size={16} aria-hidden />}
                  title={t('programme:chart.printTitle')}
                  onClick={() => window.print()}
                >
                  {t('programme:chart.print')}
                </Button>
              )}
              <NewRecord
                declaration={NEW_GROUP}
                create={(values) =>
                  client.programmeGroups.create({ ...values, validFrom: null, validTo: null, note: null })
                }
                onMade={(groupId) => setChosen({ groupId, memberId: null })}
              />
            </div>
          </>
        )}
      </header>
      {programme === null && <NewProgramme />}
      {!isEmpty && (
        <div className={classes.columns}>
          <div className={classes.main}>
            <OrganisationChart
              programme={programme}
              owner={partners?.find(({ id }) => id === programme?.ownerId)?.name ?? null}
              nodes={chartOf(groups, members, asOf)}
              asOf={asOf}
              chosen={chosen}
              onChoose={setChosen}
            />
            <p className={classes.teach}>
              {t(groups.length === 0 ? 'programme:groups.none' : 'programme:groups.hint')}
            </p>
          </div>
          <div className={classes.side}>
            {chosen && group ? (
              <GroupEditor
                key={group.id}
                group={group}
                members={members}
                memberId={chosen.memberId}
                asOf={asOf}
                onClose={close}
              />
            ) : (
              <>
                {programme && (
                  <div data-fields>
                    <FieldGroup id={programme.id} record={programme} fields={PROGRAMME_FIELDS} save={save} />
                  </div>
                )}
                <AreaTree areas={areas} />
                <p>
                  <Link to="/categories">{t('programme:toCategories')}</Link>
                </p>
              </>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
