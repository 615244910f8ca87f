import type { ReactNode } from 'react'
import { SCHEMES, type Scheme, SECTORS, type Sector } from '../../../db/rules/vocabulary'
import { useToday } from '../../app/status'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { DraftVerdicts } from '../../components/verdicts/DraftVerdicts'
import type { Rule } from '../../components/verdicts/wording'
import { say, useT, type Word } from '../../components/word'
import { useTargetGroupOptions } from '../agreements/agreements'
import { GrowthTool, RatioTool } from './RatioTools'
import classes from './rules.module.css'
import { SubsidyTool } from './SubsidyTool'
import { useToolFields } from './toolFields'

/** What is reckoned by the rules, each tool folded away until it is asked for. */
export function Tools({ rules }: { rules: readonly Rule[] }) {
  const t = useT()
  return (
    <section aria-labelledby="rules-tools">
      <h2 id="rules-tools">{t('rules:tools.title')}</h2>
      <Tool title="rules:tools.try">
        <TryTool />
      </Tool>
      <Tool title="rules:tools.subsidy">
        <SubsidyTool rules={rules} />
      </Tool>
      <Tool title="rules:tools.ratio">
        <RatioTool rules={rules} />
      </Tool>
      <Tool title="rules:tools.growth">
        <GrowthTool rules={rules} />
      </Tool>
    </section>
  )
}

function Tool({ title, children }: { title: Word; children: ReactNode }) {
  const t = useT()
  return (
    <details className={classes.tool}>
      <summary>{say(t, title)}</summary>
      <div className={classes.toolBody}>{children}</div>
    </details>
  )
}

type Tried = {
  scheme: Scheme | null
  targetGroupId: string | null
  sector: Sector | null
  startDate: string | null
  plannedEnd: string | null
  hoursPerWeek: number | null
}

const TRIED: readonly FieldDeclaration<Tried>[] = [
  {
    kind: 'code',
    key: 'scheme',
    label: 'fields:schemeRule.scheme',
    codes: SCHEMES,
    codeLabel: (code, t) => t(`vocabulary:scheme.${code as Scheme}`),
    required: true,
  },
  {
    kind: 'reference',
    key: 'targetGroupId',
    label: 'rules:tools.group',
    useOptions: useTargetGroupOptions,
    nothing: 'rules:tools.noGroup',
  },
  { kind: 'date', key: 'startDate', label: 'rules:tools.start' },
  { kind: 'date', key: 'plannedEnd', label: 'rules:tools.end' },
  {
    kind: 'code',
    key: 'sector',
    label: 'fields:schemeRule.sector',
    codes: SECTORS,
    codeLabel: (code, t) => t(`vocabulary:sector.${code as Sector}`),
  },
  { kind: 'hours', key: 'hoursPerWeek', label: 'rules:tools.hours' },
]

/** What the rules would say, before anything is written anywhere. */
function TryTool() {
  const t = useT()
  const today = useToday()
  const { values, shown } = useToolFields(TRIED, { scheme: 'companyTraineeship', startDate: today })
  const { scheme, startDate, plannedEnd, targetGroupId, sector, hoursPerWeek } = values
  return (
    <>
      {shown}
      {scheme === null || startDate === null ? (
        <p className={classes.hint}>{t('rules:tools.tryHint')}</p>
      ) : (
        <DraftVerdicts
          draft={{
            ...{ scheme, startDate, plannedEnd, targetGroupId, sector, hoursPerWeek },
            ...{ participantId: null, organisationId: null, slotId: null, extensions: [] },
          }}
        />
      )}
    </>
  )
}
