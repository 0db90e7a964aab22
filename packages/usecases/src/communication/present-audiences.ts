import {
  isPublicFirst,
  mayOthersBeReached,
  tellingOf,
  tellingRulesOf,
  withNumbersConfirmed,
  type AudienceState,
  type AudienceTelling,
  type Dossier,
} from '@lekboek/domain'

/** A part of the people, with what who decides would say of it. */
interface PresentedAudience extends AudienceTelling {
  /** Where telling them would stand once the numbers were confirmed; null where that is the same. */
  readonly confirmedState: AudienceState | null
  /** With a ground for these it can be said that everybody else was reached. */
  readonly mayOthersBeReached: boolean
  /** Ground (c) counts for them only once a public message told them. */
  readonly isPublicFirst: boolean
  /** Each of them is to be told: a public message tells nobody by itself. */
  readonly isEach: boolean
}

export function presentAudiences(dossier: Dossier): PresentedAudience[] {
  const confirmed = new Map(tellingOf(withNumbersConfirmed(dossier)).map(({ key, state }) => [key, state]))
  const { isEach = false } = tellingRulesOf(dossier)
  const withOthers = mayOthersBeReached(dossier)
  return tellingOf(dossier).map((audience) => {
    const state = confirmed.get(audience.key) ?? null
    return {
      ...audience,
      confirmedState: state === audience.state ? null : state,
      mayOthersBeReached: withOthers.includes(audience.key),
      isPublicFirst: isPublicFirst(dossier, audience),
      isEach,
    }
  })
}
