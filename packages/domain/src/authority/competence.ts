import type { Instant } from '../facts/facts.ts'
import { authoritiesAt, gdprFrom, isValidAt, policeFrom, unionFrom } from './authorities.ts'
import type { Authority, Certainty } from './authority.ts'

/** What decides, together with the country, which authority may be competent. */
export const bodyKinds = ['localAuthority', 'policeZone', 'publicBody', 'privateBody', 'unionBody'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Why an authority may be competent; `competenceReasonLabels` says it. */
export const competenceReasons = [
  'federalSupervision',
  'flemishDecree',
  'policeBody',
  'nationalExceptPolice',
  'federalBodiesOfGermany',
  'landOfEstablishment',
  'unionInstitutions',
  'nationalSupervision',
  'establishmentElsewhere',
] as const
export type CompetenceReason = (typeof competenceReasons)[number]

/** For which bodies an authority takes notifications, since when, and why that is thought; `competenceSource` says by which source. */
export interface Competence {
  /** Code of the authority. */
  authority: string
  bodies: readonly BodyKind[]
  /** Two-letter country, `EU` for the Union's own institutions. */
  country: string
  reason: CompetenceReason
  certainty: Certainty
  validFrom: Instant
  validUntil: Instant | null
}

const everybody: readonly BodyKind[] = ['localAuthority', 'publicBody', 'privateBody']
const always = { validFrom: gdprFrom, validUntil: null }

/** Competences as dated rows; the order is that of the country's own pages, and no advice. */
export const competences: readonly Competence[] = [
  {
    ...{ authority: 'GBA', bodies: ['localAuthority'], country: 'BE', ...always },
    reason: 'federalSupervision',
    certainty: 'S',
  },
  {
    ...{ authority: 'VTC', bodies: ['localAuthority'], country: 'BE', ...always },
    reason: 'flemishDecree',
    certainty: 'B',
  },
  {
    ...{ authority: 'COC', bodies: ['policeZone'], country: 'BE', ...always },
    validFrom: policeFrom,
    reason: 'policeBody',
    certainty: 'S',
  },
  {
    ...{ authority: 'GBA', bodies: ['publicBody', 'privateBody'], country: 'BE', ...always },
    reason: 'nationalExceptPolice',
    certainty: 'S',
  },
  national('AP', 'NL', 'S'),
  national('CNIL', 'FR', 'S'),
  national('CNPD', 'LU', 'B'),
  national('DPC', 'IE', 'B'),
  {
    ...{ authority: 'BFDI', bodies: ['publicBody'], country: 'DE', ...always },
    reason: 'federalBodiesOfGermany',
    certainty: 'B',
  },
  {
    ...{ authority: 'OTHER', bodies: everybody, country: 'DE', ...always },
    reason: 'landOfEstablishment',
    certainty: 'B',
  },
  {
    ...{ authority: 'EDPS', bodies: ['unionBody'], country: 'EU', ...always },
    validFrom: unionFrom,
    reason: 'unionInstitutions',
    certainty: 'B',
  },
]

function national(authority: string, country: string, certainty: Certainty): Competence {
  return {
    ...{ authority, country, certainty, ...always },
    bodies: [...everybody, 'policeZone'],
    reason: 'nationalSupervision',
  }
}

const elsewhere: Omit<Competence, 'country'> = {
  ...{ authority: 'OTHER', bodies: bodyKinds, certainty: 'S', ...always },
  reason: 'establishmentElsewhere',
}

// Legal forms as registers write them, in Dutch and French.
const forms: Readonly<Record<string, BodyKind>> = {
  gemeente: 'localAuthority',
  stad: 'localAuthority',
  ocmw: 'localAuthority',
  agb: 'localAuthority',
  apb: 'localAuthority',
  provincie: 'localAuthority',
  intercommunale: 'localAuthority',
  welzijnsvereniging: 'localAuthority',
  kerkfabriek: 'localAuthority',
  hulpverleningszone: 'localAuthority',
  commune: 'localAuthority',
  cpas: 'localAuthority',
  politiezone: 'policeZone',
  'zone de police': 'policeZone',
  overheid: 'publicBody',
  school: 'publicBody',
  instelling: 'publicBody',
}

/** An authority that may be competent, and why. */
export interface AuthorityCandidate {
  authority: Authority
  reason: CompetenceReason
  certainty: Certainty
  /** Sources do not agree: the organisation itself chooses, or notifies both. */
  isLeftToOrganisation: boolean
}

/**
 * The authorities that may be competent for an organisation of this legal form (`gemeente`, `politiezone`, `nv` …) in
 * this country, at this instant; GDPR articles 55 and 56. Candidates and no decision: for local authorities in Belgium the
 * pages of GBA and VTC contradict each other, so that both are given and `isLeftToOrganisation` is set. An unknown form is
 * taken for a private body; of another country the answer is `OTHER`. Empty before the GDPR applied.
 */
export function competentAuthorities(
  organisationForm: string | null,
  country: string,
  at: Instant,
): AuthorityCandidate[] {
  const body = country === 'EU' ? 'unionBody' : bodyKindOf(organisationForm)
  const known = competences.some((row) => row.country === country)
  const rows = known ? competences : [{ ...elsewhere, country }]
  const fitting = rows.filter(
    (row) => row.country === country && row.bodies.includes(body) && isValidAt(row, at),
  )
  const valid = authoritiesAt(at)
  return fitting.flatMap(({ authority: code, reason, certainty }) => {
    const authority = valid.find((one) => one.code === code)
    const isLeftToOrganisation = fitting.length > 1
    return authority === undefined ? [] : [{ authority, reason, certainty, isLeftToOrganisation }]
  })
}

/** The kind of body that a legal form names. */
export function bodyKindOf(organisationForm: string | null): BodyKind {
  const form = organisationForm?.trim().toLowerCase() ?? ''
  return Object.hasOwn(forms, form) ? (forms[form] ?? 'privateBody') : 'privateBody'
}
