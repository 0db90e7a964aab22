import type { Instant, Role } from '@lekboek/domain'
import { layOutLetter } from './lay-out-letter.ts'
import { letterWords } from './letter-words.ts'
import type { Letter, LetterLanguage } from './letter.ts'

interface Writing {
  readonly language: LetterLanguage
  /** IANA zone in which the reader's clock runs. */
  readonly timeZone: string
}

export interface InvitationLetter extends Writing {
  readonly organisation: string
  readonly invitedBy: string
  readonly roles: readonly Role[]
  readonly expiresAt: Instant
  readonly link: string
}

export function invitationLetter(letter: InvitationLetter): Letter {
  const { language, organisation, invitedBy, roles, expiresAt, link } = letter
  const words = letterWords[language]
  const { subject, asks, act, unexpected, until, roles: listed } = words.invitation
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    roles.map((role) => words.role[role]),
  )
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [asks(organisation, invitedBy), listed(names), until(written(expiresAt, letter))],
    closing: [unexpected, words.automatic],
  })
}

export interface PasswordResetLetter extends Writing {
  readonly name: string
  readonly expiresAt: Instant
  readonly link: string
}

export function passwordResetLetter(letter: PasswordResetLetter): Letter {
  const { language, name, expiresAt, link } = letter
  const words = letterWords[language]
  const { subject, asked, act, unexpected, until } = words.passwordReset
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), asked, until(written(expiresAt, letter))],
    closing: [unexpected, words.automatic],
  })
}

export interface PasswordChangedLetter extends Writing {
  readonly name: string
  readonly changedAt: Instant
  readonly link: string
}

export function passwordChangedLetter(letter: PasswordChangedLetter): Letter {
  const { language, name, changedAt, link } = letter
  const words = letterWords[language]
  const { subject, changed, act, unexpected } = words.passwordChanged
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), changed(written(changedAt, letter)), unexpected],
    closing: [words.automatic],
  })
}

export interface FactorsResetLetter extends Writing {
  readonly name: string
  readonly resetAt: Instant
  readonly link: string
}

export function factorsResetLetter(letter: FactorsResetLetter): Letter {
  const { language, name, resetAt, link } = letter
  const words = letterWords[language]
  const { subject, reset, act, unexpected } = words.factorsReset
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), reset(written(resetAt, letter)), unexpected],
    closing: [words.automatic],
  })
}

export interface NewBrowserLetter extends Writing {
  readonly name: string
  /** Name and system; null for a browser that says nothing of itself. */
  readonly browser: string | null
  readonly enteredAt: Instant
  readonly link: string
}

export function newBrowserLetter(letter: NewBrowserLetter): Letter {
  const { language, name, browser, enteredAt, link } = letter
  const words = letterWords[language]
  const { subject, entered, expected, unexpected, act } = words.newBrowser
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), entered(written(enteredAt, letter), browser), expected, unexpected],
    closing: [words.automatic],
  })
}

export interface ProviderProofLetter extends Writing {
  readonly name: string
  readonly organisation: string
  /** Where the provider stands: the name that people know it by. */
  readonly provider: string
  readonly expiresAt: Instant
  readonly link: string
}

export function providerProofLetter(letter: ProviderProofLetter): Letter {
  const { language, name, organisation, provider, expiresAt, link } = letter
  const words = letterWords[language]
  const { subject, asked, until, act, unexpected } = words.providerProof
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), asked(provider, organisation), until(written(expiresAt, letter))],
    closing: [unexpected, words.automatic],
  })
}

export interface SupplierAskedLetter extends Writing {
  readonly organisation: string
  readonly service: string
  readonly dueAt: Instant
  readonly link: string
}

/** To a supplier without an account: a controller asks it something. What it asks stands behind the link. */
export function supplierAskedLetter(letter: SupplierAskedLetter): Letter {
  const { language, organisation, service, dueAt, link } = letter
  const words = letterWords[language]
  const { subject, asked, until, how, act, unexpected } = words.supplierAsked
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [asked(organisation, service), until(written(dueAt, letter)), how],
    closing: [unexpected, words.automatic],
  })
}

export interface ProviderLinkedLetter extends Writing {
  readonly name: string
  readonly organisation: string
  readonly provider: string
  readonly linkedAt: Instant
  readonly link: string
}

export function providerLinkedLetter(letter: ProviderLinkedLetter): Letter {
  const { language, name, organisation, provider, linkedAt, link } = letter
  const words = letterWords[language]
  const { subject, linked, act, unexpected } = words.providerLinked
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), linked(provider, organisation, written(linkedAt, letter)), unexpected],
    closing: [words.automatic],
  })
}

export interface DeputyNamedLetter extends Writing {
  readonly name: string
  readonly principal: string
  readonly organisation: string
  readonly from: Instant
  readonly until: Instant
  readonly link: string
}

export function deputyNamedLetter(letter: DeputyNamedLetter): Letter {
  const { language, name, principal, organisation, from, until, link } = letter
  const words = letterWords[language]
  const { subject, named, period, means, act } = words.deputyNamed
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [
      words.greeting(name),
      named(principal, organisation),
      period(written(from, letter), written(until, letter)),
      means,
    ],
    closing: [words.automatic],
  })
}

export interface DossierOpenedLetter extends Writing {
  readonly name: string
  readonly organisation: string
  readonly openedAt: Instant
  readonly link: string
}

export function dossierOpenedLetter(letter: DossierOpenedLetter): Letter {
  const { language, name, organisation, openedAt, link } = letter
  const words = letterWords[language]
  const { subject, told, act } = words.dossierOpened
  return layOutLetter({
    ...{ language, subject, act: { label: act, href: link } },
    paragraphs: [words.greeting(name), told(organisation, written(openedAt, letter))],
    closing: [words.automatic],
  })
}

export interface WatchersLetter extends Writing {
  /** What happened in the register. */
  readonly about:
    | 'keyHoldersAppointed'
    | 'breakGlassAsked'
    | 'breakGlassMissed'
    | 'breakGlassRefused'
    | 'readLogAsked'
    | 'serviceEnds'
    | 'providerChanged'
    | 'providerWaits'
    | 'apiTokenWaits'
    | 'mergerWaits'
    | 'providerRefused'
    | 'apiTokenRefused'
    | 'mergerRefused'
    | 'reportWaits'
    | 'replyWaits'
    | 'processorReported'
    | 'reportUpdated'
    | 'reportWithdrawn'
    | 'questionAnswered'
    | 'questionWaits'
    | 'adviceWaits'
    | 'decisionWaits'
    | 'deputyGiven'
    | 'mandateGiven'
    | 'mandateHeld'
    | 'nameWithheld'
    | 'agreementChanged'
    | 'agreementAdded'
    | 'agreementObjected'
    | 'supplierWrote'
    | 'answerClaimed'
    | 'claimConfirmed'
    | 'claimRefused'
    | 'numbersMissing'
    | 'outsiderWrote'
    | 'forwardReturned'
  readonly name: string
  readonly organisation: string
  readonly happenedAt: Instant
  /** Until when the authority's term runs, where the letter says so. */
  readonly dueAt?: Instant | null
  readonly link: string
  /** Whether the link leads to the register, where one to a dossier is meant. */
  readonly isToRegister?: boolean
}

/** Tells those who watch over a register, or hold its keys, what happened to it or is asked; of no dossier whether it is there. */
export function watchersLetter(letter: WatchersLetter): Letter {
  const { about, language, name, organisation, happenedAt, dueAt, link, isToRegister = false } = letter
  const words = letterWords[language]
  const { subject, told, check, act } = words[about]
  return layOutLetter({
    ...{ language, subject, act: { label: isToRegister ? words.reportWaits.act : act, href: link } },
    paragraphs: [
      ...[words.greeting(name), told(organisation, written(happenedAt, letter))],
      ...(dueAt ? [words.authorityTerm(written(dueAt, letter))] : []),
      check,
    ],
    closing: [words.automatic],
  })
}

function written(at: Instant, { language, timeZone }: Writing): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-BE`
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  return new Intl.DateTimeFormat(locale, { ...day, ...time, timeZone }).format(new Date(at))
}
