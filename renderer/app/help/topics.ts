/** A passage of a topic: a paragraph, things to do one after another, or keys with what they do. */
export type Passage = string | { steps: readonly string[] } | { keys: readonly (readonly [string, string])[] }

/** What a topic says, in one language. */
export type TopicText = { title: string; text: readonly Passage[] }

/**
 * The topics of the help, in the order of the working day.
 * `pages`: the addresses whose help a topic is, as in the router. `see`: topics that say more.
 */
export const TOPICS = {
  today: { pages: ['/', '/today'], see: ['nextSteps', 'agreements', 'since', 'shortcuts'] },
  organisations: {
    pages: ['/organisations'],
    see: ['views', 'search', 'organisation', 'bulk', 'printing', 'exchange'],
  },
  views: { pages: [], see: ['organisations', 'printing'] },
  organisation: { pages: ['/organisations/$id'], see: ['contactLog', 'nextSteps', 'attachments', 'undo'] },
  contactLog: { pages: [], see: ['nextSteps', 'attachments', 'organisation'] },
  nextSteps: { pages: [], see: ['today', 'contactLog'] },
  agreements: { pages: ['/agreements'], see: ['agreement', 'views', 'printing', 'today'] },
  agreement: { pages: ['/agreements/$id'], see: ['agreements', 'attachments', 'undo'] },
  targetGroups: { pages: ['/target-groups'], see: ['targetGroup', 'categories', 'goals'] },
  targetGroup: { pages: ['/target-groups/$id'], see: ['targetGroups', 'undo'] },
  participants: { pages: ['/participants'], see: ['participant', 'targetGroups', 'peopleLists'] },
  participant: { pages: ['/participants/$id'], see: ['participants', 'undo', 'trash'] },
  board: { pages: ['/board'], see: ['goals', 'printing', 'shortcuts', 'undo'] },
  slots: { pages: ['/slots', '/slots/$id'], see: ['placements', 'agreement', 'today'] },
  placements: { pages: ['/placements'], see: ['placement', 'slots', 'views', 'printing'] },
  placement: { pages: ['/placements/$id'], see: ['placements', 'slots', 'undo'] },
  goals: { pages: ['/goals'], see: ['goal', 'board', 'hidingNames', 'printing', 'shortcuts'] },
  goal: { pages: ['/goals/$id'], see: ['goals', 'undo'] },
  since: { pages: ['/since'], see: ['goals', 'targetGroups', 'printing'] },
  matching: { pages: ['/matching'], see: ['hidingNames', 'undo'] },
  exchange: { pages: ['/exchange'], see: ['peopleLists', 'undo', 'organisations', 'duplicates'] },
  peopleLists: { pages: [], see: ['exchange', 'participants', 'placements'] },
  search: { pages: ['/search'], see: ['organisations', 'views', 'duplicates', 'matching'] },
  duplicates: { pages: ['/duplicates', '/merge'], see: ['undo', 'organisation'] },
  programme: { pages: ['/programme'], see: ['categories', 'organisation', 'printing', 'undo'] },
  categories: { pages: ['/categories'], see: ['programme', 'undo'] },
  rules: { pages: ['/rules'], see: ['categories', 'targetGroups', 'undo'] },
  hidingNames: { pages: [], see: ['goals', 'exchange', 'printing'] },
  attachments: { pages: [], see: ['organisation', 'contactLog', 'undo'] },
  undo: { pages: ['/undo'], see: ['trash', 'backups'] },
  trash: { pages: ['/trash'], see: ['undo', 'backups'] },
  bulk: { pages: [], see: ['organisations', 'views', 'undo'] },
  printing: { pages: [], see: ['views', 'contents'] },
  sharing: { pages: [], see: ['backups', 'password'] },
  password: { pages: ['/sheet'], see: ['sharing', 'backups'] },
  backups: { pages: [], see: ['contents', 'undo', 'sharing'] },
  contents: { pages: ['/contents'], see: ['backups', 'settings'] },
  settings: {
    pages: ['/settings', '/licences'],
    see: ['shortcuts', 'backups', 'password', 'contents', 'categories', 'rules'],
  },
  shortcuts: { pages: ['/shortcuts'], see: ['today', 'organisations'] },
} as const satisfies Record<string, { pages: readonly string[]; see: readonly string[] }>

export type TopicId = keyof typeof TOPICS

export const TOPIC_IDS = Object.keys(TOPICS) as TopicId[]

/** The topic of a page. @param pathname as in the address, `/organisations/0199…` */
export function topicOf(pathname: string): TopicId {
  const fits = (page: string) => {
    const parts = page.split('/')
    const given = pathname.split('/')
    return (
      parts.length === given.length && parts.every((part, at) => part.startsWith('$') || part === given[at])
    )
  }
  return TOPIC_IDS.find((id) => TOPICS[id].pages.some(fits)) ?? 'organisations'
}
