import type { Role } from '@lekboek/domain'
import type { LetterLanguage } from './letter.ts'
import { german } from './letter-words.de.ts'
import { english } from './letter-words.en.ts'
import { french } from './letter-words.fr.ts'
import { dutch } from './letter-words.nl.ts'

/** Every sentence that mails are made of, in one language. */
export interface LetterWords {
  readonly role: Readonly<Record<Role, string>>
  readonly greeting: (name: string) => string
  readonly automatic: string
  /** Until when the authority can be notified in time; whoever reads it may read it after that. */
  readonly authorityTerm: (at: string) => string
  readonly invitation: {
    readonly subject: string
    readonly asks: (organisation: string, invitedBy: string) => string
    readonly roles: (roles: string) => string
    readonly until: (at: string) => string
    readonly act: string
    readonly unexpected: string
  }
  readonly passwordReset: {
    readonly subject: string
    readonly asked: string
    readonly until: (at: string) => string
    readonly act: string
    readonly unexpected: string
  }
  readonly passwordChanged: {
    readonly subject: string
    readonly changed: (at: string) => string
    readonly act: string
    readonly unexpected: string
  }
  /** The operator took every second factor away. */
  readonly factorsReset: {
    readonly subject: string
    readonly reset: (at: string) => string
    readonly act: string
    readonly unexpected: string
  }
  /** Somebody signed in in a browser for the first time. */
  readonly newBrowser: {
    readonly subject: string
    /** @param browser what it says of itself, where it says something. */
    readonly entered: (at: string, browser: string | null) => string
    readonly expected: string
    readonly unexpected: string
    readonly act: string
  }
  /** To whom stands in for a DPO. */
  readonly deputyNamed: {
    readonly subject: string
    readonly named: (principal: string, organisation: string) => string
    readonly period: (from: string, until: string) => string
    readonly means: string
    readonly act: string
  }
  /** Of a sealed dossier: that there is one, and what happened, stands in the register alone. */
  readonly dossierOpened: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly act: string
  }
  /** To DPO and deciders: who can open sealed dossiers in need is another. */
  readonly keyHoldersAppointed: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those appointed: one of them asks to open in need, and waits for a second one. Neither who nor which dossier. */
  readonly breakGlassAsked: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever asked to open in need: another one of those appointed said no. Neither who nor why, nor which dossier. */
  readonly breakGlassRefused: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To DPO and deciders: two tried a number that no sealed dossier has; they may be guessing. */
  readonly breakGlassMissed: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  readonly readLogAsked: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  readonly serviceEnds: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To DPO, deciders and administrators: whoever leads people to another provider is seen by others. */
  readonly providerChanged: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** The same to whoever can be the second person. */
  readonly providerWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every administrator: a merger that the umbrella planned waits for one of them. */
  readonly mergerWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every DPO: a token that shows dossiers waits for one of them. */
  readonly apiTokenWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every administrator: whoever was to confirm how people sign in says no. */
  readonly providerRefused: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every administrator: a DPO does not consent to a token. */
  readonly apiTokenRefused: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever administers the umbrella that planned it. */
  readonly mergerRefused: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every DPO, and to whoever stands in: something came in. Neither what nor from whom. */
  readonly reportWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the member of staff who reported something: somebody wrote to them. */
  readonly replyWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those who take up what comes in: a processor reported a breach. Neither what nor from whom. */
  readonly processorReported: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those who take up what comes in: a processor told more of what it had reported. Neither what nor which. */
  readonly reportUpdated: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those who take up what comes in: whoever told something from outside wrote again. Neither what nor about which dossier. */
  readonly outsiderWrote: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the same: what was passed on to another organisation is theirs again. Neither what nor about which dossier. */
  readonly forwardReturned: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the same: a processor takes back what was not meant for the organisation. */
  readonly reportWithdrawn: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those who take up what comes in: a processor answered what was asked of it. Neither what nor about which dossier. */
  readonly questionAnswered: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those of a processor who tell controllers: one of these asked something. Neither what nor who. */
  readonly questionWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever decides: advice waits. Not about what. */
  readonly adviceWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever decides, on request of whoever advises: a decision still waits. Not about what. */
  readonly decisionWaits: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every DPO of the organisation: who has their rights for a while is seen by them. */
  readonly deputyGiven: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To every DPO of the organisation that gave it: who is let into the register is seen by them. */
  readonly mandateGiven: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever assigns mandates in the consultancy; `organisation` is the consultancy, and which client it is stands in Lekboek. */
  readonly mandateHeld: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever administers the organisation; which name and whose it resembles stands in no letter. */
  readonly nameWithheld: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the DPO of the controller, and to whoever works at the processor; which one it is stands in Lekboek. */
  readonly agreementChanged: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever works at a processor: a controller says that it works for it, and nobody checked that; who says so stands in Lekboek. */
  readonly agreementAdded: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the DPO of a controller: a processor that it named says that it does not work for it. */
  readonly agreementObjected: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those who take up what comes in: a supplier said no with words, or added to what it said, in a dossier that is there; not which, nor what. */
  readonly supplierWrote: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To those who take up what comes in: an organisation says that a supplier's answer is its own; which and what stands in Lekboek. */
  readonly answerClaimed: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To whoever works at the processor that claimed it: the controller says that it is right. */
  readonly claimConfirmed: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the same: the controller says that it is not. */
  readonly claimRefused: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To the DPO of a controller, once a month: which agreements lack a number stands in Lekboek. */
  readonly numbersMissing: {
    readonly subject: string
    readonly told: (organisation: string, at: string) => string
    readonly check: string
    readonly act: string
  }
  /** To a supplier that has no account. */
  readonly supplierAsked: {
    readonly subject: string
    readonly asked: (organisation: string, service: string) => string
    readonly until: (at: string) => string
    readonly how: string
    readonly act: string
    readonly unexpected: string
  }
  /** Somebody came from a provider for the first time with the address of an account. */
  readonly providerProof: {
    readonly subject: string
    readonly asked: (provider: string, organisation: string) => string
    readonly until: (at: string) => string
    readonly act: string
    readonly unexpected: string
  }
  readonly providerLinked: {
    readonly subject: string
    readonly linked: (provider: string, organisation: string, at: string) => string
    readonly act: string
    readonly unexpected: string
  }
}

export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = {
  nl: dutch,
  en: english,
  fr: french,
  de: german,
}
