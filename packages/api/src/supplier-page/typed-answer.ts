import { readLocal } from '@lekboek/domain'
import type { QuestionView, SupplierTyped } from '@lekboek/usecases'

type Shown = Extract<QuestionView, { readonly state: 'open' | 'answered' }>

/** What stands in the form: what was typed just now, or what was saved. */
export function typedIntoForm(typed: (field: string) => string): SupplierTyped {
  const isHit = typed('isHit')
  return {
    isHit: isHit === 'yes' || isHit === 'no' ? isHit : '',
    ...{ text: typed('text'), contact: typed('contact') },
    ...{ awareDate: typed('awareDate'), awareTime: typed('awareTime') },
  }
}

export function savedInForm({ draft, timeZone }: Shown): SupplierTyped {
  const [awareDate = '', awareTime = ''] = draft?.awareAt ? clockOf(draft.awareAt, timeZone) : []
  const isHit = draft?.isHit ?? null
  return {
    isHit: isHit === null ? '' : isHit ? 'yes' : 'no',
    ...{ text: draft?.text ?? '', contact: draft?.contact ?? '', awareDate, awareTime },
  }
}

/** As the boxes of a browser take it. */
const clockOf = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(at))
    .split(' ')

/** The same as it is handed in; a moment that is none stays a text, which is refused as one. */
export function answerOf(typed: SupplierTyped, timeZone: string) {
  const { isHit, text, contact, awareDate, awareTime } = typed
  return {
    isHit: isHit === '' ? null : isHit === 'yes',
    ...{ text, contact, awareAt: awareOf(awareDate, awareTime, timeZone) },
  }
}

function awareOf(date: string, time: string, zone: string): string | null {
  if (date === '' && time === '') return null
  const read = readLocal({ date, time, zone })
  // Of an hour that comes twice the first one: whoever knew then knew no later.
  const first = read.ok ? read.at : read.reason === 'ambiguous' ? read.offers[0]?.at : undefined
  return first ?? 'none'
}
