import { LABELS } from '../../rules/labels'
import { AGREEMENTS } from './agreements'
import { PARTICIPANTS } from './participants'
import { PARTNERS } from './partners'
import { PLACEMENTS } from './placements'
import { SLOTS } from './slots'
import { column, type Raw, type ReadyTable, raw } from './table'
import { TARGET_GROUPS } from './target-groups'

const PERSON = { person: true } as const

const CONTACTS: ReadyTable<Raw> = {
  key: 'contacts',
  name: 'Kontakter',
  rows: raw(`SELECT o.name AS organisation, c.name, c.role, c.phone, c.email, c.valid_from AS validFrom,
    c.valid_to AS validTo, c.note FROM contact c JOIN organisation o ON o.id = c.organisation_id, day
    ORDER BY o.name_key, c.id`),
  columns: [
    column('organisation', 'Virksomhed', 'text', { ...PERSON, width: 34 }),
    column('name', 'Kontaktperson', 'text', PERSON),
    column('role', 'Titel', 'text', PERSON),
    column('phone', 'Telefon', 'phone', PERSON),
    column('email', 'E-mail', 'text', PERSON),
    column('validFrom', 'Fra', 'date', PERSON),
    column('validTo', 'Til', 'date', PERSON),
    column('note', 'Bemærkninger', 'longText', PERSON),
  ],
}

const COUNTS: ReadyTable<Raw> = {
  key: 'counts',
  name: 'Optællinger',
  rows: raw(`SELECT g.name AS targetGroup, c.counted_on AS countedOn, c.people, c.active_share AS activeShare,
    c.unknown_because AS unknownBecause, c.source FROM target_group_count c
    JOIN target_group g ON g.id = c.target_group_id, day ORDER BY g.id, c.counted_on, c.id`),
  columns: [
    column('targetGroup', 'Målgruppe', 'text', { width: 34 }),
    column('countedOn', 'Opgjort', 'date'),
    column('people', 'Antal personer', 'count'),
    column('activeShare', 'Heraf i gang', 'percent', { width: 12 }),
    column('unknownBecause', 'Ukendt fordi', 'longText'),
    column('source', 'Kilde', 'text'),
  ],
}

const PARTIES: ReadyTable<Raw> = {
  key: 'parties',
  name: 'Parter',
  rows: raw(`SELECT a.name AS agreement, o.name AS organisation, p.side, p.signatory_role AS signatoryRole,
    p.signed_on AS signedOn, p.valid_from AS validFrom, p.valid_to AS validTo FROM agreement_party p
    JOIN agreement a ON a.id = p.agreement_id JOIN organisation o ON o.id = p.organisation_id, day
    ORDER BY a.name_key, a.id, p.side, o.name_key`),
  columns: [
    column('agreement', 'Aftale', 'text', { width: 34 }),
    column('organisation', 'Part', 'text', { width: 34 }),
    column('side', 'Side', 'text', { labels: LABELS.partySide }),
    column('signatoryRole', 'Underskrevet af', 'text'),
    column('signedOn', 'Underskrevet den', 'date'),
    column('validFrom', 'Med fra', 'date'),
    column('validTo', 'Med til', 'date'),
  ],
}

const COMMITMENTS: ReadyTable<Raw> = {
  key: 'commitments',
  name: 'Tilsagn',
  rows: raw(`SELECT a.name AS agreement, o.name AS organisation, c.scheme, c.unit, c.minimum, c.maximum,
    c.valid_from AS validFrom, c.valid_to AS validTo, g.name AS targetGroup, c.note FROM commitment c
    JOIN agreement a ON a.id = c.agreement_id LEFT JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN target_group g ON g.id = c.target_group_id, day ORDER BY a.name_key, a.id, c.id`),
  columns: [
    column('agreement', 'Aftale', 'text', { width: 34 }),
    column('organisation', 'Hvem giver tilsagn', 'text'),
    column('scheme', 'Ordning', 'text', { labels: LABELS.scheme }),
    column('unit', 'Tælles i', 'text', { labels: LABELS.commitmentUnit, width: 12 }),
    column('minimum', 'Antal (mindst)', 'count'),
    column('maximum', 'Højst', 'count'),
    column('validFrom', 'Fra', 'date'),
    column('validTo', 'Til', 'date'),
    column('targetGroup', 'Målgruppe', 'text'),
    column('note', 'Bemærkninger', 'longText', PERSON),
  ],
}

const GOALS: ReadyTable<Raw> = {
  key: 'goals',
  name: 'Mål',
  rows: raw(`SELECT g.name, p.name AS parent, g.valid_from AS validFrom, g.valid_to AS validTo, t.minimum, t.maximum,
    g.measure, g.requirement, g.measurement_method AS measurementMethod, g.note
    FROM goal g LEFT JOIN goal p ON p.id = g.parent_id, day
    LEFT JOIN goal_target t ON t.id = (SELECT id FROM goal_target n WHERE n.goal_id = g.id
      AND coalesce(n.valid_from, '') <= day.d ORDER BY coalesce(n.valid_from, '') DESC, n.id DESC LIMIT 1)
    ORDER BY g.position, g.id`),
  columns: [
    column('name', 'Mål', 'text', { width: 40 }),
    column('parent', 'Del af målet', 'text'),
    column('validFrom', 'Fra', 'date'),
    column('validTo', 'Frist', 'date'),
    column('minimum', 'Mindst', 'count'),
    column('maximum', 'Højst', 'count'),
    column('measure', 'Måles ved', 'text', { labels: LABELS.measure }),
    column('requirement', 'Resultatkrav', 'longText'),
    column('measurementMethod', 'Målemetode', 'longText'),
    column('note', 'Bemærkninger', 'longText', PERSON),
  ],
}

const INTERACTIONS: ReadyTable<Raw> = {
  key: 'interactions',
  name: 'Kontaktlog',
  rows: raw(`SELECT o.name AS organisation, i.on_date AS onDate, i.kind, w.name AS staff, c.name AS contact, i.text
    FROM interaction i JOIN organisation o ON o.id = i.organisation_id LEFT JOIN staff w ON w.id = i.staff_id
    LEFT JOIN contact c ON c.id = i.contact_id, day ORDER BY i.on_date DESC, i.id DESC`),
  columns: [
    column('organisation', 'Virksomhed', 'text', { width: 34 }),
    column('onDate', 'Dato', 'date'),
    column('kind', 'Kontaktform', 'text', { labels: LABELS.interactionKind, width: 14 }),
    column('staff', 'Hvem af os', 'text'),
    column('contact', 'Talt med', 'text', PERSON),
    column('text', 'Hvad skete der', 'longText', PERSON),
  ],
}

const NEXT_STEPS: ReadyTable<Raw> = {
  key: 'nextSteps',
  name: 'Næste skridt',
  rows: raw(`SELECT o.name AS organisation, n.due_on AS dueOn, n.done_on AS doneOn, w.name AS owner, n.text
    FROM next_step n LEFT JOIN organisation o ON o.id = n.organisation_id LEFT JOIN staff w ON w.id = n.owner_id, day
    ORDER BY n.due_on, n.id`),
  columns: [
    column('organisation', 'Virksomhed', 'text', { width: 34 }),
    column('dueOn', 'Frist', 'date'),
    column('doneOn', 'Udført', 'date'),
    column('owner', 'Hvem gør det', 'text'),
    column('text', 'Næste skridt', 'longText', PERSON),
  ],
}

const GROUPS: ReadyTable<Raw> = {
  key: 'groups',
  name: 'Grupper',
  rows: raw(`SELECT g.name, g.kind, o.name AS organisation, c.name AS contact, m.role, m.valid_from AS validFrom,
    m.valid_to AS validTo FROM programme_group g LEFT JOIN group_member m ON m.group_id = g.id
    LEFT JOIN organisation o ON o.id = m.organisation_id LEFT JOIN contact c ON c.id = m.contact_id, day
    ORDER BY g.id, m.id`),
  columns: [
    column('name', 'Gruppe', 'text', { width: 34 }),
    column('kind', 'Slags gruppe', 'text', { labels: LABELS.programmeGroupKind }),
    column('organisation', 'Medlem', 'text', { width: 34 }),
    column('contact', 'Repræsenteret ved', 'text', PERSON),
    column('role', 'Rolle', 'text'),
    column('validFrom', 'Fra', 'date'),
    column('validTo', 'Til', 'date'),
  ],
}

/** The whole programme, a table a concept. */
export const PROGRAMME: readonly ReadyTable<unknown>[] = [
  PARTNERS,
  CONTACTS,
  TARGET_GROUPS,
  COUNTS,
  AGREEMENTS,
  PARTIES,
  COMMITMENTS,
  PARTICIPANTS,
  SLOTS,
  PLACEMENTS,
  GOALS,
  GROUPS,
  INTERACTIONS,
  NEXT_STEPS,
]
