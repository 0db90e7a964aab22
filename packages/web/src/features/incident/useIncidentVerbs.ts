import {
  CloseIncidentDocument,
  DismissIncidentDocument,
  RenameIncidentDocument,
  ReopenIncidentDocument,
  StartInvestigationDocument,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRegister } from '../register/useRegister.ts'
import { useDossier } from './useDossier.ts'

/** What can be done to a dossier as a whole; each with the version that the person saw. */
export function useIncidentVerbs() {
  const register = useRegister()
  const dossier = useDossier()
  const commands = {
    start: useCommand(StartInvestigationDocument),
    dismiss: useCommand(DismissIncidentDocument),
    rename: useCommand(RenameIncidentDocument),
    close: useCommand(CloseIncidentDocument),
    reopen: useCommand(ReopenIncidentDocument),
  }
  const seen = () => ({
    organisation: register.value.organisation.id,
    incident: dossier.value.id,
    version: dossier.value.version,
  })
  return {
    commands,
    start: () => commands.start.run(seen()),
    dismiss: (reason: string) => commands.dismiss.run({ ...seen(), reason }),
    rename: (title: string) => commands.rename.run({ ...seen(), title }),
    close: () => commands.close.run(seen()),
    reopen: (reason: string) => commands.reopen.run({ ...seen(), reason }),
  }
}
