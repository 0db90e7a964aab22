import { uuidv7, type StoredOrganisation } from '@lekboek/database'
import type { Instant, OrganisationKind } from '@lekboek/domain'
import type { OrganisationNames } from './organisation-names.ts'

/** What is known of an organisation when it comes aboard. */
export interface OrganisationDescription {
  readonly name: string
  readonly form: string | null
  readonly kinds: readonly OrganisationKind[]
  readonly kbo: string | null
  readonly nis: string | null
  readonly ovo: string | null
  readonly email: string | null
  readonly phone?: string | null
  readonly address?: string | null
  readonly languages: readonly string[]
  readonly defaultAuthority: string
  readonly decides?: 'decider' | 'dpo'
  readonly dpoName: string | null
  readonly dpoEmail: string | null
  readonly umbrellaId: string | null
  readonly validFrom: Instant | null
}

/** An organisation with the platform's own targets; its administrator changes them later. */
export function newOrganisation(
  description: OrganisationDescription,
  names: OrganisationNames,
  now: Instant,
): StoredOrganisation {
  const { name, form, phone = null, address = null, decides = 'decider', validFrom } = description
  return {
    ...description,
    ...{ phone, address, decides, validFrom: validFrom ?? now, createdAt: now, id: uuidv7() },
    ...{ slug: names.slug(name, form), prefix: names.prefix(name, form), colour: names.colour() },
    ...{ timeZone: 'Europe/Brussels', country: 'BE', investigationHours: 24, peopleTargetHours: 72 },
  }
}
