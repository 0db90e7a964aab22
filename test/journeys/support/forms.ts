import type { Locator, Page } from '@playwright/test'

/** A page, or a part of it in which a label stands once. */
type Place = Page | Locator

const msPerHour = 3_600_000
const zone = 'Europe/Brussels'

/** The instant so many hours ago, to the minute: more than a field of a clock can hold would be lost. */
export function hoursAgo(hours: number): Date {
  const at = Date.now() - hours * msPerHour
  return new Date(at - (at % 60_000))
}

/** Fills a date and its time as a person in the register's zone writes them. */
export async function fillInstant(place: Place, legend: string, at: Date): Promise<void> {
  // Swedish writes a date as a date field holds it.
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  })
    .format(at)
    .split(' ')
  const group = place.getByRole('group', { name: legend })
  await group.getByLabel('Datum').fill(date)
  await group.getByLabel('Uur').fill(time)
}

/** Chooses one or more answers of one question. */
export async function choose(place: Place, legend: string, ...answers: readonly string[]): Promise<void> {
  const group = place.getByRole('group', { name: legend })
  for (const answer of answers) await group.getByLabel(answer).first().check()
}

/** The due time in words: weekday, day, month and hour as Dutch writes them in the register's zone. */
export function inWords(at: Date): RegExp {
  const parts = new Intl.DateTimeFormat('nl-BE', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return new RegExp(`${part('day')} ${part('month').replace('.', '')}.*${part('hour')}:${part('minute')}`)
}
