import { competentAuthorities, labelLanguages, type Instant, type LabelLanguage } from '@lekboek/domain'
import { competenceReasonLabels, competenceSource } from '@lekboek/domain/labels'
import type { OrganisationRow } from '@lekboek/database'
import type { Person } from '../viewer/viewer.ts'

/** In which language a person reads what the domain says. */
export function readingLanguage({ language }: Person): LabelLanguage {
  return labelLanguages.find((one) => one === language) ?? 'nl'
}

/** The authorities that may be competent for the breaches of an organisation, its own choice first. */
export function presentAuthorities(organisation: OrganisationRow, viewer: Person, now: Instant): unknown[] {
  const language = readingLanguage(viewer)
  const { form, country, defaultAuthority } = organisation
  return competentAuthorities(form, country, now)
    .map(({ authority, reason, certainty, isLeftToOrganisation }) => ({
      ...{
        code: authority.code,
        name: authority.name[language],
        reason: competenceReasonLabels[reason][language],
        source: competenceSource({ authority: authority.code, reason }),
      },
      ...{ isConfirmed: certainty === 'S', isLeftToOrganisation },
      isDefault: authority.code === defaultAuthority,
    }))
    .toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault))
}
