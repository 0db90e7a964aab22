import { rulesFor } from '@lekboek/access'
import type { OrganisationKind, Role } from '@lekboek/domain'
import type { RegisterAccess } from '../viewer/viewer.ts'

/** What matters of how a person stands to the register of Lindenrode. */
export interface Given {
  roles?: Role[]
  kinds?: OrganisationKind[]
  mandate?: 'dpo' | 'read' | 'statistics'
  decides?: 'decider' | 'dpo'
  phase?: 'inherited' | 'ended'
}

/** A register as a page knows it, with the rules that follow. */
export function accessOf({
  roles = [],
  kinds = ['controller'],
  mandate,
  decides = 'decider',
  phase,
}: Given): RegisterAccess {
  const rules = rulesFor({
    userId: 'u',
    organisationId: 'o',
    organisationKinds: kinds,
    decides,
    roles,
    isDeputy: false,
    ...(phase && { phase }),
    mandate: mandate ? { scope: mandate, mayDecide: false } : null,
  })
  const organisation = {
    id: 'o',
    slug: 'lindenrode',
    name: 'Gemeente Lindenrode',
    kinds,
    form: 'gemeente',
    timeZone: 'Europe/Brussels',
    country: 'BE',
    regimes: [],
    colour: '#123a7c',
    prefix: 'LIN',
    decides,
    defaultAuthority: 'VTC',
    email: null,
    phone: null,
    address: null,
    languages: ['nl'],
    formerNames: [],
    formerSlugs: [],
    validUntil: null,
    ...{ kbo: null, nis: null, ovo: null },
  }
  return {
    organisation,
    roles,
    rules,
    mandateHolder: mandate ? 'Raadhuis Advies' : null,
    mandateScope: mandate ?? null,
    standsInFor: null,
    phase: phase ?? 'running',
    heir: null,
    grantableRoles: [],
  }
}
