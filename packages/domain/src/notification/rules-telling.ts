import { compareInstants } from '../clock/instant.ts'
import { audiencesOf, othersKey, publicChannels } from '../communication/audiences.ts'
import { tellingRulesOf } from '../communication/dossier-telling.ts'
import type { CommunicationChannel } from '../communication/draft.ts'
import { isForPeople } from '../communication/messages.ts'
import { audiencesTold, type TellingRules } from '../communication/telling.ts'
import { exceptionGrounds } from '../decision/choices.ts'
import type { NotificationInput } from './notification-input.ts'
import { optionsOf } from './options.ts'
import { closed, lines, open, writtenDay } from './rule-parts.ts'
import type { FieldRule, FieldValue, TemplateOption } from './template-field.ts'
import { tellingMeans, tellings, toldShares, type Telling } from './template-options.ts'

const duty = 'Art. 34(1); Art. 34(2)'
const exception = 'Art. 34(3)(a)(b)(c)'

/** Where telling the people stands; template field 97. */
function tellingOf(input: NotificationInput): Telling {
  const { decision } = input
  // Under ground (c) people are reached publicly: the template files that as the exception, with its argument.
  const isPublicInstead = decision?.exceptionGround === 'disproportionate'
  if (told(input).some((one) => isTelling(one, input)) && !isPublicInstead) return 'told'
  if (decision === null) return input.conclusion === 'unlikely' ? 'noHighRisk' : 'investigating'
  if (decision.exceptionGround !== null) return 'exception'
  if (decision.people === 'doNotTell') return 'noHighRisk'
  // Whoever tells without having to still tells: "no" would be untrue.
  return input.plannedTellAt === null ? 'plannedLater' : 'plannedOn'
}

function told(input: NotificationInput): NotificationInput['communications'] {
  return input.communications.filter((one) => one.toldAt !== null && isForPeople(one))
}

// Where each is to be told, a page tells nobody.
function isTelling(
  { channel }: NotificationInput['communications'][number],
  input: NotificationInput,
): boolean {
  return !isPublic(channel) || rulesOf(input).isEach !== true
}

function rulesOf({
  facts,
  untoldGroups,
  conclusion,
  decision,
  droppedPeople,
  together = null,
}: NotificationInput): TellingRules {
  const weighing = { conclusion: conclusion ?? 'undetermined' }
  return tellingRulesOf({ weighing, decision, facts, untoldGroups, droppedPeople, together })
}

function isPublic(channel: CommunicationChannel | null): boolean {
  return channel !== null && publicChannels.includes(channel)
}

const is =
  (telling: Telling) =>
  (input: NotificationInput): boolean =>
    tellingOf(input) === telling
const isTold = is('told')
const isPartlyTold = (input: NotificationInput): boolean => isTold(input) && share(input) === 'part'

/** All only where every message reached everybody, and no group is left out. */
function share(input: NotificationInput): string {
  const { facts, communications, untoldGroups } = input
  const messages = communications.map(({ count, channel, left, ...one }) => ({
    ...one,
    reached: count,
    isPublic: isPublic(channel),
    hasReason: left !== null,
  }))
  const isBegun = messages.some((one) => one.toldAt === null && isForPeople(one))
  return !isBegun &&
    audiencesTold(facts, messages, untoldGroups, rulesOf(input)).every(({ state }) => state === 'told')
    ? 'all'
    : 'part'
}

/** Why not all were told: message by message, each with the day by which the rest will be, then the groups that are not. */
function notAllTold(input: NotificationInput): FieldValue {
  const { words, zone, notAllToldReason, untoldGroups } = input
  const reasons = told(input).flatMap(({ left }) => {
    if (left === null) return []
    return left.by === null
      ? [left.reason]
      : [`${left.reason} ${words.toldBy} ${writtenDay(left.by, zone, words)}.`]
  })
  const audiences = audiencesOf(input.facts)
  const spared = untoldGroups.map(({ group, reason }) => {
    const name = audiences.find(({ key }) => key === group)?.name ?? null
    return group === othersKey || name === null ? reason : `${name}: ${reason}`
  })
  return lines([...reasons, ...spared, notAllToldReason])
}

function firstToldAt(input: NotificationInput): FieldValue {
  const instants = told(input)
    .map(({ toldAt }) => toldAt)
    .filter((at) => at !== null)
  return instants.sort(compareInstants)[0] ?? null
}

/** Each message's own way, and those by which whom it had not reached were told. */
function channelsOf(input: NotificationInput): (CommunicationChannel | null)[] {
  return told(input).flatMap(({ channel, restChannels = [] }) => [channel, ...restChannels])
}

function means(input: NotificationInput): FieldValue {
  const channels = channelsOf(input)
  if (channels.some((channel) => channel !== null && channel !== 'other' && !isPublic(channel)))
    return 'individual'
  if (channels.some(isPublic)) return 'public'
  return channels.includes('other') ? 'other' : null
}

function channelNames(input: NotificationInput): FieldValue {
  const channels = new Set(channelsOf(input))
  const names = [...channels].filter((channel) => channel !== null)
  return lines([names.map((channel) => input.words.channels[channel]).join(', ')])
}

// The template letters these a, b, b1, c, d, e.
const tellingCodes = ['a', 'b', 'b1', 'c', 'd', 'e'] as const
const tellingOptions: readonly TemplateOption<Telling>[] = optionsOf(tellings, ['investigating']).map(
  (option, index) => ({ ...option, code: tellingCodes[index] ?? option.code }),
)

/** Section 5: communication (mededeling) to the people. */
export const tellingRules = {
  97: closed('enum', 'yes', duty, tellingOptions, tellingOf),
  98: open('date', 'conditional', duty, firstToldAt, isTold),
  99: open('date', 'conditional', duty, (i) => i.plannedTellAt, is('plannedOn')),
  100: closed(
    'enum',
    'conditional',
    exception,
    optionsOf(exceptionGrounds),
    (i) => i.decision?.exceptionGround ?? null,
    is('exception'),
  ),
  101: open(
    'textarea',
    'conditional',
    exception,
    (i) => i.decision?.exceptionArgument ?? null,
    is('exception'),
  ),
  102: closed('enum', 'conditional', duty, optionsOf(toldShares), share, isTold),
  103: open('textarea', 'conditional', duty, notAllTold, isPartlyTold),
  104: closed('enum', 'conditional', duty, optionsOf(tellingMeans), means, isTold),
  105: open('textarea', 'no', duty, channelNames, isTold),
  106: open('text', 'conditional', duty, (i) => lines(told(i).map(({ body }) => body)), isTold),
} satisfies Readonly<Record<number, FieldRule>>
