/** What stands around every page. */
export const frame = {
  navigation: 'Sider',
  organisations: 'Partnere',
  undo: 'Fortryd',
  settings: 'Indstillinger',
  sheet: 'Gendannelsesark',
  notFound: 'Den side findes ikke',
  toOrganisations: 'Gå til Partnere',
} as const
