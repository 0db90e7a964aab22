import type { DayRange } from '@lekboek/database'
import { invalid } from '../refusal.ts'

const form = /^(20\d{2})-(0[1-9]|1[0-2])$/

/** The days of a month, `2026-11`, in one zone. @throws {Refusal} invalid for anything else. */
export function daysOfMonth(month: string, zone: string): DayRange {
  const [, year, number] = form.exec(month) ?? []
  if (year === undefined || number === undefined) throw invalid([{ path: 'month', code: 'notInstant' }])
  const next =
    number === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}`
  return { from: `${month}-01`, until: `${next}-01`, zone }
}
