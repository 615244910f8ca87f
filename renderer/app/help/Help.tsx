import { Drawer, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../commands'
import { da } from './da'
import { en } from './en'
import { findTopics } from './find'
import classes from './help.module.css'
import { type Passage, TOPIC_IDS, TOPICS, type TopicId, topicOf } from './topics'

/** F1: what the page is for and how it is used, beside it, with all other topics to search and to go on to. */
export function Help() {
  const { t } = useTranslation(['help', 'common'])
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const [open, setOpen] = useState(false)
  useCommand('help', () => setOpen(true))
  // While it lies over the page no command reaches it, so it hears the key itself.
  useEffect(() => {
    if (!open) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F1') setOpen(false)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open])
  return (
    <Drawer
      opened={open}
      onClose={() => setOpen(false)}
      position="right"
      size="28rem"
      title={t('help:title')}
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Topics first={topicOf(pathname)} />
    </Drawer>
  )
}

/** Begins with the topic of the page, each time it is opened. */
function Topics({ first }: { first: TopicId }) {
  const { t, i18n } = useTranslation('help')
  const texts = i18n.language === 'en' ? en : da
  const [{ id, moves }, setShown] = useState({ id: first, moves: 0 })
  const [query, setQuery] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  // Gone on to, a topic is read from its beginning, by eye and by ear.
  useEffect(() => {
    if (moves > 0) heading.current?.focus()
  }, [moves])
  const goTo = (next: TopicId) => {
    setShown({ id: next, moves: moves + 1 })
    setQuery('')
  }
  const links = (ids: readonly TopicId[]) => (
    <ul className={classes.links}>
      {ids.map((each) => (
        <li key={each}>
          <TopicButton title={texts[each].title} onClick={() => goTo(each)} />
        </li>
      ))}
    </ul>
  )
  const found = findTopics(texts, query)
  const searching = query.trim() !== ''
  return (
    <div className={classes.help}>
      <TextInput
        spellCheck={false}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-autofocus
      />
      {searching ? (
        <section aria-label={t('found')}>
          <p className={classes.count} role="status">
            {found.length === 0 ? t('nothing') : t('count', { count: found.length })}
          </p>
          <ul className={classes.found}>
            {found.map((each) => (
              <li key={each.id}>
                <TopicButton title={texts[each.id].title} onClick={() => goTo(each.id)} />
                <p>{each.passage}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <>
          <article className={classes.topic}>
            <h2 ref={heading} tabIndex={-1}>
              {texts[id].title}
            </h2>
            {texts[id].text.map((passage) => (
              <PassageText
                key={typeof passage === 'string' ? passage : JSON.stringify(passage)}
                passage={passage}
              />
            ))}
          </article>
          <section aria-labelledby="help-see">
            <h3 id="help-see">{t('see')}</h3>
            {links(TOPICS[id].see)}
          </section>
          <section aria-labelledby="help-all">
            <h3 id="help-all">{t('all')}</h3>
            {links(TOPIC_IDS)}
          </section>
        </>
      )}
    </div>
  )
}

function TopicButton({ title, onClick }: { title: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {title}
    </button>
  )
}

function PassageText({ passage }: { passage: Passage }) {
  if (typeof passage === 'string') return <p>{passage}</p>
  if ('steps' in passage)
    return (
      <ol>
        {passage.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    )
  return (
    <dl className={classes.keys}>
      {passage.keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
