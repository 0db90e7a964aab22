import { riskLevelLabels } from '@lekboek/domain/labels'
import { describe, expect, test } from 'vitest'
import { columnLabels, registerColumnKeys } from './column-label.ts'
import type { Column } from './register-column.ts'
import { registerColumns } from './register-columns.ts'
import { dismissedHint, phishedMailbox } from './register-row.fixture.ts'
import type { RegisterRow } from './register-row.ts'

const valuesOf = (columns: Column<RegisterRow>[], row: RegisterRow) =>
  Object.fromEntries(columns.map((column) => [column.key, column.read(row)]))

describe('columns of the register', () => {
  test.each(['nl', 'en'] as const)('every column has its own label in %s', (language) => {
    const labels = Object.values(columnLabels[language])
    expect(new Set(labels).size).toBe(registerColumnKeys.length)
    expect(registerColumns(language, 'Europe/Brussels').map(({ key }) => key)).toEqual([
      ...registerColumnKeys,
    ])
  })

  test('a full dossier leaves no column empty but those that cannot go together', () => {
    const values = valuesOf(registerColumns('nl', 'Europe/Brussels'), phishedMailbox())
    const empty = Object.keys(values).filter((key) => values[key] === null || values[key] === '')
    expect(empty).toEqual([
      'availabilityEffects',
      'consequencesDescription',
      'impactDescription',
      'otherAuthoritiesDescription',
      'exceptionGround',
      'exceptionArgument',
      'dismissedAt',
      'dismissedReason',
      'broughtTogether',
    ])
  })

  test('dossiers that were brought together name one another', () => {
    const columns = registerColumns('nl', 'Europe/Brussels')
    const [one, other] = [{ reference: 'LIN 2026-020' }, { reference: 'LIN 2026-021' }]
    const brought = { ...dismissedHint(), status: 'broughtTogether', broughtInto: one } as const
    expect(valuesOf(columns, brought)).toMatchObject({
      status: 'Samengebracht met een ander dossier',
      broughtTogether: 'LIN 2026-020',
    })
    const remaining = { ...phishedMailbox(), broughtIn: [one, other] }
    expect(valuesOf(columns, remaining)).toMatchObject({ broughtTogether: 'LIN 2026-020; LIN 2026-021' })
  })

  test('says words, not keys, in the language asked for', () => {
    const dutch = valuesOf(registerColumns('nl', 'Europe/Brussels'), phishedMailbox())
    const english = valuesOf(registerColumns('en', 'Europe/Brussels'), phishedMailbox())
    expect(dutch).toMatchObject({
      status: 'Bevestigd',
      breachTypes: 'Vertrouwelijkheid; Integriteit',
      risk: riskLevelLabels.high.nl,
      isEstimated: 'Ja',
      peopleCount: 1200,
      peopleCountMax: 1500,
      ruleSet: 'AVG, artikelen 33 en 34',
      peopleGroups:
        'Leefloon; 30–40\nBasisgegevens (naam, geboortedatum), Contactgegevens; Een betrouwbare ontvanger',
    })
    expect(english).toMatchObject({
      status: 'Confirmed',
      breachTypes: 'Confidentiality; Integrity',
      risk: riskLevelLabels.high.en,
    })
  })

  test('several things of one dossier stay level, line by line', () => {
    const values = valuesOf(registerColumns('nl', 'Europe/Brussels'), phishedMailbox())
    expect(values).toMatchObject({
      notificationPhase: 'Eerste melding\nVolledige melding',
      notificationSentAt: '2026-11-21 09:00 (+01:00)\n–',
      notificationReceipt: '=GBA-7781\n–',
      measureText: 'Wachtwoorden gewijzigd\nMFA aanzetten',
      measureDueAt: '–\n2026-12-01 12:00 (+01:00)',
      communicationText: 'Beste, / Iemand las uw gegevens.\nDag; "wij" weten het.',
      communicationToldAt: '2026-11-21 10:00 (+01:00)\n–',
    })
  })

  test('a dismissed hint is a row with hardly a value', () => {
    const values = valuesOf(registerColumns('en', 'Europe/Brussels'), dismissedHint())
    const filled = Object.keys(values).filter((key) => values[key] !== null && values[key] !== '')
    expect(filled).toEqual([
      'reference',
      'title',
      'status',
      'source',
      'dismissedAt',
      'dismissedReason',
      'ruleSet',
    ])
  })
})
