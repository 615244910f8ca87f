import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { useT } from '../word'
import type { ListDeclaration } from './declaration'
import classes from './list.module.css'
import { FRESH, type ListState } from './listState'
import { ViewNameDialog } from './ViewNameDialog'
import { readSettings, storedSettings } from './viewSettings'
import type { View, Views } from './views'

/** The saved views of a list: choose one, save how the list stands now, give another name, delete. */
export function ViewsMenu<Row extends object>({
  declaration,
  state,
  change,
  views,
  proposal,
}: {
  declaration: ListDeclaration<Row>
  state: ListState
  change: (change: Partial<ListState>) => void
  views: Views
  /** A name for the list as it stands, such as what it is filtered by. */
  proposal: string
}) {
  const t = useT()
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const { all, chosen, changed } = views
  const settings = () => storedSettings(declaration, state)
  const choose = (view: View | null) =>
    change({
      ...(view ? readSettings(declaration, view.settings) : settingsFromTheStart),
      view: view?.id ?? null,
    })
  const write = async (act: Promise<{ operation: number | null }>) => {
    try {
      notifyWritten(await act)
    } catch (error) {
      notifyFailed(error)
    }
  }
  const save = async (name: string) => {
    if (naming === 'rename' && chosen)
      return notifyWritten(await client.savedViews.update({ id: chosen.id, fields: { name } }))
    const made = await client.savedViews.create({ list: declaration.id, name, settings: settings() })
    notifyWritten(made)
    change({ view: made.id })
  }

  return (
    <>
      <Menu
        position="bottom-start"
        shadow="md"
        portalProps={IN_PAGE}
        width="auto"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            variant="default"
            className={classes.viewsButton}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            title={chosen?.name}
          >
            <span className={classes.filterText}>{chosen?.name ?? t('views:title')}</span>
            {changed && <span className={classes.changed}>{t('views:changed')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('views:title')} className={classes.views}>
          <Menu.Item data-autofocus leftSection={<Mark on={!chosen} />} onClick={() => choose(null)}>
            {t('views:fresh')}
          </Menu.Item>
          {all.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={<Mark on={view === chosen} />}
              aria-current={view === chosen || undefined}
              onClick={() => choose(view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {chosen && changed && (
            <Menu.Item
              leftSection={<Mark />}
              onClick={() =>
                void write(client.savedViews.update({ id: chosen.id, fields: { settings: settings() } }))
              }
            >
              {t('views:saveChanges', { name: chosen.name })}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Mark />} onClick={() => setNaming('new')}>
            {t('views:saveAs')}
          </Menu.Item>
          {chosen && (
            <>
              <Menu.Item leftSection={<Mark />} onClick={() => setNaming('rename')}>
                {t('views:rename', { name: chosen.name })}
              </Menu.Item>
              <Menu.Item
                leftSection={<Mark />}
                onClick={() => void write(client.savedViews.remove({ id: chosen.id }))}
              >
                {t('views:delete', { name: chosen.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ViewNameDialog
        title={naming === null ? null : t(naming === 'new' ? 'views:newTitle' : 'views:renameTitle')}
        name={naming === 'rename' ? (chosen?.name ?? '') : proposal}
        taken={all.filter((view) => naming === 'new' || view !== chosen).map(({ name }) => name)}
        onSave={save}
        onClose={() => setNaming(null)}
      />
    </>
  )
}

const IN_PAGE = { target: '#main' }

const { chip, search, sorting, columnFilters, columnSizing, columnVisibility } = FRESH
const settingsFromTheStart = { chip, search, sorting, columnFilters, columnSizing, columnVisibility }

/** Keeps the names under one another, whether they are chosen or not. */
function Mark({ on = false }: { on?: boolean }) {
  return <span className={classes.mark}>{on && <IconCheck size={16} aria-hidden />}</span>
}
