import { useNavigate } from '@tanstack/react-router'
import type { Benefit } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { useCategoryOptions } from '../../components/categories'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { AREA, BENEFIT, benefitLabel, CATEGORY, NAME, PEOPLE, SHARE } from './fields'

type Values = {
  name: string
  benefit: Benefit | null
  categoryId: string | null
  areaId: string | null
  people: number | null
  activeShare: number | null
  countedOn: string
  unknownBecause: string | null
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
      { kind: 'date', key: 'countedOn', label: 'fields:targetGroupCount.countedOn', required: true },
      {
        kind: 'text',
        key: 'unknownBecause',
        label: 'fields:targetGroupCount.unknownBecause',
        hint: 'targetGroups:counts.unknownHint',
      },
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
  const navigate = useNavigate()
  const categories = useCategoryOptions()
  const declaration = declarationFor(
    (id) => categories.find((each) => each.id === id)?.name.replace(/ \(.*/, '') ?? '',
  )
  return (
    <NewRecord
      declaration={declaration}
      create={({ people, activeShare, countedOn, unknownBecause, ...group }) =>
        client.targetGroups.create({
          ...{ ...group, note: null },
          count:
            people === null && unknownBecause === null
              ? null
              : { people, activeShare, countedOn, unknownBecause, ownerId: null, source: null },
        })
      }
      onMade={() => void navigate({ to: '/target-groups' })}
    />
  )
}
