import { Checkbox } from '@mantine/core'
import { DISCUSSION_TOPICS, type DiscussionTopic } from '../../../db/rules/vocabulary'
import { useT } from '../word'
import { topicLabel } from './interactions'
import classes from './interactions.module.css'

/** What a discussion was about. */
export function Topics({
  value,
  onChange,
}: {
  value: readonly DiscussionTopic[]
  onChange: (topics: DiscussionTopic[]) => void
}) {
  const t = useT()
  return (
    <fieldset className={classes.topics}>
      <legend>{t('fields:interaction.topics')}</legend>
      {DISCUSSION_TOPICS.map((topic) => (
        <Checkbox
          key={topic}
          label={topicLabel(topic, t)}
          checked={value.includes(topic)}
          onChange={(event) => {
            const { checked } = event.currentTarget
            onChange(DISCUSSION_TOPICS.filter((each) => (each === topic ? checked : value.includes(each))))
          }}
        />
      ))}
    </fieldset>
  )
}
