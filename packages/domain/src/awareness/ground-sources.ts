import type { Sourced } from '../authority/authority.ts'
import type { AwarenessGround } from './ground.ts'

const edpb = 'EDPB Guidelines 9/2022 v2.0, section II.A: a reasonable degree of certainty'

/** Where each ground comes from and how sure that is. */
export const awarenessGroundSources: Readonly<Record<AwarenessGround, Sourced>> = {
  ownFinding: {
    source: `${edpb}; one employee's knowledge can be enough`,
    certainty: 'S',
  },
  toldByProcessor: {
    source:
      'GDPR article 33(2); EDPB Guidelines 9/2022 v2.0, section II.A: aware once the processor informs it',
    // The guideline's own text was not at hand; the second source text says the same of the clock.
    certainty: 'B',
  },
  shownByThirdParty: {
    source: edpb,
    certainty: 'B',
  },
  attackerClaimVerified: {
    source: edpb,
    certainty: 'B',
  },
  lossNoticed: {
    source: `${edpb}; a lost unencrypted stick`,
    certainty: 'B',
  },
  checkConfirmed: {
    source: `${edpb}; a short investigation that begins at once`,
    certainty: 'S',
  },
  toldByAuthority: {
    source: edpb,
    certainty: 'B',
  },
}
