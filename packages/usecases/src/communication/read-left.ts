import { reasonMinimum, type Instant } from '@lekboek/domain'
import { longText, type Fields } from '../input/fields.ts'

/** Whom of the group the message did not reach. */
export interface LeftInput {
  /** Why; absent where everybody was told. */
  readonly leftReason?: string | null
  /** By when they will be told; absent where nobody else will be. */
  readonly leftDueAt?: string | null
}

export interface Left {
  readonly leftReason: string | null
  readonly leftDueAt: Instant | null
}

/** A day for the others without a reason is none, and neither is one before the telling itself. */
export function readLeft(fields: Fields, toldAt: Instant): Left {
  const left = {
    leftReason: fields.optionalText('leftReason', { max: longText, min: reasonMinimum }),
    leftDueAt: fields.optionalInstant('leftDueAt'),
  }
  const isReasonRefused = fields.problems.some(({ path }) => path === 'leftReason')
  if (left.leftDueAt !== null && left.leftReason === null && !isReasonRefused) {
    fields.add('leftReason', 'required')
  }
  if (left.leftDueAt !== null && left.leftDueAt < toldAt) {
    fields.add('leftDueAt', 'endBeforeBegin', { min: toldAt })
  }
  return left
}

/** When the last of the group was told; null while others still will be. What stays untold has its reason. */
export function wholeAt(
  toldAt: Instant | null,
  { leftDueAt, restToldAt }: { readonly leftDueAt: Instant | null; readonly restToldAt: Instant | null },
): Instant | null {
  return leftDueAt === null ? (restToldAt ?? toldAt) : null
}
