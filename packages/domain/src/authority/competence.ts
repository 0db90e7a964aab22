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

/** For which bodies an authority takes notifications, since when, and why that is thought. */
export interface Competence {
  /** Code of the authority. */
  authority: string
  bodies: readonly BodyKind[]
  /** Two-letter country, `EU` for the Union's own institutions. */
  country: string
  reason: CompetenceReason
  source: string
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
    source: 'gegevensbeschermingsautoriteit.be, Melding van gegevenslekken; an older page pointed to the VTC',
    certainty: 'S',
  },
  {
    ...{ authority: 'VTC', bodies: ['localAuthority'], country: 'BE', ...always },
    reason: 'flemishDecree',
    source:
      'overheid.vlaanderen.be and vtc.corve.be, pages of 2018 and 2019; decree of 18 July 2008, as changed by that of 8 June 2018',
    certainty: 'B',
  },
  {
    ...{ authority: 'COC', bodies: ['policeZone'], country: 'BE', ...always },
    validFrom: policeFrom,
    reason: 'policeBody',
    source: 'controleorgaan.be; law of 30 July 2018, article 61; CCB navigator',
    certainty: 'S',
  },
  {
    ...{ authority: 'GBA', bodies: ['publicBody', 'privateBody'], country: 'BE', ...always },
    reason: 'nationalExceptPolice',
    source: 'GDPR article 55; CCB navigator',
    certainty: 'S',
  },
  national('AP', 'NL', 'S', 'GDPR article 55; autoriteitpersoonsgegevens.nl'),
  national('CNIL', 'FR', 'S', 'GDPR article 55; cnil.fr'),
  national('CNPD', 'LU', 'B', 'GDPR article 55; own knowledge'),
  national('DPC', 'IE', 'B', 'GDPR article 55; own knowledge'),
  {
    ...{ authority: 'BFDI', bodies: ['publicBody'], country: 'DE', ...always },
    reason: 'federalBodiesOfGermany',
    source: 'own knowledge',
    certainty: 'B',
  },
  {
    ...{ authority: 'OTHER', bodies: everybody, country: 'DE', ...always },
    reason: 'landOfEstablishment',
    source: 'own knowledge',
    certainty: 'B',
  },
  {
    ...{ authority: 'EDPS', bodies: ['unionBody'], country: 'EU', ...always },
    validFrom: unionFrom,
    reason: 'unionInstitutions',
    source: 'Regulation (EU) 2018/1725, article 34',
    certainty: 'B',
  },
]

function national(authority: string, country: string, certainty: Certainty, source: string): Competence {
  return {
    ...{ authority, country, certainty, source, ...always },
    bodies: [...everybody, 'policeZone'],
    reason: 'nationalSupervision',
  }
}

const elsewhere: Omit<Competence, 'country'> = {
  ...{ authority: 'OTHER', bodies: bodyKinds, certainty: 'S', source: 'GDPR article 55', ...always },
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
  source: string
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
  return fitting.flatMap(({ authority: code, reason, source, certainty }) => {
    const authority = valid.find((one) => one.code === code)
    const isLeftToOrganisation = fitting.length > 1
    return authority === undefined ? [] : [{ authority, reason, source, certainty, isLeftToOrganisation }]
  })
}

/** The kind of body that a legal form names. */
export function bodyKindOf(organisationForm: string | null): BodyKind {
  const form = organisationForm?.trim().toLowerCase() ?? ''
  return Object.hasOwn(forms, form) ? (forms[form] ?? 'privateBody') : 'privateBody'
}
