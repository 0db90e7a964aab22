import { readInstant, type Instant } from '@lekboek/domain'

/** Nothing in a register happened before 1970, or is due after this century. */
const earliest = '1970-01-01T00:00:00.000Z'
const latest = '2100-01-01T00:00:00.000Z'

/** An instant as the platform writes it, from a text with its offset or a Date; null for anything else. */
export function toInstant(value: unknown): Instant | null {
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value
  const instant = typeof text === 'string' ? readInstant(text) : null
  return instant !== null && instant >= earliest && instant < latest ? instant : null
}
