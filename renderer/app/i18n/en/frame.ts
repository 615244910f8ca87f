import type { frame as danish } from '../da/frame'
import type { Words } from '../words'

/** What stands around every page. */
export const frame = {
  program: 'Drejebog',
  navigation: 'Pages',
  skip: 'Go to the content',
  tools: 'Find and undo',
  today: 'Today',
  organisations: 'Partners',
  agreements: 'Agreements',
  targetGroups: 'Target group',
  places: 'Places and placements',
  goals: 'Goals',
  exchange: 'Excel in and out',
  since: 'Since last time',
  programme: 'Programme',
  undo: 'Undo',
  redo: 'Redo',
  trash: 'Bin',
  settings: 'Settings',
  pageFailed: 'The page could not be shown',
  notFound: 'There is no such page',
  toOrganisations: 'Go to Partners',
  undoHint: 'Ctrl+Z undoes:',
  redoHint: 'Ctrl+Y redoes:',
  nothingToUndo: 'You have not changed anything since the file was opened',
  nothingToRedo: 'There is nothing to redo',
  undone: 'Undone',
  redone: 'Redone',
  names: {
    hide: 'Hide names',
    hideTitle: 'Hide names and free text (F8)',
    hidden: 'Names hidden (F8)',
    show: 'Show names',
    showTitle: 'Show names and free text again (F8)',
    means: 'Participants are shown by their local id, and what was written freely is hidden on every page.',
  },
  state: {
    title: 'How the file stands',
    shared: 'Saved in the shared folder',
    sharedAt: 'Saved {{when}} · in the shared folder',
    sharedMeans: 'All that was entered is in the shared folder, where colleagues can open it.',
    here: 'Saved on this computer, not in the shared folder yet',
    hereMeans:
      'All that was entered is saved on this computer. It will be put into the shared folder by itself.',
    held: '{{staff}} has changes on {{pc}} that are not in the shared folder yet',
    heldMeans:
      'You can read everything, and edit again once the changes have come in, usually in a few minutes.',
    mine: 'You have the right to edit just now. Colleagues can read meanwhile.',
    away: 'The shared folder cannot be reached just now. Check that the network is connected.',
    publish: 'Put into the shared folder now',
    damaged: 'The file is damaged',
    example: 'Example · on this computer only',
    exampleMeans:
      'This is an example. Everything may be tried: it is on this computer only and shared with nobody.',
    lost: 'Drejebog does not answer',
  },
  banner: {
    title: 'About the file',
    example: 'Example.',
    exampleMeans: 'Everything may be tried here. The next example that is opened takes its place.',
    nobody: 'What you write has no name until you have said who you are.',
    sayWho: 'Choose yourself',
    noSheet:
      'The file has no recovery sheet yet. If the password is forgotten, nobody can open the file again.',
    toSheet: 'Print the recovery sheet',
    conflict:
      'A colleague’s changes came in first. Yours are in the file "{{copy}}" beside it, and none of them are lost. Open it and copy over what is missing here.',
    toBackups: 'See the backups',
  },
  who: {
    title: 'Who are you?',
    why: 'Then one can see who has written what. This computer asks only once.',
    absent: 'I am not on the list',
    add: 'This is me',
  },
} as const satisfies Words<typeof danish>
