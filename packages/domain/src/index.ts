export { authorities, authoritiesAt, authorityByCode, gdprFrom } from './authority/authorities.ts'
export * from './authority/authority.ts'
export * from './authority/competence.ts'
export * from './awareness/ground.ts'
export * from './awareness/move-problems.ts'
export * from './awareness/propose-awareness.ts'
export { firstProposal, proposeFor } from './awareness/propose-for.ts'
export * from './awareness/signal-reasons.ts'
export * from './awareness/signals.ts'
export * from './awareness/stretch.ts'
export { endOfDay } from './clock/calendar.ts'
export * from './clock/holiday-hint.ts'
export * from './clock/holidays.ts'
export {
  readInstant,
  msOf,
  compareInstants,
  liesBefore,
  addHours,
  fullHourDueAt,
  timeLeft,
  type TimeLeft,
} from './clock/instant.ts'
export * from './clock/local-time.ts'
export * from './clock/term.ts'
export type { WallClock } from './clock/zone.ts'
export {
  publicChannels,
  personalChannels,
  othersKey,
  audiencesOf,
  isAmong,
  type Audience,
} from './communication/audiences.ts'
export {
  groundRulesOf,
  hasUnconfirmedNumbers,
  keptGroups,
  owesTelling,
  tellingOf,
  tellingRulesOf,
  withFacts,
  withNumbersConfirmed,
} from './communication/dossier-telling.ts'
export * from './communication/grounds.ts'
export { reachAll, reachAnew, type Reach } from './communication/reach.ts'
export type { ReachTogether } from './communication/told-people.ts'
export {
  isSent,
  isFor,
  reachWhenTold,
  reachOnceCorrected,
  reachOf,
  type Apart,
  type SentMessage,
} from './communication/messages.ts'
export { apartFrom } from './communication/apart.ts'
export { withMessage } from './communication/message-changed.ts'
export { isPublicFirst, mayOthersBeReached, withOthersReached } from './communication/others-reached.ts'
export {
  audienceStates,
  openStates,
  peopleUntold,
  type AudienceState,
  type AudienceTelling,
  type TellingRules,
} from './communication/telling.ts'
export { withLeftWaitedFor } from './communication/left.ts'
export { groupProblems } from './communication/group-problems.ts'
export * from './communication/draft.ts'
export {
  fillPlaceholders,
  placeholderIn,
  placeholderKeys,
  unknownPlaceholders,
  type PlaceholderKey,
} from './communication/placeholders.ts'
export * from './contents/content-problems.ts'
export * from './contents/contents-of.ts'
export * from './contents/required-contents.ts'
export * from './decision/advice-problems.ts'
export * from './decision/choices.ts'
export * from './decision/conclusion-problems.ts'
export {
  reasonMinimum,
  decisionProblems,
  followsAdvice,
  needsConfirmation,
  textProblems,
  type DecisionBasis,
} from './decision/decision-problems.ts'
export { excludedGrounds, gravitiesOf, isHeldHigh, isWeighingOutdated } from './decision/standing.ts'
export * from './duty/duties.ts'
export * from './duty/duty-facts.ts'
export * from './duty/duty-history.ts'
export * from './duty/duty-rules.ts'
export * from './duty/erased-duties.ts'
export { saidOf, type SaidToAuthority } from './duty/follow-up.ts'
export { handlingProblems } from './duty/handling.ts'
export * from './duty/informed-bodies.ts'
export { shownAsKept, withKeptDuties, type KeptDuty } from './duty/kept-duties.ts'
export * from './duty/kinds.ts'
export * from './duty/leading-clock.ts'
export * from './duty/phases.ts'
export * from './duty/provisional-warning.ts'
export * from './duty/readings.ts'
export * from './duty/report-channel.ts'
export * from './duty/report-problems.ts'
export * from './duty/waiting-duties.ts'
export * from './duty/weak-delay-reasons.ts'
export * from './facts/choices.ts'
export type { ContradictionCode } from './facts/contradiction-code.ts'
export * from './facts/contradictions.ts'
export * from './facts/count-range.ts'
export * from './facts/empty-facts.ts'
export * from './facts/facts.ts'
export { longTextLimit, numberLimit, shortTextLimit } from './facts/read-value.ts'
export * from './facts/read-section.ts'
export { groupLimit } from './facts/section-readers.ts'
export * from './facts/section-problems.ts'
export { inheritedMinors } from './facts/minors.ts'
export * from './facts/with-groups.ts'
export * from './identifier/dated-identifier.ts'
export * from './identifier/identifier.ts'
export * from './identifier/municipality-mergers.ts'
export * from './identifier/province.ts'
export * from './identifier/successor.ts'
export { closeProblems } from './incident/close-problems.ts'
export { dismissProblems } from './incident/dismiss-problems.ts'
export * from './incident/dossier.ts'
export { nextStep } from './incident/next-step.ts'
export * from './incident/transition.ts'
export * from './labels/label.ts'
export * from './notification/afterwards-problems.ts'
export * from './notification/field-conditions.ts'
export * from './notification/fill-template.ts'
export * from './notification/lateness.ts'
export { breachFields } from './notification/minimum-fields.ts'
export * from './notification/notification-input.ts'
export * from './notification/notification-problems.ts'
export * from './notification/phase.ts'
export { needsLateReason } from './notification/rules-parties.ts'
export * from './notification/template-field.ts'
export * from './notification/template-fields.ts'
export * from './notification/template-options.ts'
export * from './notification/template-sections.ts'
export * from './notification/view-sections.ts'
export * from './numbering/numbering.ts'
export type { Problem, ProblemCode } from './problem/problem.ts'
export * from './role/role.ts'
export * from './rules/regime.ts'
export * from './rules/rule-set.ts'
export * from './rules/rule-sets.ts'
export * from './rules/what-if.ts'
export * from './severity/bands.ts'
export * from './severity/compare-severity.ts'
export * from './severity/comparison-code.ts'
export * from './severity/severity-input-problems.ts'
export * from './severity/severity-inputs.ts'
export * from './severity/severity.ts'
export { bringProblems } from './together/bring-problems.ts'
export { broughtIn, withBroughtIn } from './together/bring-together.ts'
export { takeApartProblems } from './together/take-apart-problems.ts'
export * from './weighing/changed-facts.ts'
export * from './weighing/exception-code.ts'
export * from './weighing/exceptions.ts'
export { isGraver, isHighOpen, shownRisk } from './weighing/graver.ts'
export { answerSpan } from './weighing/questions.ts'
export type { ReasonCode } from './weighing/reason-code.ts'
export * from './weighing/sources.ts'
export * from './weighing/weigh.ts'
export * from './weighing/weighing.ts'
export * from './weighing/worst-groups.ts'
export { isBlank, repeatsItself, saysNothing, shownLength, shownText } from './text/shown-text.ts'
