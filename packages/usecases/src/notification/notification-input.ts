import {
  identifierTypes,
  informedBodies,
  opensCase,
  organisationSizes,
  ruleSetAt,
  ruleSetById,
  sectors,
  type Dossier,
  type Instant,
  type NotificationInput,
  type NotificationPhase,
  type ReporterFunction,
  type SentMessage,
} from '@lekboek/domain'
import { textOfDone } from '@lekboek/domain/containment'
import { notificationWords, regimeLabels } from '@lekboek/domain/labels'
import type { OrganisationRow } from '@lekboek/database'
import type { DocumentLanguage } from '@lekboek/documents'
import type { Opening } from '../viewer/viewer.ts'
import { bodyOf } from '../communication/message-body.ts'
import { wholeAt } from '../communication/read-left.ts'
import { besideOf } from '../incident/beside-facts.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { delayFromAt } from './delay-from-at.ts'
import type { DossierMaterial } from './dossier-material.ts'

/** What a person chose for a notification. */
export interface NotificationChoice {
  readonly authority: string
  readonly phase: NotificationPhase
  readonly lateReason: string | null
  readonly withdrawalReason: string | null
  readonly reporterFunction: ReporterFunction | null
  readonly reporterDescription: string | null
  readonly earlierId: string | null
  readonly notAllToldReason: string | null
}

const publicForms = new Set([
  'gemeente',
  'ocmw',
  'politiezone',
  'intercommunale',
  'provincie',
  'hulpverleningszone',
])

/** Everything from which the template is filled: the dossier as it stands, the organisation, and who asks. */
export function notificationInput(
  { stored, dossier, rows }: DossierMaterial,
  choice: NotificationChoice,
  { access, viewer, actor }: Opening,
  at: Instant,
): NotificationInput {
  const { organisation } = access
  const earlier = rows.notifications.filter(
    (one) => one.authority === choice.authority && one.sentAt !== null,
  )
  const decision = rows.decisions[0]
  const officer = officerOf(organisation)
  const rules = ruleSetById(dossier.ruleSetId) ?? ruleSetAt(at)
  return {
    ...{ authority: choice.authority, phase: choice.phase },
    ...{ lateReason: choice.lateReason, withdrawalReason: choice.withdrawalReason },
    isFirst: opensCase('complete', earlier, choice.authority),
    words: notificationWords(documentLanguageOf(organisation)),
    // The authority's own number before whatever else tells it which one is meant.
    earlierId: earlier.findLast(({ receipt }) => receipt !== null)?.receipt ?? choice.earlierId,
    ownReference: stored.reference,
    organisation: controllerOf(organisation),
    reporter: {
      name: viewer.name,
      contact: viewer.email,
      function: choice.reporterFunction ?? functionOf(actor.role),
      description: choice.reporterDescription,
    },
    dpo: officer,
    hasNoDpo: organisation.hasNoDpo,
    contactPoint: officer && { at: 'dpo', name: officer.name, function: null, contact: officer.contact },
    facts: dossier.facts,
    awareAt: dossier.awareAt,
    delayFromAt: delayFromAt(stored, dossier, rules),
    unexcusedAt: unexcusedAt(earlier),
    at,
    zone: dossier.settings.zone,
    rules,
    conclusion: dossier.weighing?.conclusion ?? null,
    assessment: rows.assessments[0]?.reasoning ?? null,
    measures: rows.measures.map(measureOf),
    untoldGroups: reasonsOf(stored, dossier),
    ...{ droppedPeople: dossier.droppedPeople ?? 0, together: dossier.together ?? null },
    informedBodies: bodiesOf(dossier, choice.authority, documentLanguageOf(organisation)),
    communications: rows.communications.map((one) => ({
      ...reachOf(one.id, dossier),
      ...{ wholeAt: wholeAt(one.toldAt, one), groups: one.groups },
      ...{ toldAt: one.toldAt, channel: one.channel, body: bodyOf(one), count: one.reachedCount },
      restChannels: one.restChannels,
      left: one.leftReason === null ? null : { reason: one.leftReason, by: one.leftDueAt },
    })),
    ...{
      plannedTellAt: null,
      notAllToldReason: choice.notAllToldReason,
      otherAuthorities: rows.notifications.flatMap((one) => (one.sentAt === null ? [] : [one.authority])),
      attachments: [],
      otherAttachments: null,
    },
    decision:
      dossier.decision && decision
        ? {
            ...{ authority: dossier.decision.authority, people: dossier.decision.people },
            ...{ exceptionGround: decision.exceptionGround, exceptionArgument: decision.exceptionArgument },
          }
        : null,
  }
}

/** A step of the checklist that was done is said as done, even where it was taken over as something to do. */
function measureOf({ text, kind, step, dueAt, doneAt }: DossierMaterial['rows']['measures'][number]) {
  return { text: doneAt === null ? text : textOfDone(step, text), kind, dueAt, doneAt }
}

function bodiesOf(dossier: Dossier, authority: string, language: DocumentLanguage): string[] {
  return informedBodies(dossier)
    .map((body) => body.authority ?? regimeLabels[body.regime][language])
    .filter((body) => body !== authority)
}

/** Documents speak Dutch where the organisation does, English elsewhere: the words around the fields exist in these two. */
export function documentLanguageOf({ languages }: OrganisationRow): DocumentLanguage {
  return languages.includes('nl') ? 'nl' : 'en'
}

function controllerOf(organisation: OrganisationRow): NotificationInput['organisation'] {
  const { name, address, email, phone, form, sizeDescription, activity } = organisation
  const isPublicForm = form !== null && publicForms.has(form.toLowerCase())
  return {
    ...{ name, identifier: identifierOf(organisation), contact: contactOf(address, email, phone) },
    sector: sectors.find((sector) => sector === organisation.sector) ?? (isPublicForm ? 'public' : null),
    size: organisationSizes.find((size) => size === organisation.size) ?? null,
    ...{ sizeDescription, activity, isInEea: true, representative: null },
  }
}

/** Of an organisation with a number of the KBO that number, of another one what it gave instead. */
function identifierOf(organisation: OrganisationRow): NotificationInput['organisation']['identifier'] {
  const { kbo, identifier } = organisation
  if (kbo !== null) return { type: 'companyId', number: kbo }
  const type = identifierTypes.find((one) => one === organisation.identifierType)
  return type === undefined || identifier === null ? null : { type, number: identifier }
}

function officerOf({ dpoName, dpoEmail, dpoPhone }: OrganisationRow): NotificationInput['dpo'] {
  return dpoName === null ? null : { name: dpoName, contact: contactOf(dpoEmail, dpoPhone) }
}

/** One under the other, as a letter has them. */
function contactOf(...parts: readonly (string | null)[]): string | null {
  const present = parts.filter((part) => part !== null)
  return present.length === 0 ? null : present.join('\n')
}

function functionOf(role: string): NotificationInput['reporter']['function'] {
  if (role === 'dpo') return 'dpo'
  return role === 'decider' ? 'legalRepresentative' : 'other'
}

/** Why groups are not told, with what the dossier knows of each ground. */
function reasonsOf(
  { sections }: StoredDossier,
  { untoldGroups = [] }: Dossier,
): NotificationInput['untoldGroups'] {
  const { grounds } = besideOf(sections, 'untold')
  return untoldGroups.map((ground) => ({
    ...ground,
    reason: grounds.find(({ group }) => group === ground.group)?.reason ?? '',
  }))
}

/** How far a message went, as the dossier remembers it. */
function reachOf(
  id: string,
  { communications }: Dossier,
): Pick<SentMessage, 'id' | 'reach' | 'isToOthers' | 'apart'> {
  const { reach, isToOthers = false, apart } = communications.find((one) => one.id === id) ?? {}
  return { id, isToOthers, ...(reach && { reach }), ...(apart && { apart }) }
}

/** When the case that stands was opened, where no notification of it gave reasons for a delay. */
function unexcusedAt(
  sent: readonly {
    readonly phase: string
    readonly sentAt: string | null
    readonly lateReason: string | null
  }[],
): Instant | null {
  const inTime = sent.toSorted((one, other) => ((one.sentAt ?? '') < (other.sentAt ?? '') ? -1 : 1))
  const own = inTime.slice(inTime.findLastIndex(({ phase }) => phase === 'withdrawal') + 1)
  return own.some(({ lateReason }) => lateReason !== null) ? null : (own[0]?.sentAt ?? null)
}
