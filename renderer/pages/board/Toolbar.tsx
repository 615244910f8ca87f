import { ActionIcon, Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconFilterOff, IconSearch } from '@tabler/icons-react'
import { BOARD_GROUPINGS, type BoardGrouping } from '../../../db/rules/board'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import type { Scheme } from '../../../db/rules/vocabulary'
import { useAsOf } from '../../app/asOf'
import { say, useT, type Word } from '../../components/word'
import bars from './bars.module.css'
import { type Board, changeBoard, type Only, useBoardState } from './board'
import classes from './board.module.css'
import { moved, type Scale, scaleAround, ZOOMS, type Zoom } from './scale'
import { inOrder, LOOKS } from './schemes'
import { lettersOf } from './wording'

/** "4 ledige nu · 3 slutter inden 3 uger": each leaves on the board what it counts. */
export function Doors({ board, scale }: { board: Board; scale: Scale }) {
  const t = useT()
  const { asOf, isToday } = useAsOf()
  const { only } = useBoardState()
  const door = (what: Only, text: string, title: string) => (
    <button
      type="button"
      className={classes.door}
      title={title}
      aria-pressed={only === what}
      // What is counted on the day is only to be seen where the day is in sight.
      onClick={() =>
        changeBoard({
          only: only === what ? null : what,
          ...((asOf < scale.from || asOf > scale.to) && { start: null }),
        })
      }
    >
      {text}
    </button>
  )
  const free = { count: board.free, number: formatNumber(board.free) }
  const ending = { count: board.ending, number: formatNumber(board.ending) }
  return (
    <p className={classes.doors}>
      {door(
        'free',
        isToday ? t('board:free', free) : t('board:freeOn', { ...free, date: formatDate(asOf) }),
        t('board:onlyFree'),
      )}
      <span aria-hidden>·</span>
      {door('ending', t('board:ending', ending), t('board:onlyEnding'))}
    </p>
  )
}

/** Which days are in sight, how they are put together, and what is left out. */
export function Toolbar({ scale }: { scale: Scale }) {
  const t = useT()
  const { asOf, isToday } = useAsOf()
  const state = useBoardState()
  const toDay = t(isToday ? 'board:toToday' : 'board:toDay')
  return (
    <div className={classes.tools}>
      <div className={classes.move}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('board:earlier')}
          title={t('board:earlier')}
          onClick={() => changeBoard({ start: moved(scale, -1) })}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Button variant="default" onClick={() => changeBoard({ start: null })}>
          {toDay}
        </Button>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('board:later')}
          title={t('board:later')}
          onClick={() => changeBoard({ start: moved(scale, 1) })}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </div>
      <SegmentedControl
        size="sm"
        aria-label={t('board:zoomLabel')}
        value={state.zoom}
        data={ZOOMS.map((zoom) => ({ value: zoom, label: t(`board:zoom.${zoom}`) }))}
        onChange={(zoom) => changeBoard({ zoom: zoom as Zoom, start: startFor(zoom as Zoom, scale, asOf) })}
      />
      <NativeSelect
        aria-label={t('board:groupingLabel')}
        title={t('board:groupingLabel')}
        value={state.grouping}
        data={BOARD_GROUPINGS.map((each) => ({ value: each, label: t(`board:grouping.${each}`) }))}
        onChange={({ currentTarget }) => changeBoard({ grouping: currentTarget.value as BoardGrouping })}
      />
      <TextInput
        className={classes.search}
        leftSection={<IconSearch size={16} />}
        aria-label={t('board:search')}
        placeholder={t('board:search')}
        spellCheck={false}
        value={state.text}
        onChange={({ currentTarget }) => changeBoard({ text: currentTarget.value })}
      />
    </div>
  )
}

/** Whoever looks at another time than the day's own goes on looking at it. */
function startFor(zoom: Zoom, { from, to }: Scale, asOf: string): string | null {
  return from <= asOf && asOf <= to ? null : scaleAround(zoom, from).from
}

/** The schemes that there are in sight, which tells what the letters mean; pressed, only theirs are left. */
export function Schemes({ board }: { board: Board }) {
  const t = useT()
  const { schemes, text, only } = useBoardState()
  const there = new Set<Scheme>(schemes)
  for (const group of board.groups)
    for (const block of group.blocks) {
      if (block.scheme !== null) there.add(block.scheme)
      for (const lane of block.lanes) for (const { scheme } of lane.bars) there.add(scheme)
    }
  const press = (scheme: Scheme) =>
    changeBoard({
      schemes: schemes.includes(scheme) ? schemes.filter((each) => each !== scheme) : [...schemes, scheme],
    })
  const filtered = schemes.length > 0 || text !== '' || only !== null
  if (there.size === 0) return null
  return (
    <fieldset className={classes.schemes}>
      <legend className={classes.hidden}>{t('board:schemes')}</legend>
      {inOrder(there).map((scheme) => (
        <button
          key={scheme}
          type="button"
          className={classes.scheme}
          aria-pressed={schemes.includes(scheme)}
          onClick={() => press(scheme)}
        >
          <span
            className={bars.swatch}
            data-hue={LOOKS[scheme].hue}
            data-pattern={LOOKS[scheme].pattern}
            aria-hidden
          >
            {lettersOf(scheme, t)}
          </span>
          {say(t, `vocabulary:scheme.${scheme}` as Word)}
        </button>
      ))}
      {filtered && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFilterOff size={14} />}
          onClick={() => changeBoard({ schemes: [], text: '', only: null })}
        >
          {t('board:clear')}
        </Button>
      )}
    </fieldset>
  )
}
