import {
  CloseIncidentDocument,
  DismissIncidentDocument,
  RenameIncidentDocument,
  ReopenIncidentDocument,
  StartInvestigationDocument,
} from '../../generated/graphql.ts'
import { useCommand, type Outcome } from '../../graphql/useCommand.ts'
import { useRegister } from '../register/useRegister.ts'
import { useDossier, useReadAgain } from './useDossier.ts'

/** What can be done to a dossier as a whole; each with the version that the person saw. */
export function useIncidentVerbs() {
  const register = useRegister()
  const dossier = useDossier()
  const readAgain = useReadAgain()
  const starting = useCommand(StartInvestigationDocument)
  const dismissing = useCommand(DismissIncidentDocument)
  const renaming = useCommand(RenameIncidentDocument)
  const closing = useCommand(CloseIncidentDocument)
  const reopening = useCommand(ReopenIncidentDocument)
  const seen = () => ({
    organisation: register.value.organisation.id,
    incident: dossier.value.id,
    version: dossier.value.version,
  })

  // Somebody was first: whoever tries again does so having seen what is there now.
  async function after<Data>(running: Promise<Outcome<Data>>): Promise<Outcome<Data>> {
    const outcome = await running
    if (!outcome.isDone && outcome.failure.kind === 'conflict') await readAgain()
    return outcome
  }

  return {
    starting,
    closing,
    start: () => after(starting.run(seen())),
    dismiss: (reason: string) => after(dismissing.run({ ...seen(), reason })),
    rename: (title: string) => after(renaming.run({ ...seen(), title })),
    close: () => after(closing.run(seen())),
    reopen: (reason: string) => after(reopening.run({ ...seen(), reason })),
  }
}
