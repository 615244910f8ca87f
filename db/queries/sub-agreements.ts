import { and, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { isInForce } from '../rules/agreements'
import { holdsOn } from '../rules/dated'
import type { AgreementStatus } from '../rules/vocabulary'
import { agreement, agreementParty } from '../schema'
import { agreementStatuses, createAgreement } from './agreements'
import { invalid } from './fields'
import { currentProgramme } from './programme'
import { found } from './rows'

/** Sub-agreements on one point of a framework, with one workplace each. */
export type SubAgreed = {
  frameworkId: string
  pointId: string
  status: AgreementStatus
  /** ISO. */
  onDate: string
  units: {
    organisationId: string
    /** What a new one is called. */
    name: string
    /** The one that is under way with this workplace already, and goes on from there; null makes a new one. */
    agreementId: string | null
  }[]
}

/**
 * Sub-agrees a point with workplaces. Each is party to its own one, beside those who stand on our own side of the
 * framework on that day.
 * @throws DrejebogError record.notFound · field.invalid
 */
export function subAgree(file: OpenFile, { frameworkId, pointId, status, onDate, units }: SubAgreed): void {
  const framework = found(file.orm.select().from(agreement).where(eq(agreement.id, frameworkId)).get())
  const own = ownSide(file, frameworkId, onDate)
  const period = { validFrom: null, validTo: null }
  const unsigned = { signatoryRole: null, signedOn: null, ...period }
  for (const { organisationId, name, agreementId } of units) {
    const standing = { status, onDate, note: null }
    if (agreementId !== null) {
      const known = found(file.orm.select().from(agreement).where(eq(agreement.id, agreementId)).get())
      if (known.frameworkId !== frameworkId || known.pointId !== pointId)
        throw invalid('agreement.pointId', 'point.elsewhere')
      agreementStatuses.create(file, { agreementId, ...standing })
      continue
    }
    createAgreement(file, {
      agreement: {
        ...{ name, type: 'subAgreement', number: null, caseNumber: null, frameworkId, pointId, ...period },
        ...{ noticeDays: null, renewal: null, openToParties: false, note: null },
        ...{ areaId: framework.areaId, ownerId: framework.ownerId },
      },
      parties: [
        ...own
          .filter((each) => each !== organisationId)
          .map((each) => ({ organisationId: each, side: 'own' as const, ...unsigned })),
        {
          organisationId,
          side: 'partner' as const,
          ...unsigned,
          signedOn: isInForce(status) ? onDate : null,
        },
      ],
      statuses: [standing],
      commitments: [],
      unitIds: [organisationId],
    })
  }
}

/** Who stands on our own side of an agreement on a day; the programme's owner where nobody is written there. */
function ownSide(file: OpenFile, agreementId: string, asOf: string): string[] {
  const parties = file.orm
    .select()
    .from(agreementParty)
    .where(and(eq(agreementParty.agreementId, agreementId), eq(agreementParty.side, 'own')))
    .all()
    .filter((party) => holdsOn(party, asOf))
    .map(({ organisationId }) => organisationId)
  if (parties.length > 0) return parties
  const ownerId = currentProgramme(file)?.ownerId ?? null
  return ownerId === null ? [] : [ownerId]
}
