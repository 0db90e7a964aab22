import { authoritiesAt, competentAuthorities, type AuthorityCandidate, type Instant } from '@lekboek/domain'

/** What decides which authorities come first. */
export interface ChoosingOrganisation {
  form: string | null
  country: string
  defaultAuthority: string
}

/** The authorities that may be competent, the organisation's own choice first. Candidates: the organisation decides. */
export function candidatesOf(
  { form, country, defaultAuthority }: ChoosingOrganisation,
  at: Instant,
): AuthorityCandidate[] {
  const isDefault = ({ authority }: AuthorityCandidate) => authority.code === defaultAuthority
  const candidates = competentAuthorities(form, country, at)
  return [...candidates.filter(isDefault), ...candidates.filter((one) => !isDefault(one))]
}

/** The codes from which a person chooses, those that may be competent apart. */
export function authorityGroups(
  organisation: ChoosingOrganisation,
  at: Instant,
): { candidates: string[]; others: string[] } {
  const candidates = candidatesOf(organisation, at).map(({ authority }) => authority.code)
  const others = authoritiesAt(at)
    .map(({ code }) => code)
    .filter((code) => !candidates.includes(code))
  return { candidates, others }
}
