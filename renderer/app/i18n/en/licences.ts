import type { licences as danish } from '../da/licences'
import type { Words } from '../words'

/** The page with the licences of what Drejebog is made of. */
export const licences = {
  title: 'Licences',
  about: 'Drejebog is built of parts that others have made and set free. This is what they ask for.',
  chromium:
    'Chromium is part of the installed program as well. Its licences lie in the program’s folder, in the file LICENSES.chromium.html.',
  find: 'Find a part',
  count_one: '{{count}} part',
  count_other: '{{count}} parts',
  none: 'No part has that name.',
} as const satisfies Words<typeof danish>
