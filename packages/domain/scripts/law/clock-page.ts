import { holidayCountries } from '../../src/incident/dossier.ts'
import { holidayLabels } from '../../src/clock/holiday-labels.ts'
import { holidayOn } from '../../src/clock/holidays.ts'
import { addHours, fullHourDueAt } from '../../src/clock/instant.ts'
import { ruleSetAt } from '../../src/rules/rule-sets.ts'
import { hintOn, local } from './local.ts'
import { table, type LawPage } from './page.ts'

// What each row is there to show; the instants of awareness are those of the test vectors.
const examples: [string, string][] = [
  ['2026-11-20T16:05:00.000Z', 'a weekend'],
  ['2026-12-24T10:30:00.000Z', 'ends on a Sunday after holidays'],
  ['2026-03-27T14:20:00.000Z', 'the clock goes forward: the wall clock shows an hour more'],
  ['2026-10-23T14:45:00.000Z', 'the clock goes back: the wall clock shows an hour less'],
  ['2027-10-29T16:10:00.000Z', 'the clock goes back, and All Saints'],
  ['2026-10-25T00:30:00.000Z', 'half past two, the first time'],
  ['2026-10-25T01:30:00.000Z', 'half past two, the second time'],
  ['2028-02-27T09:00:00.000Z', 'over a leap day, on a full hour'],
]

const year = 2026

export function clockPage(): LawPage {
  const hours = ruleSetAt('2026-01-01T00:00:00.000Z').authorityHours
  return {
    file: 'clock.md',
    title: 'The clock',
    about: `how ${String(hours)} hours are counted, and what only informs`,
    body: [
      `The term for the notification (*melding*) is ${String(hours)} elapsed hours from awareness (*kennisname*), counted in UTC and shown on the register’s own clock. Nights, weekends and holidays count (Regulation (EEC, Euratom) 1182/71, article 3(3)). The shift to the next working day of article 3(4) is for periods that are not expressed in hours, so it does not touch this term.`,
      'Beside it, as information only: the reading of article 3(1), by which the hour of the event is not counted and the term runs from the next full hour. A weekend or holiday at the end gives a hint to people, and never moves the due time.',
      '## Examples, in Brussels',
      table(
        ['Aware', 'Due', 'Article 3(1), information', 'Hint', 'Shows'],
        examples.map(([aware, shows]) => {
          const due = addHours(aware, hours)
          return [local(aware), local(due), local(fullHourDueAt(aware, hours)), hintOn(due), shows]
        }),
      ),
      `## Holidays known to the hint, in ${String(year)}`,
      'Legal holidays; for Belgium also the two days on which Flemish public services close, for Germany those of all Länder. Believed (B), and harmless where wrong: a hint moves nothing.',
      table(['Day', ...holidayCountries], holidayRows()),
    ],
  }
}

function holidayRows(): string[][] {
  const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)))
  const rows = days.map((date) => {
    const names = holidayCountries.map((country) => {
      const holiday = holidayOn(year, date.getUTCMonth() + 1, date.getUTCDate(), country)
      return holiday === null ? '' : holidayLabels[holiday].nl
    })
    return [date.toISOString().slice(0, 10), ...names]
  })
  return rows.filter(([, ...names]) => names.some((name) => name !== ''))
}
