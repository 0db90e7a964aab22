import { isDeepStrictEqual } from 'node:util'
import type { EarlierReceipt, PushedTemplate, ReceivedTemplateRow } from '@lekboek/database'

type Placed = Pick<ReceivedTemplateRow, keyof EarlierReceipt | 'ownContent' | 'isOff' | 'history'>

/**
 * What a push would do where this is what the organisation has; its own adaptation stays as it is, and what a later push
 * brought too: pushes arrive in any order, and one whose worker was killed comes once more much later.
 */
export function planReceipt(
  pushId: string | null,
  template: Pick<PushedTemplate, 'version' | 'name' | 'content'>,
  existing: Placed | null,
): PlannedOutcome {
  if (!existing) return 'added'
  // The same push once more, after a crash in between.
  const answered = arrivalOf(existing, pushId)
  if (answered !== null) return answered
  if (existing.templateVersion > template.version) return 'superseded'
  if (isTouched(existing)) return 'left'
  return isSame(existing, template) ? 'equal' : 'replaced'
}

const plannedOutcomes = ['added', 'replaced', 'equal', 'left', 'superseded'] as const
type PlannedOutcome = (typeof plannedOutcomes)[number]

/** Whether two pushes bring the same. */
export function isSame(
  one: Pick<EarlierReceipt, 'name' | 'content'>,
  other: Pick<EarlierReceipt, 'name' | 'content'>,
): boolean {
  return one.name === other.name && isDeepStrictEqual(one.content, other.content)
}

/** What a push did when it arrived; null where it did not, or is not known any more. */
export function arrivalOf(
  existing: Pick<Placed, 'pushId' | 'outcome' | 'history'>,
  pushId: string | null,
): PlannedOutcome | null {
  const all = [...existing.history, existing]
  const at = all.findIndex((one) => one.pushId === pushId)
  if (at === -1) return null
  return plannedOutcomes.find((one) => one === all[at]?.outcome) ?? (at === 0 ? 'added' : 'replaced')
}

/** Whether the organisation's own people changed it, or switched it off. */
export function isTouched({ ownContent, isOff }: Pick<Placed, 'ownContent' | 'isOff'>): boolean {
  return isOff || ownContent !== null
}

/** Earlier receipts that are kept: what is pushed more often than that is not taken back that far. */
const mostEarlier = 20

/** What stands there now, put behind what stood there before. */
export function historyWith(row: EarlierReceipt & Pick<ReceivedTemplateRow, 'history'>): EarlierReceipt[] {
  const { pushId, templateVersion, name, content, replaced, receivedAt, outcome = null, history } = row
  const last = { pushId, templateVersion, name, content, replaced, receivedAt, outcome }
  return [...history, last].slice(-mostEarlier)
}

/** The same with a push that arrived after a later one: it is there again when that is taken back. */
export function historyWithLate(
  { history }: Pick<ReceivedTemplateRow, 'history'>,
  late: EarlierReceipt,
): EarlierReceipt[] {
  const next = history.findIndex(({ templateVersion }) => templateVersion > late.templateVersion)
  return history.toSpliced(next === -1 ? history.length : next, 0, late).slice(-mostEarlier)
}

/**
 * What is left when a push is taken back in whose place a later one came: what that one put aside is then what the undone
 * one had put aside. Null where this push brought nothing.
 */
export function withoutPush<Row extends Pick<Placed, 'history' | 'replaced'>>(
  row: Row,
  pushId: string,
): Row | null {
  const at = row.history.findIndex((one) => one.pushId === pushId)
  const dropped = row.history[at]
  if (!dropped) return null
  const history = row.history.filter((_, index) => index !== at)
  const next = history[at]
  if (!next) return { ...row, history, replaced: dropped.replaced }
  return { ...row, history: history.with(at, { ...next, replaced: dropped.replaced }) }
}
