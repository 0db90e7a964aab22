import {
  inRegister,
  onPlatform,
  readPlatform,
  readRegister,
  remindedDossierStatement,
  returnedReportStatement,
  selectBrowser,
  selectDeputyToTell,
  selectHeir,
  selectInvitation,
  selectOrganisation,
  selectPasswordReset,
  selectMember,
  countUnreadReplies,
  selectPerson,
  selectProvider,
  selectProviderProof,
  supplierLinkStatement,
  systemActor,
  supplierWroteStatement,
  unjudgedClaimStatement,
  unreadMessageStatement,
  unopenedReportStatement,
  unopenedVersionStatement,
  unreadAnswerStatement,
  openQuestionStatement,
  waitingDossierStatement,
  type HeldRole,
  type MailKind,
  type SupplierLinkRow,
  type Statement,
  type TakenMail,
} from '@lekboek/database'
import {
  deputyNamedLetter,
  dossierOpenedLetter,
  factorsResetLetter,
  invitationLetter,
  watchersLetter,
  letterLanguages,
  newBrowserLetter,
  passwordChangedLetter,
  passwordResetLetter,
  providerLinkedLetter,
  providerProofLetter,
  supplierAskedLetter,
  type Letter,
  type LetterLanguage,
  type WatchersLetter,
} from '@lekboek/documents'
import { roles, type Instant } from '@lekboek/domain'
import { browserName } from '../browser/browser-name.ts'
import { heldRolesOver, keyWatchersAmong } from '../break-glass/tell-key-watchers.ts'
import { keyHoldersWithin } from '../break-glass/key-holders.ts'
import { waitingInNeed } from '../break-glass/waiting-in-need.ts'
import { consentersAmong } from '../api-token/tell-consenters.ts'
import {
  isMergerWaiting,
  isToConfirmProvider,
  waitingApiTokens,
} from '../confirmation/waiting-confirmations.ts'
import { askersAmong } from '../confirmation/tell-refused.ts'
import { agreementWatchersAmong } from '../agreement/tell-of-agreement.ts'
import { dposAmong } from '../deputy/tell-of-deputy.ts'
import { decidersAmong, takersAmong } from '../incident/tell-of-work.ts'
import { contactsAmong } from '../processor-question/tell-of-question.ts'
import { workersIn, type Workers } from '../incident/who-works.ts'
import { assignersAmong, clientWatchersAmong } from '../mandate/tell-of-mandate.ts'
import { agreersAmong } from '../merger/tell-who-agrees.ts'
import { providerWatchersAmong } from '../provider/tell-of-provider.ts'
import { instantOf } from '../input/instant-of.ts'
import { storedQuestion } from '../supplier-question/question-row.ts'
import { isStillNamed } from '../seal/seal-choices.ts'
import type { PostContext } from './send-mail.ts'

type Written = Letter & { readonly to: string }

/** How a provider is called in a letter: people know it by where they sign in. */
const hostOf = (issuer: string) => (URL.canParse(issuer) ? new URL(issuer).host : issuer)

/** Where the reader's clock is not known; the zone stands beside the hour. */
const timeZone = 'Europe/Brussels'

/** What a letter says to one of those who watch, and where it leads them; null where it has nothing to say any more. */
type Turn = (
  context: PostContext,
  told: {
    readonly about: WatchersLetter['about']
    readonly organisation: { readonly id: string; readonly slug: string }
    readonly held: readonly HeldRole[]
    readonly userId: string
  },
) => Promise<Pick<WatchersLetter, 'about' | 'link'> | null>

const leadHome: Turn = ({ links }, { about }) => Promise.resolve({ about, link: links.home })

/** Whoever can be the second person is asked to be; whoever has that page is led to it. */
const toProvider: Turn = async (context, { about, organisation, held, userId }) => {
  const { links } = context
  const isToConfirm = await isToConfirmProvider(context, organisation.id, userId)
  const hasPage = held.some((one) => one.userId === userId && (one.role === 'dpo' || one.role === 'admin'))
  return {
    about: isToConfirm ? 'providerWaits' : about,
    link: hasPage ? links.administrationOf(organisation.slug, 'sign-in') : links.home,
  }
}

/** Nothing once no token waits. */
const toTokens: Turn = async (context, { about, organisation }) =>
  (await waitingApiTokens(context, organisation.id)) === 0
    ? null
    : { about, link: context.links.administrationOf(organisation.slug, 'tokens') }

/** Nothing once it was agreed or taken back, or its day has come. */
const toMerger: Turn = async (context, { about, organisation }) =>
  (await isMergerWaiting(context, organisation.id))
    ? { about, link: context.links.administrationOf(organisation.slug, 'life') }
    : null

/** Where whoever is told reads the rest, and acts. */
const toAdministration =
  (part: 'sign-in' | 'tokens' | 'mandates' | 'deputies' | 'life'): Turn =>
  ({ links }, { about, organisation }) =>
    Promise.resolve({ about, link: links.administrationOf(organisation.slug, part) })

const toAgreements: Turn = ({ links }, { about, organisation }) =>
  Promise.resolve({ about, link: links.pageOf(organisation.slug, 'agreements') })

const toPlans: Turn = ({ links }, { about, organisation }) =>
  Promise.resolve({ about, link: links.pageOf(organisation.slug, 'mergers') })

/** About what befalls a register, such as its keys, to one of those who watch over it; nothing to whoever watches no more. */
const watchersWriter =
  (about: WatchersLetter['about'], watchersAmong = keyWatchersAmong, turn: Turn = leadHome) =>
  async (context: PostContext, { aboutId, createdAt }: TakenMail): Promise<Written | null> => {
    const { database, now } = context
    const [organisationId = '', userId = ''] = aboutId.split(' ')
    const [person, organisation, held] = await Promise.all([
      selectPerson(database, userId),
      selectOrganisation(database, organisationId),
      onPlatform(database, (platform) => heldRolesOver(platform, organisationId, now())),
    ])
    if (!person || !organisation || !watchersAmong(held).includes(userId)) return null
    const turned = await turn(context, { about, organisation, held, userId })
    if (turned === null) return null
    const { name, email } = person
    const letter = watchersLetter({
      ...{ ...turned, language: languageOf(person.language), timeZone: organisation.timeZone, name },
      ...{ organisation: organisation.name, happenedAt: createdAt.toISOString() },
    })
    return { ...letter, to: email }
  }

/** A register, and the organisation that has it in hand now. */
async function placeOf({ database, now }: PostContext, registerId: string) {
  const heirId = await onPlatform(database, (platform) => selectHeir(platform, registerId, now()))
  return { registerId, houseId: heirId ?? registerId }
}

/** To one of those appointed: another one asks to open in need. Nothing once nobody waits for them any more. */
async function breakGlassAsked(
  context: PostContext,
  { aboutId, createdAt }: TakenMail,
): Promise<Written | null> {
  const { database, links } = context
  const [organisationId = '', userId = ''] = aboutId.split(' ')
  const place = await placeOf(context, organisationId)
  const [person, organisation, waiting] = await Promise.all([
    selectPerson(database, userId),
    selectOrganisation(database, organisationId),
    waitingInNeed(context, place, userId),
  ])
  if (!person || person.isClosed || !organisation || !waiting) return null
  const { name, email } = person
  const letter = watchersLetter({
    ...{ about: 'breakGlassAsked', language: languageOf(person.language), timeZone: organisation.timeZone },
    ...{ name, organisation: organisation.name, happenedAt: createdAt.toISOString(), link: links.home },
  })
  return { ...letter, to: email }
}

/** To whoever asked to open in need: another one said no. Nothing to whoever is appointed no more. */
async function breakGlassRefused(
  context: PostContext,
  { aboutId, createdAt }: TakenMail,
): Promise<Written | null> {
  const { database, links } = context
  const [organisationId = '', userId = ''] = aboutId.split(' ')
  const place = await placeOf(context, organisationId)
  const [person, organisation, holders] = await Promise.all([
    selectPerson(database, userId),
    selectOrganisation(database, organisationId),
    keyHoldersWithin(context, place),
  ])
  if (!person || person.isClosed || !organisation) return null
  if (!holders.some((holder) => holder.userId === userId)) return null
  const { name, email } = person
  const letter = watchersLetter({
    ...{ about: 'breakGlassRefused', language: languageOf(person.language), timeZone: organisation.timeZone },
    ...{ name, organisation: organisation.name, happenedAt: createdAt.toISOString() },
    link: links.pageOf(organisation.slug, 'in-need'),
  })
  return { ...letter, to: email }
}

/** After a day the queue has told it to everybody who works. */
const newsForMs = 86_400_000

/** The dossier of what waits, as far as its number may be told, and until when its authority's term runs. */
type Waiting = { readonly number?: string | null; readonly dueAt?: string | null }

/** Where a letter about work leads: to the dossier, as far as its number may be told. */
type Leads = (links: PostContext['links'], slug: string, number: string | null) => string

const toDossier: Leads = (links, slug, number) =>
  number === null ? links.pageOf(slug) : links.dossierOf(slug, number)

const toDecision: Leads = (links, slug, number) =>
  number === null ? links.pageOf(slug) : links.decisionOf(slug, number)

const toClaims: Leads = (links, slug) => links.pageOf(slug, 'agreements')

/**
 * That work waits in a register, to one of those whose it is. Nothing once it is theirs no more, or nothing of the kind waits
 * in a dossier that is there for them: of a sealed one nobody hears whom it does not name.
 */
const workWriter =
  (
    about:
      | 'reportWaits'
      | 'processorReported'
      | 'reportUpdated'
      | 'reportWithdrawn'
      | 'questionAnswered'
      | 'questionWaits'
      | 'adviceWaits'
      | 'decisionWaits'
      | 'supplierWrote'
      | 'answerClaimed'
      | 'outsiderWrote'
      | 'forwardReturned',
    /** Its second is when the letter was written: what it is about came in at that instant. */
    waitingStatement: (organisationId: string, writtenAt: Instant) => Statement,
    whoseAmong: (workers: Workers) => readonly string[],
    leads: Leads = toDossier,
  ) =>
  async ({ database, links, now }: PostContext, mail: TakenMail): Promise<Written | null> => {
    const at = now()
    if (Date.parse(at) - mail.createdAt.getTime() > newsForMs) return null
    const [organisationId = '', userId = ''] = mail.aboutId.split(' ')
    const [person, organisation, workers] = await Promise.all([
      selectPerson(database, userId),
      selectOrganisation(database, organisationId),
      inRegister(database, systemActor, organisationId, (register) =>
        workersIn(register, organisationId, at),
      ),
    ])
    if (!person || person.isClosed || !organisation) return null
    if (!whoseAmong(workers).includes(userId)) return null
    const happenedAt = mail.createdAt.toISOString()
    const statement = waitingStatement(organisationId, happenedAt)
    const waiting = await readRegister<Waiting>(database, organisationId, statement, {
      ...{ personId: userId, at },
      ways: workers.ways.flatMap(({ userId: id, key }) =>
        id === userId && key !== null ? [String(key)] : [],
      ),
    })
    const [first] = waiting
    if (!first) return null
    const { name, email } = person
    const letter = watchersLetter({
      ...{ about, language: languageOf(person.language), timeZone: organisation.timeZone, name },
      ...{ organisation: organisation.name, happenedAt },
      ...{ dueAt: first.dueAt ? instantOf(first.dueAt) : null },
      link: leads(links, organisation.slug, first.number ?? null),
      isToRegister: first.number === null,
    })
    return { ...letter, to: email }
  }

/** What was given a while ago is known by now. */
const whileNew =
  (write: (context: PostContext, mail: TakenMail) => Promise<Written | null>) =>
  (context: PostContext, mail: TakenMail): Promise<Written | null> =>
    Date.parse(context.now()) - mail.createdAt.getTime() > newsForMs
      ? Promise.resolve(null)
      : write(context, mail)

const writers: Readonly<
  Record<MailKind, (context: PostContext, mail: TakenMail) => Promise<Written | null>>
> = {
  async invitation({ database, links, now }, { aboutId }) {
    const invitation = await selectInvitation(database, aboutId, now())
    if (invitation?.state !== 'open' || !invitation.isOpenHouse) return null
    const { id, nonce, email, invitedByName, organisationName, expiresAt } = invitation
    const letter = invitationLetter({
      ...{ language: languageOf(invitation.holderLanguage ?? invitation.language), expiresAt },
      ...{ organisation: organisationName, invitedBy: invitedByName, timeZone: invitation.timeZone },
      roles: roles.filter((role) => invitation.roles.includes(role)),
      link: links.addressOf({ purpose: 'invitation', id, nonce }),
    })
    return { ...letter, to: email }
  },
  async passwordReset({ database, links, now }, { aboutId }) {
    const reset = await selectPasswordReset(database, aboutId, now())
    if (reset?.state !== 'open') return null
    const { id, nonce, email, name, expiresAt } = reset
    const link = links.addressOf({ purpose: 'passwordReset', id, nonce })
    return {
      ...passwordResetLetter({ language: languageOf(reset.language), timeZone, name, expiresAt, link }),
      to: email,
    }
  },
  async dossierOpened({ database, links, now }, { aboutId, createdAt }) {
    const [organisationId = '', userId = ''] = aboutId.split(' ')
    const [person, organisation, isReader] = await Promise.all([
      selectPerson(database, userId),
      selectOrganisation(database, organisationId),
      isStillNamed({ database, now }, organisationId, userId),
    ])
    if (!person || !organisation || !isReader) return null
    const { name, email } = person
    const letter = dossierOpenedLetter({
      ...{ language: languageOf(person.language), timeZone: organisation.timeZone, name },
      ...{ organisation: organisation.name, openedAt: createdAt.toISOString(), link: links.home },
    })
    return { ...letter, to: email }
  },
  async factorsReset({ database, links }, { aboutId, createdAt }) {
    const person = await selectPerson(database, aboutId)
    if (!person) return null
    const { name, email } = person
    const said = { language: languageOf(person.language), timeZone, name, resetAt: createdAt.toISOString() }
    return { ...factorsResetLetter({ ...said, link: links.home }), to: email }
  },
  async newBrowser({ database, links }, { aboutId }) {
    const entered = await selectBrowser(database, aboutId)
    const person = entered && (await selectPerson(database, entered.userId))
    if (!entered || !person) return null
    const { name, email } = person
    const letter = newBrowserLetter({
      ...{ language: languageOf(person.language), timeZone, name, enteredAt: entered.createdAt },
      ...{ browser: browserName(entered.device), link: links.account },
    })
    return { ...letter, to: email }
  },
  async deputyNamed({ database, links, now }, { aboutId }) {
    const deputy = await selectDeputyToTell(database, aboutId, now())
    const [person, organisation] = deputy
      ? await Promise.all([
          selectPerson(database, deputy.userId),
          selectOrganisation(database, deputy.organisationId),
        ])
      : []
    if (!deputy || !organisation || !person || person.isClosed) return null
    const { name, email } = person
    const letter = deputyNamedLetter({
      ...{ language: languageOf(person.language), timeZone: organisation.timeZone, name, link: links.home },
      ...{ principal: deputy.principalName, organisation: organisation.name },
      ...{ from: deputy.from, until: deputy.until },
    })
    return { ...letter, to: email }
  },
  keyHoldersAppointed: watchersWriter('keyHoldersAppointed'),
  breakGlassAsked,
  breakGlassRefused: whileNew(breakGlassRefused),
  breakGlassMissed: watchersWriter('breakGlassMissed'),
  readLogAsked: watchersWriter('readLogAsked'),
  providerChanged: watchersWriter('providerChanged', providerWatchersAmong, toProvider),
  apiTokenWaits: watchersWriter('apiTokenWaits', consentersAmong, toTokens),
  mergerWaits: watchersWriter('mergerWaits', agreersAmong, toMerger),
  providerRefused: watchersWriter('providerRefused', askersAmong, toAdministration('sign-in')),
  apiTokenRefused: watchersWriter('apiTokenRefused', askersAmong, toAdministration('tokens')),
  mergerRefused: watchersWriter('mergerRefused', askersAmong, toPlans),
  reportWaits: workWriter('reportWaits', (id) => waitingDossierStatement(id, 'investigate'), takersAmong),
  processorReported: workWriter('processorReported', unopenedReportStatement, takersAmong),
  async replyWaits({ database, links, now }, { aboutId, createdAt }) {
    const [organisationId = '', userId = ''] = aboutId.split(' ')
    const [person, organisation, unread] = await Promise.all([
      selectPerson(database, userId),
      selectOrganisation(database, organisationId),
      inRegister(database, systemActor, organisationId, async (register) => {
        const member = await selectMember(register, userId, now())
        return member === null ? 0 : countUnreadReplies(register, userId)
      }),
    ])
    // Who left, or has read it meanwhile, is told nothing.
    if (!person || person.isClosed || !organisation || unread === 0) return null
    const { name, email } = person
    const letter = watchersLetter({
      ...{
        about: 'replyWaits',
        language: languageOf(person.language),
        timeZone: organisation.timeZone,
        name,
      },
      ...{ organisation: organisation.name, happenedAt: createdAt.toISOString() },
      link: links.pageOf(organisation.slug, 'report/mine'),
    })
    return { ...letter, to: email }
  },
  outsiderWrote: workWriter('outsiderWrote', unreadMessageStatement, takersAmong),
  forwardReturned: workWriter('forwardReturned', returnedReportStatement, takersAmong),
  reportUpdated: workWriter(
    'reportUpdated',
    (id, at) => unopenedVersionStatement(id, ['update', 'final', 'filed', 'answered'], at),
    takersAmong,
  ),
  reportWithdrawn: workWriter(
    'reportWithdrawn',
    (id, at) => unopenedVersionStatement(id, ['withdrawal'], at),
    takersAmong,
  ),
  questionAnswered: workWriter('questionAnswered', unreadAnswerStatement, takersAmong),
  questionWaits: workWriter('questionWaits', openQuestionStatement, contactsAmong),
  adviceWaits: workWriter('adviceWaits', (id) => waitingDossierStatement(id, 'decide'), decidersAmong),
  decisionWaits: workWriter('decisionWaits', remindedDossierStatement, decidersAmong, toDecision),
  deputyGiven: whileNew(watchersWriter('deputyGiven', dposAmong, toAdministration('deputies'))),
  mandateGiven: whileNew(watchersWriter('mandateGiven', clientWatchersAmong, toAdministration('mandates'))),
  mandateHeld: whileNew(watchersWriter('mandateHeld', assignersAmong, toAdministration('mandates'))),
  nameWithheld: watchersWriter('nameWithheld', askersAmong, toAdministration('life')),
  agreementChanged: whileNew(watchersWriter('agreementChanged', agreementWatchersAmong, toAgreements)),
  agreementAdded: whileNew(watchersWriter('agreementAdded', agreementWatchersAmong, toAgreements)),
  agreementObjected: whileNew(watchersWriter('agreementObjected', agreementWatchersAmong, toAgreements)),
  supplierWrote: workWriter('supplierWrote', supplierWroteStatement, takersAmong),
  answerClaimed: workWriter('answerClaimed', unjudgedClaimStatement, takersAmong, toClaims),
  claimConfirmed: whileNew(watchersWriter('claimConfirmed', agreementWatchersAmong, toAgreements)),
  claimRefused: whileNew(watchersWriter('claimRefused', agreementWatchersAmong, toAgreements)),
  numbersMissing: whileNew(watchersWriter('numbersMissing', dposAmong, toAgreements)),
  async supplierAsked({ database, links, now }, { aboutId }) {
    const [link] = await readPlatform<SupplierLinkRow & Record<string, unknown>>(
      database,
      supplierLinkStatement(aboutId),
    )
    const organisation = link && (await selectOrganisation(database, link.organisationId))
    if (!link || !organisation) return null
    const question = await inRegister(database, systemActor, link.organisationId, (register) =>
      storedQuestion(register, link.id),
    )
    if (question.takenBackAt !== null || question.answeredAt !== null) return null
    if (instantOf(question.dueAt) <= now()) return null
    const { id, nonce } = link
    const letter = supplierAskedLetter({
      ...{ language: languageOf(question.language), timeZone: organisation.timeZone },
      ...{ organisation: organisation.name, service: question.service, dueAt: instantOf(question.dueAt) },
      link: links.addressOf({ purpose: 'supplierQuestion', id, nonce }),
    })
    return { ...letter, to: question.email }
  },
  async providerProof({ database, links, now }, { aboutId }) {
    const proof = await selectProviderProof(database, aboutId, now())
    if (proof?.state !== 'open') return null
    const { id, nonce, name, email, issuer, organisationName: organisation, expiresAt } = proof
    const letter = providerProofLetter({
      ...{ language: languageOf(proof.language), timeZone: proof.timeZone, name, organisation, expiresAt },
      ...{ provider: hostOf(issuer), link: links.addressOf({ purpose: 'providerProof', id, nonce }) },
    })
    return { ...letter, to: email }
  },
  async providerLinked({ database, links }, { aboutId, createdAt }) {
    const [organisationId = '', userId = ''] = aboutId.split(' ')
    const [person, organisation, provider] = await Promise.all([
      selectPerson(database, userId),
      selectOrganisation(database, organisationId),
      onPlatform(database, (platform) => selectProvider(platform, organisationId)),
    ])
    if (!person || !organisation || !provider) return null
    const { name, email } = person
    const letter = providerLinkedLetter({
      ...{ language: languageOf(person.language), timeZone: organisation.timeZone, name, link: links.home },
      ...{ organisation: organisation.name, provider: hostOf(provider.issuer) },
      linkedAt: createdAt.toISOString(),
    })
    return { ...letter, to: email }
  },
  serviceEnds: watchersWriter('serviceEnds'),
  async passwordChanged({ database, links }, { aboutId, createdAt }) {
    const person = await selectPerson(database, aboutId)
    if (!person) return null
    const { name, email } = person
    const language = languageOf(person.language)
    const changedAt = createdAt.toISOString()
    return {
      ...passwordChangedLetter({ language, timeZone, name, changedAt, link: links.home }),
      to: email,
    }
  },
}

/** The text of a letter as it is true now, with its address; null when it has nothing to tell any more. */
export function writeMail(context: PostContext, mail: TakenMail): Promise<Written | null> {
  return writers[mail.kind](context, mail)
}

function languageOf(language: string | null): LetterLanguage {
  return letterLanguages.find((one) => one === language) ?? 'nl'
}
