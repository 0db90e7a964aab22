export { Authenticator, type Ceremony } from './authenticator.ts'
export { cloneDatabase, type Clone } from './clone.ts'
export { arrive, dispatchFrom, nextOf } from './dispatch.ts'
export { loserOf, race, raceOver, waitForLocks } from './race.ts'
export { checkedJournal, verbsOf } from './journal.ts'
export { Letters, linkBase, linkSecret, tokenIn } from './letters.ts'
export { MailServer, smtpRefusal } from './mail-server.ts'
export { cameraMaker, takenPhoto } from './photo.ts'
export { pictureOf } from './picture.ts'
export { solveProof } from './proof.ts'
export { outsiderDoor, tellFromOutside } from './outsider.ts'
export { invalidWith, refusalOf, refusesWithoutTrace } from './refusal.ts'
export { temporaryFiles, type TemporaryFiles } from './temporary-files.ts'
export { messagesTo, tell, type Told } from './tell.ts'
export { appPassword, asAdmin, dropDatabase, urlOf } from './template.ts'
export {
  confirmedDossier,
  describeBreach,
  fill,
  handledDossier,
  keptIn,
  openDossier,
  openTown,
  type TestDossier,
  type Town,
} from './town.ts'
export { openWorld, testMasterKeyText, World, type TestOrganisation, type TestPerson } from './world.ts'
export { BentProvider, type Bend } from './bent-provider.ts'
export { IdentityProvider } from './identity-provider.ts'
