/** The page with the licences of what Drejebog is made of. */
export const licences = {
  title: 'Licenser',
  about: 'Drejebog er bygget af programdele, som andre har lavet og givet fri. Her står, hvad de beder om.',
  chromium:
    'Chromium er også med i programmet på pc’en. Licenserne ligger i mappen med programmet i filen LICENSES.chromium.html.',
  find: 'Find en programdel',
  count_one: '{{count}} programdel',
  count_other: '{{count}} programdele',
  none: 'Ingen programdel hedder sådan.',
} as const
