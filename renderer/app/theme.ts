import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Modal,
  Popover,
  Text,
  Tooltip,
} from '@mantine/core'

/** The one accent: the green-blue of an old ring binder. */
const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#dcebee',
  '#b9d8dd',
  '#93c4cc',
  '#6fb0bb',
  '#4797a5',
  '#2a7686',
  '#1c5d6b',
  '#174e5a',
  '#103c46',
]

/** Neutral greys, each used for text at 4.5:1 or more on what it stands on. */
const gray: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f2',
  '#e2e6e9',
  '#d0d6db',
  '#8d97a1',
  '#7b858f',
  '#6a747e',
  '#59636e',
  '#3d464f',
  '#22292f',
]

const dark: MantineColorsTuple = [
  '#e4e7ea',
  '#c3c9cf',
  '#a8b1b9',
  '#8a949d',
  '#69737c',
  '#363c42',
  '#2a2f34',
  '#1d2125',
  '#171a1d',
  '#111315',
]

const rem = (px: number) => `calc(${px / 16}rem * var(--mantine-scale))`
const sizes = <T extends Record<string, number>>(px: T) =>
  Object.fromEntries(Object.entries(px).map(([name, size]) => [name, rem(size)])) as {
    [K in keyof T]: string
  }

/** Calm and dense: 14 px text, an 8 px grid, small corners. Sizes are rem, so the text size setting moves them all. */
export const theme = createTheme({
  fontFamily:
    '"Segoe UI", system-ui, -apple-system, "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: sizes({ xs: 12, sm: 14, md: 16, lg: 18, xl: 20 }),
  spacing: sizes({ xs: 4, sm: 8, md: 16, lg: 24, xl: 32 }),
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.3' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.3' },
      h2: { fontSize: rem(16), lineHeight: '1.35' },
      h3: { fontSize: rem(14), lineHeight: '1.4' },
    },
  },
  components: {
    // As high as a row.
    Button: Button.extend({
      defaultProps: { fw: 600 },
      vars: () => ({ root: { '--button-height': rem(32), '--button-padding-x': rem(12) } }),
    }),
    Input: Input.extend({
      // What holds several things at once grows with them.
      vars: (_theme, { multiline }) => ({
        wrapper: { '--input-height': rem(32), '--input-size': multiline ? 'auto' : rem(32) },
      }),
    }),
    Text: Text.extend({ defaultProps: { size: 'sm' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400 },
      styles: { tooltip: { padding: `${rem(4)} ${rem(8)}` } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        yOffset: '8vh',
        radius: 'md',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 0 },
      },
      styles: { title: { fontSize: rem(18), fontWeight: 600 } },
    }),
  },
})

/** Where Mantine's own greys and reds are too faint for small text, and the planes of the frame. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b2126',
    '--mantine-color-dimmed': '#59636e',
    '--mantine-color-placeholder': '#646e78',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#1c5d6b',
    '--mantine-color-default-border': '#8d97a1',
    '--drejebog-plane': '#f4f6f7',
    '--drejebog-line': '#d7dde1',
    '--drejebog-row-hover': '#f0f4f5',
    '--drejebog-selected': '#e3eff1',
    '--drejebog-selected-text': '#103c46',
    '--drejebog-notice': '#fff6e0',
    '--drejebog-notice-line': '#e6cf94',
    '--drejebog-notice-text': '#5c4200',
    '--drejebog-alert': '#fdecea',
    '--drejebog-alert-line': '#e8b4ae',
    '--drejebog-alert-text': '#8f1d14',
  },
  dark: {
    '--mantine-color-text': '#e4e7ea',
    '--mantine-color-dimmed': '#a8b1b9',
    '--mantine-color-placeholder': '#98a2ab',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#8fc9d4',
    '--mantine-color-default-border': '#69737c',
    '--drejebog-plane': '#171a1d',
    '--drejebog-line': '#363c42',
    '--drejebog-row-hover': '#252a2e',
    '--drejebog-selected': '#1f3a41',
    '--drejebog-selected-text': '#d5ecf0',
    '--drejebog-notice': '#2e2814',
    '--drejebog-notice-line': '#5e5128',
    '--drejebog-notice-text': '#f0d68a',
    '--drejebog-alert': '#3a1d1b',
    '--drejebog-alert-line': '#6e332e',
    '--drejebog-alert-text': '#ffb4ac',
  },
})

/**
 * High contrast: the light scheme with black text, strong lines and no pale greys. What is read stands at 7:1 or more
 * on every ground there is; `data-contrast` on the page makes the focus ring and what is chosen thicker (global.css).
 */
export const contrastVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: CONTRAST,
  dark: {},
})

/** Every colour of high contrast. */
export const CONTRAST = {
  '--mantine-color-body': '#ffffff',
  '--mantine-color-text': '#000000',
  '--mantine-color-dimmed': '#2b2b2b',
  '--mantine-color-placeholder': '#404040',
  '--mantine-color-error': '#8a0000',
  '--mantine-color-anchor': '#00303a',
  '--mantine-color-default-border': '#000000',
  '--mantine-color-default-hover': '#e6e6e6',
  '--mantine-color-disabled': '#ffffff',
  '--mantine-color-disabled-color': '#404040',
  '--mantine-color-disabled-border': '#404040',
  '--mantine-color-petrol-7': '#00303a',
  '--mantine-color-petrol-8': '#001d24',
  '--mantine-color-petrol-light-color': '#00303a',
  '--mantine-color-petrol-light-hover': '#e6e6e6',
  '--mantine-color-gray-0': '#e6e6e6',
  '--mantine-color-gray-1': '#ffffff',
  '--mantine-color-gray-2': '#e6e6e6',
  '--mantine-color-gray-3': '#404040',
  '--mantine-color-gray-4': '#404040',
  '--mantine-color-gray-5': '#404040',
  '--mantine-color-gray-6': '#2b2b2b',
  '--mantine-color-gray-7': '#2b2b2b',
  '--mantine-color-gray-light-color': '#000000',
  '--mantine-color-gray-light-hover': '#e6e6e6',
  '--drejebog-plane': '#ffffff',
  '--drejebog-line': '#404040',
  '--drejebog-row-hover': '#e6e6e6',
  '--drejebog-selected': '#ffe97a',
  '--drejebog-selected-text': '#000000',
  '--drejebog-notice': '#ffffff',
  '--drejebog-notice-line': '#000000',
  '--drejebog-notice-text': '#000000',
  '--drejebog-alert': '#ffffff',
  '--drejebog-alert-line': '#8a0000',
  '--drejebog-alert-text': '#8a0000',
}
