import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { da } from './da'
import { en } from './en'

/** The window's words. Danish until the settings say otherwise; keys and parameters are checked by the compiler. */
export const i18n = createInstance()

// Everything is at hand, so nothing is loaded and the promise has settled when the first text is asked for.
void i18n.use(initReactI18next).init({
  lng: 'da',
  fallbackLng: 'da',
  defaultNS: 'common',
  ns: Object.keys(da),
  resources: { da, en },
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false },
})
