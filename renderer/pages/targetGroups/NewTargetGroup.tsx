import type { Benefit } from '../../../db/rules/vocabulary'
import { useAsOf } from '../../app/asOf'
import { client } from '../../app/client'
import { useCategoryOptions } from '../../components/categories'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import {
  AREA,
  BENEFIT,
  benefitLabel,
  CATEGORY,
  COUNTED_ON,
  NAME,
  OWNER,
  PEOPLE,
  SHARE,
  SOURCE,
  UNKNOWN_BECAUSE,
} from './fields'

type Values = {
  name: string
  benefit: Benefit | null
  categoryId: string | null
  areaId: string | null
  people: number | null
  activeShare: number | null
  countedOn: string
  unknownBecause: string | null
  ownerId: string | null
  source: string | null
}

const of = (field: unknown) => field as FieldDeclaration<Values>

/** What is asked for a new group; its name follows from benefit and category until somebody writes another. */
function declarationFor(categoryName: (id: string) => string): NewRecordDeclaration<Values> {
  return {
    title: 'targetGroups:new.title',
    create: 'targetGroups:new.create',
    hint: 'targetGroups:new.hint',
    fields: [
      of(BENEFIT),
      of(CATEGORY),
      of(NAME),
      of(AREA),
      of(PEOPLE),
      of(SHARE),
      of(COUNTED_ON),
      of(SOURCE),
      of(UNKNOWN_BECAUSE),
      of(OWNER),
    ],
    fresh: (today) => ({ countedOn: today }),
    propose: ({ benefit, categoryId }, t) => {
      const parts = [
        benefit == null ? '' : benefitLabel(benefit, t),
        categoryId == null ? '' : categoryName(categoryId),
      ]
      return parts.some((part) => part !== '') ? { name: parts.filter((part) => part !== '').join(', ') } : {}
    },
  }
}

/** The button and Ctrl+N for a new target group, with its first count in the same operation. */
export function NewTargetGroup() {
  const { asOf } = useAsOf()
  const categories = useCategoryOptions()
  const declaration = declarationFor(
    (id) => categories.find((each) => each.id === id)?.name.replace(/ \(.*/, '') ?? '',
  )
  return (
    <NewRecord
      declaration={declaration}
      given={{ countedOn: asOf }}
      create={({ people, activeShare, countedOn, unknownBecause, ownerId, source, ...group }) => {
        const count = { people, activeShare, unknownBecause, ownerId, source }
        // A count of which only the day is there has not been made; anything else of it is not let go of in silence.
        const isMade = Object.values(count).some((value) => value !== null)
        return client.targetGroups.create({
          ...{ ...group, note: null },
          count: isMade ? { ...count, countedOn } : null,
        })
      }}
      onMade={() => undefined}
    />
  )
}
