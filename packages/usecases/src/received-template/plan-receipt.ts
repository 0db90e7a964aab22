import { isDeepStrictEqual } from 'node:util'
import type { EarlierReceipt, PushedTemplate, ReceivedTemplateRow } from '@lekboek/database'

type Placed = Pick<
  ReceivedTemplateRow,
  'pushId' | 'templateVersion' | 'name' | 'content' | 'ownContent' | 'isOff' | 'history' | 'replaced'
>

/**
 * What a push would do where this is what the organisation has; its own adaptation stays as it is, and what a later push
 * brought too: pushes arrive in any order, and one whose worker was killed comes once more much later.
 */
export function planReceipt(
  pushId: string | null,
  template: Pick<PushedTemplate, 'version' | 'name' | 'content'>,
  existing: Placed | null,
): 'added' | 'replaced' | 'equal' | 'left' | 'superseded' {
  if (!existing) return 'added'
  // The same push once more, after a crash in between.
  const at = arrivalOf(existing, pushId)
  if (at !== null) return at === 0 ? 'added' : 'replaced'
  if (existing.templateVersion > template.version) return 'superseded'
  if (isTouched(existing)) return 'left'
  return existing.name === template.name && isDeepStrictEqual(existing.content, template.content)
    ? 'equal'
    : 'replaced'
}

/** As the how manieth of those that are known a push arrived, from 0; null where it did not. */
export function arrivalOf(
  existing: Pick<Placed, 'pushId' | 'history'>,
  pushId: string | null,
): number | null {
  const all = [...existing.history.map((one) => one.pushId), existing.pushId]
  const at = all.indexOf(pushId ?? '')
  return at === -1 ? null : at
}

/** Whether the organisation's own people changed it, or switched it off. */
export function isTouched({ ownContent, isOff }: Pick<Placed, 'ownContent' | 'isOff'>): boolean {
  return isOff || ownContent !== null
}

/** Earlier receipts that are kept: what is pushed more often than that is not taken back that far. */
const mostEarlier = 20

/** What stands there now, put behind what stood there before. */
export function historyWith(row: EarlierReceipt & Pick<ReceivedTemplateRow, 'history'>): EarlierReceipt[] {
  const { pushId, templateVersion, name, content, replaced, receivedAt, history } = row
  const last = { pushId, templateVersion, name, content, replaced, receivedAt }
  return [...history, last].slice(-mostEarlier)
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
