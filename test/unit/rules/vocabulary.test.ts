import { describe, expect, it } from 'vitest'
import { FORMAT_CODES } from '../../../db/rules/parsed'
import { INDUSTRY_SCHEMES, ORGANISATION_KINDS, PARTNER_STEPS, SECTORS } from '../../../db/rules/vocabulary'

describe('stored codes', () => {
  it('are the ones that files already hold: none renamed, none lost, steps in their order', () => {
    expect(ORGANISATION_KINDS).toEqual([
      'housingOrganisation',
      'municipality',
      'jobCentre',
      'company',
      'union',
      'employerBody',
      'school',
      'association',
      'youthProject',
      'other',
    ])
    expect(SECTORS).toEqual(['public', 'private'])
    expect(PARTNER_STEPS).toEqual(['contact', 'dialogue', 'pledge', 'assessmentCompany'])
    expect(INDUSTRY_SCHEMES).toEqual(['DB07', 'DB25'])
  })

  it('stand once each', () => {
    for (const codes of [ORGANISATION_KINDS, PARTNER_STEPS, FORMAT_CODES]) {
      expect(new Set(codes).size).toBe(codes.length)
    }
  })
})
