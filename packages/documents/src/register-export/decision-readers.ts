import type { Instant, Labels } from '@lekboek/domain'
import {
  authorityChoiceLabels,
  communicationChannelLabels,
  exceptionGroundLabels,
  measureKindLabels,
  notificationPhaseLabels,
  peopleChoiceLabels,
  riskLevelLabels,
  submissionChannelLabels,
} from '@lekboek/domain/labels'
import { zonedShort } from '../zoned-time/zoned-time.ts'
import type { RegisterColumnKey } from './column-label.ts'
import {
  choice,
  instant,
  lines,
  longText,
  number,
  text,
  yesNo,
  type Reader,
  type ReaderContext,
} from './reader.ts'

/** What was judged, advised and decided. */
export function decisionReaders(context: ReaderContext) {
  return {
    risk: choice(context, riskLevelLabels, ({ assessment }) => assessment?.risk ?? null),
    riskReasoning: longText(({ assessment }) => assessment?.reasoning ?? null),
    severityScore: number(({ assessment }) => assessment?.severityScore ?? null),
    adviceAuthority: choice(
      context,
      authorityChoiceLabels,
      ({ assessment }) => assessment?.adviceAuthority ?? null,
    ),
    advicePeople: choice(context, peopleChoiceLabels, ({ assessment }) => assessment?.advicePeople ?? null),
    advice: longText(({ assessment }) => assessment?.advice ?? null),
    authorityDecision: choice(
      context,
      authorityChoiceLabels,
      ({ decision }) => decision?.authorityChoice ?? null,
    ),
    peopleDecision: choice(context, peopleChoiceLabels, ({ decision }) => decision?.peopleChoice ?? null),
    followsAdvice: yesNo(context, ({ decision }) => decision?.followsAdvice ?? null),
    decisionReason: longText(({ decision }) => decision?.reason ?? null),
    exceptionGround: choice(
      context,
      exceptionGroundLabels,
      ({ decision }) => decision?.exceptionGround ?? null,
    ),
    exceptionArgument: longText(({ decision }) => decision?.exceptionArgument ?? null),
    decidedBy: text(({ decision }) => decision?.decidedBy ?? null),
    decidedAt: instant(({ decision }) => decision?.decidedAt ?? null),
  } satisfies Partial<Record<RegisterColumnKey, Reader>>
}

/** What followed: to the authority, to people, in the house. */
export function followUpReaders({ language, zone }: ReaderContext) {
  const moment = (at: Instant | null): string | null => (at === null ? null : zonedShort(at, zone))
  const word = <Key extends string>(words: Labels<Key>, key: Key | null): string | null =>
    key === null ? null : words[key][language]
  return {
    notificationAuthority: lines(
      (row) => row.notifications,
      (one) => one.authority,
    ),
    notificationPhase: lines(
      (row) => row.notifications,
      (one) => word(notificationPhaseLabels, one.phase),
    ),
    notificationSentAt: lines(
      (row) => row.notifications,
      (one) => moment(one.sentAt),
    ),
    notificationChannel: lines(
      (row) => row.notifications,
      (one) => word(submissionChannelLabels, one.channel),
    ),
    notificationReceipt: lines(
      (row) => row.notifications,
      (one) => one.receipt,
    ),
    notificationLateReason: lines(
      (row) => row.notifications,
      (one) => one.lateReason,
    ),
    communicationAudience: lines(
      (row) => row.communications,
      (one) => one.audience,
    ),
    communicationChannel: lines(
      (row) => row.communications,
      (one) =>
        [one.channel, ...one.restChannels]
          .flatMap((channel) => word(communicationChannelLabels, channel) ?? [])
          .join(', '),
    ),
    communicationToldAt: lines(
      (row) => row.communications,
      (one) => moment(one.toldAt),
    ),
    communicationReached: lines(
      (row) => row.communications,
      (one) => one.reachedCount,
    ),
    communicationText: lines(
      (row) => row.communications,
      (one) => one.text,
    ),
    measureText: lines(
      (row) => row.measures,
      (one) => one.text,
    ),
    measureKind: lines(
      (row) => row.measures,
      (one) => word(measureKindLabels, one.kind),
    ),
    measureOwner: lines(
      (row) => row.measures,
      (one) => one.owner,
    ),
    measureDueAt: lines(
      (row) => row.measures,
      (one) => moment(one.dueAt),
    ),
    measureDoneAt: lines(
      (row) => row.measures,
      (one) => moment(one.doneAt),
    ),
  } satisfies Partial<Record<RegisterColumnKey, Reader>>
}
