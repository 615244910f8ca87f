import { formatDate } from '../../../db/rules/dates'
import { formatIndustryCode, formatPhone } from '../../../db/rules/identifiers'
import { formatNumber } from '../../../db/rules/numbers'
import { INDUSTRY_SCHEMES, ORGANISATION_KINDS, SECTORS, SHOWN_STEPS } from '../../../db/rules/vocabulary'
import { DateText } from '../../components/dates/DateText'
import type { ListDeclaration } from '../../components/list/declaration'
import { TwoLines } from '../../components/list/TwoLines'
import type { T } from '../../components/word'
import { kindLabel, sectorLabel } from './fields'
import { searchText } from './organisations'
import classes from './organisations.module.css'
import { shownStepLabel } from './parts'
import { isDiscussedOnly, isQuiet, type ListRow } from './rows'

/** The list of partners. */
export const ORGANISATION_LIST: ListDeclaration<ListRow> = {
  id: 'organisations',
  title: 'organisations:title',
  fileName: 'organisations:fileName',
  rowId: ({ id }) => id,
  rowName: ({ name }) => name,
  searchText,
  emails: {
    of: ({ contactEmail }) => contactEmail,
    without: (count, t) => t('organisations:withoutEmail', { count, number: formatNumber(count) }),
  },
  rowHeight: 40,
  chips: [
    { key: 'all', word: 'organisations:chips.all', accepts: () => true },
    { key: 'mine', word: 'organisations:chips.mine', accepts: ({ mine }) => mine },
    { key: 'quiet', word: 'organisations:chips.quiet', accepts: isQuiet },
    { key: 'discussed', word: 'organisations:chips.discussed', accepts: isDiscussedOnly },
    {
      key: 'companies',
      word: 'organisations:chips.companies',
      accepts: ({ kinds }) => kinds.includes('company'),
    },
    {
      key: 'public',
      word: 'organisations:chips.public',
      accepts: ({ sector, kinds }) =>
        sector === 'public' || kinds.includes('municipality') || kinds.includes('jobCentre'),
    },
    { key: 'top', word: 'organisations:chips.top', accepts: ({ parentId }) => parentId === null },
    {
      key: 'noContact',
      word: 'organisations:chips.noContact',
      accepts: ({ contactName }) => contactName === null,
    },
  ],
  columns: [
    {
      kind: 'text',
      key: 'name',
      header: 'fields:organisation.name',
      width: 200,
      value: ({ name }) => name,
      render: (row, t) => <NameCell row={row} t={t} />,
    },
    {
      kind: 'code',
      key: 'step',
      header: 'fields:organisationStep.step',
      width: 88,
      with: ['stepOn'],
      value: ({ step }) => (step === null ? [] : [step]),
      codes: SHOWN_STEPS,
      label: shownStepLabel,
      render: (row, t) => <StepCell row={row} t={t} />,
    },
    {
      kind: 'text',
      key: 'contact',
      person: true,
      header: 'organisations:columns.contact',
      width: 136,
      with: ['role', 'phone'],
      value: ({ contactName }) => contactName,
      // The number to call stands under the name; without one, what the contact is.
      render: ({ contactName, contactRole, contactPhone }) => (
        <TwoLines first={contactName} second={contactPhone ? formatPhone(contactPhone) : contactRole} />
      ),
    },
    {
      kind: 'text',
      key: 'phone',
      person: true,
      header: 'fields:contact.phone',
      width: 104,
      hidden: true,
      value: ({ contactPhone }) => contactPhone,
      format: formatPhone,
    },
    {
      kind: 'number',
      key: 'daysSince',
      header: 'organisations:columns.daysSince',
      head: 'organisations:columns.daysSinceShort',
      width: 76,
      with: ['lastInteraction'],
      value: ({ daysSince }) => daysSince,
      title: ({ lastInteractionOn }) => formatDate(lastInteractionOn ?? ''),
    },
    {
      kind: 'text',
      key: 'nextStep',
      person: true,
      header: 'fields:nextStep.text',
      width: 144,
      with: ['nextStepOn'],
      value: ({ nextStep }) => nextStep,
      render: (row, t) => <NextStepCell row={row} t={t} />,
    },
    { kind: 'text', key: 'city', header: 'fields:organisation.city', width: 96, value: ({ city }) => city },
    {
      kind: 'date',
      key: 'nextStepOn',
      header: 'fields:nextStep.dueOn',
      width: 104,
      hidden: true,
      value: ({ nextStepOn }) => nextStepOn,
      render: ({ nextStepOn }) => (nextStepOn === null ? '' : <DateText date={nextStepOn} />),
    },
    {
      kind: 'text',
      key: 'owner',
      header: 'fields:organisation.ownerId',
      width: 136,
      hidden: true,
      value: ({ ownerName }) => ownerName,
    },
    {
      kind: 'date',
      key: 'lastInteraction',
      header: 'organisations:columns.lastInteraction',
      width: 120,
      hidden: true,
      value: ({ lastInteractionOn }) => lastInteractionOn,
      render: ({ lastInteractionOn }) =>
        lastInteractionOn === null ? '' : <DateText date={lastInteractionOn} />,
    },
    {
      kind: 'date',
      key: 'discussedOn',
      header: 'organisations:columns.discussed',
      width: 128,
      hidden: true,
      value: ({ discussedOn }) => discussedOn,
      render: ({ discussedOn }) => (discussedOn === null ? '' : <DateText date={discussedOn} />),
    },
    {
      kind: 'code',
      key: 'kinds',
      header: 'fields:organisation.kinds',
      width: 160,
      hidden: true,
      value: ({ kinds }) => kinds,
      codes: ORGANISATION_KINDS,
      label: kindLabel,
    },
    {
      kind: 'number',
      key: 'employees',
      header: 'fields:organisationEmployees.employees',
      width: 88,
      hidden: true,
      value: ({ employees }) => employees,
      addsUp: true,
    },
    {
      kind: 'text',
      key: 'cvr',
      header: 'organisations:columns.cvr',
      width: 96,
      hidden: true,
      value: ({ cvr }) => cvr,
    },
    {
      kind: 'date',
      key: 'stepOn',
      header: 'organisations:columns.stepOn',
      width: 104,
      hidden: true,
      value: ({ stepOn }) => stepOn,
      render: ({ stepOn }) => (stepOn === null ? '' : <DateText date={stepOn} />),
    },
    {
      kind: 'text',
      key: 'parent',
      header: 'fields:organisationParent.parentId',
      width: 176,
      hidden: true,
      value: ({ parentName }) => parentName,
    },
    {
      kind: 'text',
      key: 'role',
      person: true,
      header: 'organisations:columns.role',
      width: 136,
      hidden: true,
      value: ({ contactRole }) => contactRole,
    },
    {
      kind: 'text',
      key: 'email',
      person: true,
      header: 'fields:contact.email',
      width: 176,
      hidden: true,
      value: ({ contactEmail }) => contactEmail,
    },
    {
      kind: 'code',
      key: 'sector',
      header: 'fields:organisation.sector',
      width: 88,
      hidden: true,
      value: ({ sector }) => (sector === null ? [] : [sector]),
      codes: SECTORS,
      label: sectorLabel,
    },
    {
      kind: 'text',
      key: 'street',
      header: 'fields:organisation.street',
      width: 176,
      hidden: true,
      value: ({ street }) => street,
    },
    {
      kind: 'text',
      key: 'postcode',
      header: 'fields:organisation.postcode',
      width: 104,
      hidden: true,
      value: ({ postcode }) => postcode,
    },
    {
      kind: 'text',
      key: 'website',
      header: 'fields:organisation.website',
      width: 176,
      hidden: true,
      value: ({ website }) => website,
    },
    {
      kind: 'code',
      key: 'tags',
      header: 'fields:organisation.tags',
      width: 144,
      hidden: true,
      value: ({ tags }) => tags,
      codes: [],
      label: (tag) => tag,
    },
    {
      kind: 'text',
      key: 'pNumber',
      header: 'fields:organisation.pNumber',
      width: 112,
      hidden: true,
      value: ({ pNumber }) => pNumber,
    },
    {
      kind: 'text',
      key: 'industryCode',
      header: 'fields:organisation.industryCode',
      width: 112,
      hidden: true,
      value: ({ industryCode }) => industryCode,
      render: ({ industryCode }) => formatIndustryCode(industryCode ?? ''),
    },
    {
      kind: 'code',
      key: 'industryScheme',
      header: 'organisations:columns.scheme',
      width: 88,
      hidden: true,
      value: ({ industryScheme }) => (industryScheme === null ? [] : [industryScheme]),
      codes: INDUSTRY_SCHEMES,
      label: (code) => code,
    },
    {
      kind: 'text',
      key: 'note',
      person: true,
      header: 'fields:organisation.note',
      width: 240,
      hidden: true,
      value: ({ note }) => note,
    },
  ],
}

/** The name, and under it what it is a unit of, or else what it is, and where. */
function NameCell({ row, t }: { row: ListRow; t: T }) {
  const what = row.parentName ?? row.kinds.map((kind) => kindLabel(kind, t)).join(', ')
  return (
    <TwoLines
      first={<strong>{row.name}</strong>}
      second={[what, row.city].filter((part) => part !== null && part !== '').join(' · ')}
    />
  )
}

/** What is to be done, and under it by when; past its day it says so. */
function NextStepCell({ row, t }: { row: ListRow; t: T }) {
  const { nextStep, nextStepOn, overdue } = row
  if (nextStep === null || nextStepOn === null) return null
  return (
    <TwoLines
      first={nextStep}
      second={
        <span className={overdue ? classes.overdue : undefined}>
          <DateText date={nextStepOn} />
          {overdue && ` ${t('organisations:overdue')}`}
        </span>
      }
    />
  )
}

function StepCell({ row, t }: { row: ListRow; t: T }) {
  if (row.step === null) return null
  return (
    <TwoLines
      first={shownStepLabel(row.step, t)}
      second={row.stepOn === null ? null : <DateText date={row.stepOn} />}
    />
  )
}
