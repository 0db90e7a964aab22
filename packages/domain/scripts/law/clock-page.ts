import { holidayCountries } from '../../src/incident/dossier.ts'
import { holidayLabels } from '../../src/clock/holiday-labels.ts'
import { holidayOn } from '../../src/clock/holidays.ts'
import { addHours, fullHourDueAt } from '../../src/clock/instant.ts'
import { ruleSetAt } from '../../src/rules/rule-sets.ts'
import { makeDuty } from '../../src/duty/make-duty.ts'
import { readingSources } from '../../src/duty/reading-sources.ts'
import { readingTexts } from '../../src/duty/reading-texts.ts'
import { dutyReadings, readingsOfDuty } from '../../src/duty/readings.ts'
import { brussels, day, hintOn, local } from './local.ts'
import { code, sureness, table, type LawPage } from './page.ts'

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
      `The notification (*melding*) is due without undue delay; ${String(hours)} elapsed hours from awareness (*kennisname*) are the ceiling, not the target. They are counted in UTC and shown on the register’s own clock. Nights, weekends and holidays count (Regulation (EEC, Euratom) 1182/71, article 3(3)). The shift to the next working day of article 3(4) is for periods that are not expressed in hours, so it does not touch this term.`,
      'Beside it, as information only: the reading of article 3(1), by which the hour of the event is not counted and the term runs from the next full hour. A weekend or holiday at the end gives a hint to people, and never moves the due time.',
      '## Examples, in Brussels',
      table(
        ['Aware', 'Due', 'Article 3(1), information', 'Hint', 'Shows'],
        examples.map(([aware, shows]) => {
          const due = addHours(aware, hours)
          return [local(aware), local(due), fullHour(aware, hours), hintOn(due), shows]
        }),
      ),
      '## What is read into a due time',
      'None of these readings moves it. A term of Union law in hours does not move for a weekend or a holiday; one in days or months runs to the next working day, so the two are never said of the same term. An own target or a contract counts as it says itself.',
      table(
        ['Reading', 'Said of it', 'Source', 'Sure'],
        dutyReadings.map((key) => {
          const { source, certainty } = readingSources[key]
          return [code(key), readingTexts[key].en, source, sureness(certainty)]
        }),
      ),
      '## How the disputed reading of article 3(5) is derived',
      `Article 3(5): a period of two days or more includes at least two working days. Whoever reads ${String(hours)} hours as three days (Piltz and Pradel) counts whole working days from the day after the event, up to and including the day on which the term ends. Where fewer than two are among them, the term is read on to the same time of day on the working day that is still missing, counted from the day after the end. Working days are all days but Saturdays, Sundays and public holidays of the Member State (article 2); days on which only public services close are working days. LDI NRW and the Bavarian LfD do not apply it to periods in hours, so it is shown as disputed and nothing rests on it.`,
      table(
        ['Aware', 'Due', 'Working days within', 'Read on to'],
        examples.map(([aware]) => disputed(aware, hours)),
      ),
      `## Holidays known to the hint, in ${String(year)}`,
      'Legal holidays; for Belgium also the two days on which Flemish public services close, for Germany those of all Länder. Believed (B), and harmless where wrong: a hint moves nothing.',
      table(['Day', ...holidayCountries], holidayRows()),
    ],
  }
}

// On an exact full hour the sources do not say whether that hour counts: see the page on conflicts.
function fullHour(aware: string, hours: number): string {
  const [due, full] = [addHours(aware, hours), fullHourDueAt(aware, hours)]
  return full === due ? `unclear: the same, or ${local(addHours(due, 1))}` : local(full)
}

function disputed(aware: string, hours: number): string[] {
  const draft = { kind: 'authority' as const, triggeredAt: aware, metAt: null, ruleId: '', source: '' }
  const duty = makeDuty({ ...draft, term: { unit: 'hours', count: hours } }, brussels, aware)
  const readings = readingsOfDuty(duty, { zone: brussels, country: 'BE' })
  const at = readings.find(({ key }) => key === 'twoWorkingDays')?.at
  return [
    local(aware),
    local(addHours(aware, hours)),
    at ? 'fewer than two' : 'two or more',
    at ? local(at) : '–',
  ]
}

function holidayRows(): string[][] {
  const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)))
  const rows = days.map((date) => {
    const names = holidayCountries.map((country) => {
      const holiday = holidayOn(year, date.getUTCMonth() + 1, date.getUTCDate(), country)
      return holiday === null ? '' : holidayLabels[holiday].en
    })
    return [day(date.toISOString()), ...names]
  })
  return rows.filter(([, ...names]) => names.some((name) => name !== ''))
}
