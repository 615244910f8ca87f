import { expect, test } from 'vitest'
import { CONTRAST } from '../../../renderer/app/theme'

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = [
  '--mantine-color-body',
  '--drejebog-plane',
  '--drejebog-row-hover',
  '--drejebog-selected',
  '--mantine-color-default-hover',
] as const

const TEXTS = [
  '--mantine-color-text',
  '--mantine-color-dimmed',
  '--mantine-color-placeholder',
  '--mantine-color-error',
  '--mantine-color-anchor',
  '--mantine-color-disabled-color',
  '--mantine-color-gray-light-color',
  '--mantine-color-petrol-light-color',
  '--drejebog-selected-text',
] as const

test.each(TEXTS)('in high contrast %s is read at 7:1 on every ground', (text) => {
  for (const ground of GROUNDS)
    expect(ratio(CONTRAST[text], CONTRAST[ground]), ground).toBeGreaterThanOrEqual(7)
})

test('notices, alerts and filled buttons are read at 7:1 too', () => {
  const pairs = [
    ['--drejebog-notice-text', '--drejebog-notice'],
    ['--drejebog-alert-text', '--drejebog-alert'],
    ['--mantine-color-body', '--mantine-color-petrol-7'],
    ['--mantine-color-body', '--mantine-color-petrol-8'],
  ] as const
  for (const [text, ground] of pairs)
    expect(ratio(CONTRAST[text], CONTRAST[ground]), text).toBeGreaterThanOrEqual(7)
})

test('lines and borders stand out from the page as text does', () => {
  for (const line of ['--drejebog-line', '--mantine-color-default-border', '--mantine-color-gray-4'] as const)
    expect(ratio(CONTRAST[line], CONTRAST['--mantine-color-body']), line).toBeGreaterThanOrEqual(7)
})

test('the ratio is reckoned as WCAG has it, or it would prove little', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
})
