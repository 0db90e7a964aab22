import { confirmationIn, type Confirmable } from '../incident/own-confirmation.ts'

/** Whether a dossier waits for who decides: to decide, or to confirm what they alone confirm. */
export function waitsForDecider(dossier: Confirmable): boolean {
  const { nextStep } = dossier
  return nextStep === 'decide' || nextStep === 'confirmCorrection' || confirmationIn(dossier) !== null
}

/** People as a sentence names them: of a consultancy with its name. */
export function namesOf(
  deciders: readonly { readonly name: string; readonly organisationName?: string | null }[],
): string[] {
  return deciders.map(({ name, organisationName }) =>
    organisationName ? `${name} (${organisationName})` : name,
  )
}
