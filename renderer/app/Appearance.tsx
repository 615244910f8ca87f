import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { bridge } from './bridge'
import { orpc } from './client'
import { i18n } from './i18n'
import { contrastVariables, cssVariables, theme } from './theme'

/** Of the browser's own text size, so that its setting counts too. */
const TEXT_SIZES = { small: '93.75%', normal: '100%', large: '115%', larger: '130%' } as const

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// What locks the page behind a dialog writes a <style> of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

/** Language, text size, and light, dark or high contrast, as the settings of this machine say. */
export function Appearance({ children }: { children: ReactNode }) {
  const { data, isPending } = useQuery(orpc.settings.get.queryOptions())
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const language = data?.language ?? 'da'
  const textSize = data?.textSize ?? 'normal'
  const chosen = data?.colorScheme ?? 'auto'
  const contrast = chosen === 'contrast'
  const scheme = chosen === 'auto' ? system : chosen

  useEffect(() => {
    void i18n.changeLanguage(language)
    document.documentElement.lang = language
    bridge?.setMenuLanguage(language)
  }, [language])

  useEffect(() => {
    document.documentElement.style.fontSize = TEXT_SIZES[textSize]
  }, [textSize])

  useEffect(() => {
    document.documentElement.toggleAttribute('data-contrast', contrast)
  }, [contrast])

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrast ? contrastVariables : cssVariables}
      getStyleNonce={() => nonce}
      forceColorScheme={scheme === 'contrast' ? 'light' : scheme}
    >
      {isPending ? null : children}
    </MantineProvider>
  )
}
