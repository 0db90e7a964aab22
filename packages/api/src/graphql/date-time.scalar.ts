import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import type { Instant } from '@lekboek/domain'

const written =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
/** How PostgreSQL writes an instant in JSON when its zone is UTC. */
const utcOffset = '+00:00'
const secondsEnd = '2026-11-20T16:05:00'.length

/** @throws GraphQLError for a text that is no instant: no offset, an impossible day, a wrong form. */
export function readInstant(value: unknown): Instant {
  const parts = typeof value === 'string' ? written.exec(value) : null
  // JavaScript reads 30 February as 2 March.
  if (!parts || Number(parts[3]) > daysIn(Number(parts[1]), Number(parts[2]))) throw refused()
  const at = new Date(String(value))
  if (Number.isNaN(at.getTime())) throw refused()
  return at.toISOString()
}

function refused(): GraphQLError {
  return new GraphQLError(
    'DateTime cannot represent this value: expected RFC 3339 with an offset, 2026-11-20T17:05:00+01:00',
  )
}

function daysIn(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** An instant as every client gets it: UTC, milliseconds, `Z`. By cutting text, because a page holds hundreds. */
export function writeInstant(value: unknown): Instant {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string')
    throw new GraphQLError('DateTime cannot represent a stored value that is no instant')
  if (value.endsWith('Z') && value.length === secondsEnd + 5) return value
  if (value.endsWith(utcOffset)) {
    const fraction = value.slice(secondsEnd, -utcOffset.length)
    if (fraction === '') return `${value.slice(0, secondsEnd)}.000Z`
    if (fraction.startsWith('.'))
      return `${value.slice(0, secondsEnd)}${fraction.padEnd(4, '0').slice(0, 4)}Z`
  }
  return readInstant(value)
}

export const DateTime = new GraphQLScalarType<Instant, Instant>({
  name: 'DateTime',
  description:
    'An instant. Given as RFC 3339 with an offset, `2026-11-20T17:05:00+01:00`; answered in UTC with milliseconds, `2026-11-20T16:05:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  parseValue: readInstant,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw refused()
    return readInstant(node.value)
  },
  serialize: writeInstant,
})
