import type { Instant, readLocal } from '@lekboek/domain'
import { isNearClockChange, offsetAt } from './write-instant.ts'

/** What a person types for one moment. The offset is only asked for where an hour comes twice. */
export interface ClockFields {
  date: string
  time: string
  offset: string
}

export interface ClockReading {
  at: Instant | null
  isEmpty: boolean
  problem: 'missing' | 'ambiguous' | 'invalid' | 'timeMissing' | null
  offers: { at: Instant; offset: string }[]
}

export function writeClockFields(at: Instant | null, zone: string): ClockFields {
  if (at === null) return { date: '', time: '', offset: '' }
  // Swedish writes dates the way ISO 8601 does.
  const [date = '', time = ''] = Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(at))
    .split(' ')
  return { date, time, offset: isNearClockChange(at, zone) ? offsetAt(at, zone) : '' }
}

/** The moment that the fields name in that zone, or why they name none. */
export function readClockFields(fields: ClockFields, zone: string, read: typeof readLocal): ClockReading {
  const { date, time, offset } = fields
  if (date === '') return { at: null, isEmpty: time === '', problem: null, offers: [] }
  if (time === '') return { at: null, isEmpty: false, problem: 'timeMissing', offers: [] }
  const open = read({ date, time, zone })
  if (open.ok) return { at: open.at, isEmpty: false, problem: null, offers: [] }
  const offers = open.reason === 'ambiguous' ? open.offers : []
  const chosen = offers.find((offer) => offer.offset === offset)
  return { at: chosen?.at ?? null, isEmpty: false, problem: chosen ? null : open.reason, offers }
}
