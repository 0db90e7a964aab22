import { normaliseKbo } from '../../src/identifier/identifier.ts'
import { mergerSources, municipalityMergers } from '../../src/identifier/municipality-mergers.ts'
import { provinceLabels } from '../../src/identifier/province-labels.ts'
import { provinceOf, type Province } from '../../src/identifier/province.ts'
import { incidentNumber, numberingYear } from '../../src/numbering/numbering.ts'
import { brussels, local } from './local.ts'
import { sureness, table, type LawPage } from './page.ts'

const turns = ['2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z']

export function identifiersPage(): LawPage {
  return {
    file: 'identifiers.md',
    title: 'Identifiers and numbers',
    about: 'KBO, NIS and OVO, mergers of municipalities, numbers of dossiers',
    body: [
      '## How they are written',
      'A KBO number has ten digits, the first 0 or 1, and its last two are 97 minus the first eight modulo 97. A NIS (REFNIS) code of a municipality has five digits, an OVO code is `OVO` and six digits. Well written does not mean assigned.',
      table(
        ['Written', 'KBO number'],
        ['0207500123', 'BE 0566 988 259', '0207.500.124'].map((text) => [
          text,
          normaliseKbo(text) ?? 'none: the check digits are wrong',
        ]),
      ),
      '## Mergers of Flemish municipalities',
      `The register of a dissolved municipality passes to the merged one. ${Object.values(mergerSources).join('. ')}. Names of the old municipalities are believed. This is no list of municipalities: that comes from Statbel or Digitaal Vlaanderen.`,
      table(
        ['From', 'Municipality', 'NIS', 'Ended', 'Province', 'Certainty'],
        municipalityMergers.map(({ nis, name, ended, validFrom, certainty, isNewCode }) => [
          local(validFrom),
          name,
          isNewCode ? nis : `${nis}, kept`,
          Object.entries(ended)
            .map(
              ([old, oldName]) =>
                `${old} ${oldName}${provinceOf(old) === provinceOf(nis) ? '' : `, was in ${provinceName(old)}`}`,
            )
            .join('; '),
          provinceName(nis),
          sureness(certainty),
        ]),
      ),
      '## Numbers of dossiers',
      'Per register and year from 1, without gaps, in the year of the register’s own calendar.',
      table(
        ['Instant (UTC)', 'In Brussels', 'First number'],
        turns.map((at) => [at, local(at), incidentNumber(numberingYear(at, brussels), 1)]),
      ),
      `After ${incidentNumber(2026, 999)} comes ${incidentNumber(2026, 1000)}.`,
    ],
  }
}

function provinceName(nis: string): string {
  const province: Province | null = provinceOf(nis)
  return province === null ? '–' : provinceLabels[province].nl
}
