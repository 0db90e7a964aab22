import { useRouter } from 'vue-router'
import {
  NameSealReadersDocument,
  SealIncidentDocument,
  UnsealIncidentDocument,
} from '../../generated/graphql.ts'
import { useCommand, type Outcome } from '../../graphql/useCommand.ts'
import { useDossier, useReadAgain } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import type { SealedFor } from './sealed-for.ts'

/** What is done to the seal of a dossier; where that gives it another number, the page goes along. */
export function useSeal() {
  const router = useRouter()
  const register = useRegister()
  const dossier = useDossier()
  const readAgain = useReadAgain()
  const sealing = useCommand(SealIncidentDocument)
  const naming = useCommand(NameSealReadersDocument)
  const lifting = useCommand(UnsealIncidentDocument)
  const seen = () => ({
    organisation: register.value.organisation.id,
    incident: dossier.value.id,
    version: dossier.value.version,
  })
  const goTo = async (number: string) =>
    router.replace(`/${register.value.organisation.slug}/incidents/${number}`)

  async function after<Data>(running: Promise<Outcome<Data>>): Promise<Outcome<Data>> {
    const outcome = await running
    if (!outcome.isDone && outcome.failure.kind === 'conflict') await readAgain()
    return outcome
  }

  return {
    async seal(reason: string, { persons, leftOut }: SealedFor) {
      const whom = { persons: [...persons], leftOut: [...leftOut] }
      const outcome = await after(sealing.run({ ...seen(), reason, ...whom }))
      if (outcome.isDone) await goTo(outcome.data.sealIncident.number)
      return outcome
    },
    name({ persons, leftOut }: SealedFor) {
      const lapsed = dossier.value.namedPersons.filter(({ hasLapsed }) => hasLapsed)
      const anew = lapsed.map(({ userId }) => userId).filter((id) => persons.includes(id))
      return after(naming.run({ ...seen(), persons: [...persons], anew, leftOut: [...leftOut] }))
    },
    async lift(reason: string) {
      const outcome = await after(lifting.run({ ...seen(), reason }))
      if (outcome.isDone) await goTo(outcome.data.unsealIncident.number)
      return outcome
    },
  }
}
