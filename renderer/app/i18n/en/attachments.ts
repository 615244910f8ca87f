import type { attachments as danish } from '../da/attachments'
import type { Words } from '../words'

/** Files of a partner and of entries of the contact log. */
export const attachments = {
  title: 'Attachments',
  choose: 'Choose files …',
  none: 'No attachments. Drag files here from File Explorer, or choose them. 10 MB each at most.',
  drop: 'Drop the files here to attach them to {{name}}',
  adding: 'Putting {{name}} in, {{number}} of {{of}} …',
  dismiss: 'Close the message about {{name}}',
  show: 'Show the file',
  showOf: 'Show {{name}}',
  saveCopy: 'Save a copy',
  saveCopyOf: 'Save a copy of {{name}}',
  replaceOf: 'Replace {{name}} with another file',
  removeOf: 'Remove {{name}}',
  cut: 'Only the beginning is shown. Save a copy to read all of it.',
  notAPicture: 'The picture cannot be shown here. Save a copy and open it in another program.',
} as const satisfies Words<typeof danish>
