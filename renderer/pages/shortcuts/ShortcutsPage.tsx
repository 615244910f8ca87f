import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Fragment } from 'react'
import { da } from '../../app/i18n/da'
import { usePageTitle } from '../../app/pageTitle'
import { type Key, SHORTCUTS, type Shortcut } from '../../app/shortcuts'
import { say, type T, useT } from '../../components/word'
import classes from './shortcuts.module.css'

type NamedKey = keyof typeof da.shortcuts.key

/** What a key is called: some have a word in each language, the others what stands on them. */
function keyName(key: Key, t: T): string {
  return key in da.shortcuts.key ? t(`shortcuts:key.${key as NamedKey}`) : key
}

/** Every key of the program, on one sheet of paper. */
export function ShortcutsPage() {
  const t = useT()
  usePageTitle(t('shortcuts:title'))
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('shortcuts:title')}</h1>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('shortcuts:printPage')}
        </Button>
      </div>
      <p className={classes.about}>{t('shortcuts:about')}</p>
      <div className={classes.groups}>
        {SHORTCUTS.map(({ title, shortcuts }) => (
          <section key={title} className={classes.group} aria-labelledby={title}>
            <h2 id={title}>{say(t, title)}</h2>
            <table>
              <thead className={classes.hidden}>
                <tr>
                  <th scope="col">{t('shortcuts:keys')}</th>
                  <th scope="col">{t('shortcuts:what')}</th>
                </tr>
              </thead>
              <tbody>
                {shortcuts.map((shortcut) => (
                  <tr key={shortcut.does}>
                    <td>
                      <Keys shortcut={shortcut} />
                    </td>
                    <td>{say(t, shortcut.does)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </div>
  )
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  const t = useT()
  return shortcut.ways.map((way, at) => (
    <Fragment key={way.join('+')}>
      {at > 0 && ` ${t('shortcuts:or')} `}
      <span className={classes.way}>
        {way.map((key, place) => (
          <Fragment key={key}>
            {place > 0 && '+'}
            <kbd className={classes.key}>{keyName(key, t)}</kbd>
          </Fragment>
        ))}
      </span>
    </Fragment>
  ))
}
