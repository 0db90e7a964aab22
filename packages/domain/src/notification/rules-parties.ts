import { discoveredBy } from '../facts/discovered-by.ts'
import { isLate } from './lateness.ts'
import {
  contactPoints,
  organisationSizes,
  reporterFunctions,
  sectors,
  type NotificationInput,
} from './notification-input.ts'
import { optionsOf, yesNo } from './options.ts'
import { always, closed, lines, open } from './rule-parts.ts'
import type { FieldRule, FieldValue } from './template-field.ts'
import { identifierTypes, notificationSubtypes, notificationTypes, partyKinds } from './template-options.ts'

const parties = 'Art. 33(3)(a)'
const officer = 'Art. 33(3)(b)'
const others = 'Art. 33(2); Art. 28; Art. 26'

/** Does this notification open the case at the authority? */
export function isNew({ phase, isFirst }: NotificationInput): boolean {
  return phase === 'initial' || (phase === 'complete' && isFirst)
}

/**
 * Must the reasons for delay go with it? Only what opens a case can be late: the first addition gives them where it proved
 * late since, as by an awareness put right, and nobody gave any. What is withdrawn needs no excuse.
 */
export function needsLateReason(input: NotificationInput): boolean {
  const from = input.delayFromAt ?? input.awareAt
  const openedAt = isNew(input) ? input.at : input.phase === 'withdrawal' ? null : (input.unexcusedAt ?? null)
  return input.awareAt !== null && from !== null && openedAt !== null && isLate(from, openedAt, input.rules)
}

function subtype({ phase }: NotificationInput): string {
  return phase === 'withdrawal' ? 'withdraw' : phase === 'complete' ? 'complete' : 'incomplete'
}

const isOfficerApart = ({ reporter }: NotificationInput): boolean => reporter.function !== 'dpo'
const hasOfficerApart = (input: NotificationInput): boolean => isOfficerApart(input) && input.dpo !== null

/** Not being known here is no answer: the organisation itself says that it designated none. */
function hasOfficer({ dpo, hasNoDpo }: NotificationInput): FieldValue {
  if (dpo !== null) return 'yes'
  return hasNoDpo ? 'no' : null
}

const isOtherContact = ({ contactPoint }: NotificationInput): boolean => contactPoint?.at === 'other'
const isOutsideEea = ({ organisation }: NotificationInput): boolean => !organisation.isInEea

/** Others take part when the facts name them, or when a processor brought the news. */
function hasOthers({ facts }: NotificationInput): boolean {
  const { processorName, jointControllers } = facts.parties
  return processorName !== null || jointControllers !== null || discoveredBy(facts.timing) === 'processor'
}

// Whoever said nothing of others yet did not say that there are none.
function othersAnswer(input: NotificationInput): FieldValue {
  if (hasOthers(input)) return 'yes'
  const isAsked = Object.values(input.facts.parties).some(
    (answer: unknown) => answer !== null && !(Array.isArray(answer) && answer.length === 0),
  )
  return isAsked ? 'no' : null
}

function otherKinds({ facts }: NotificationInput): FieldValue {
  const kinds: string[] = []
  if (facts.parties.processorName !== null || discoveredBy(facts.timing) === 'processor')
    kinds.push('processor')
  if (facts.parties.jointControllers !== null) kinds.push('jointController')
  return kinds.length === 0 ? null : kinds
}

// Field 25: a Belgian authority asks no national number, and ours is not to hand it out.
// Field 26: a declaration that the sender makes in the authority's own form.
const never = (): boolean => false
const nothing = (): null => null

/** Sections 1 and 2: the notification itself and who takes part. */
export const partyRules = {
  3: closed('enum', 'yes', null, optionsOf(notificationTypes), (input) =>
    isNew(input) ? 'new' : 'followUp',
  ),
  4: closed('enum', 'yes', null, optionsOf(notificationSubtypes), subtype),
  5: open(
    'textarea',
    'conditional',
    null,
    (i) => i.withdrawalReason,
    (i) => i.phase === 'withdrawal',
  ),
  6: open(
    'text',
    'conditional',
    null,
    (i) => i.earlierId,
    (i) => !isNew(i),
  ),
  7: open('text', 'no', null, (i) => i.ownReference),
  10: closed(
    'enum',
    'conditional',
    parties,
    optionsOf(identifierTypes),
    (i) => i.organisation.identifier?.type ?? null,
  ),
  11: open('text', 'conditional', parties, (i) => i.organisation.identifier?.number ?? null),
  12: open('text', 'yes', parties, (i) => i.organisation.name),
  13: open('text', 'yes', parties, (i) => i.organisation.contact),
  14: closed('enum', 'no', parties, optionsOf(sectors), (i) => i.organisation.sector),
  15: closed(
    'enum',
    'no',
    parties,
    optionsOf(organisationSizes),
    (i) => i.organisation.size,
    (i) => i.organisation.sector === 'private',
  ),
  16: open(
    'textarea',
    'no',
    parties,
    (i) => i.organisation.sizeDescription,
    (i) => i.organisation.sector === 'private' && i.organisation.size === 'other',
  ),
  17: open('text', 'no', parties, (i) => i.organisation.activity),
  18: open('text', 'conditional', parties, (i) => i.organisation.representative?.name ?? null, isOutsideEea),
  19: open('text', 'no', parties, (i) => i.organisation.representative?.contact ?? null, isOutsideEea),
  21: open('text', 'yes', parties, (i) => i.reporter.name),
  22: open('text', 'yes', parties, (i) => i.reporter.contact),
  23: closed('enum', 'yes', parties, optionsOf(reporterFunctions), (i) => i.reporter.function),
  24: open(
    'textarea',
    'conditional',
    parties,
    (i) => i.reporter.description,
    (i) => i.reporter.function === 'other',
  ),
  25: open('text', 'conditional', parties, nothing, never),
  26: closed('boolean', 'conditional', 'Art. 24; Art. 33(1)', yesNo, nothing, never),
  29: closed('boolean', 'yes', officer, yesNo, hasOfficer, isOfficerApart),
  30: open('text', 'yes', officer, (i) => i.dpo?.name ?? null, hasOfficerApart),
  31: open('text', 'yes', officer, (i) => i.dpo?.contact ?? null, hasOfficerApart),
  33: closed('enum', 'no', officer, optionsOf(contactPoints), (i) => i.contactPoint?.at ?? null),
  34: open('text', 'conditional', officer, (i) => i.contactPoint?.name ?? null, isOtherContact),
  35: open('text', 'conditional', officer, (i) => i.contactPoint?.function ?? null, isOtherContact),
  36: open('text', 'conditional', officer, (i) => i.contactPoint?.contact ?? null, isOtherContact),
  38: closed('enum', 'yes', others, yesNo, othersAnswer, always),
  39: closed('multiSelect', 'yes', others, optionsOf(partyKinds), otherKinds, hasOthers),
  40: open(
    'text',
    'yes',
    others,
    ({ facts }) => lines([facts.parties.processorName, facts.parties.jointControllers]),
    hasOthers,
  ),
  41: open('text', 'yes', others, ({ facts }) => facts.parties.processorContact, hasOthers),
} satisfies Readonly<Record<number, FieldRule>>
