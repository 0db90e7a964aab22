import type { AgreementField, AgreementRow } from '@lekboek/documents'
import { dataTypes, labelLanguages, type DataType, type Instant, type Problem } from '@lekboek/domain'
import { dataTypeLabels } from '@lekboek/domain/labels'
import { Fields, shortText } from '../input/fields.ts'
import { readDay } from '../organisation/read-organisation.ts'
import { readEnd, type AgreementInput } from './add-own-agreement.ts'
import {
  readAgreementTerms,
  type AgreedSubProcessorInput,
  type ContactLanguage,
  type ReadTerms,
} from './read-agreement.ts'
import { readProcessor, type NamedProcessor } from './read-processor.ts'

/** What a row of a file comes to. */
export interface ReadAgreementRow {
  readonly terms: ReadTerms['terms']
  readonly processor: NamedProcessor
  readonly until: Instant | null
  /** At the column that is to be mended. */
  readonly problems: readonly Problem[]
}

/** Reads one row of a file by the rules of the form. */
export function readAgreementRow(row: AgreementRow, now: Instant): ReadAgreementRow {
  const { input, problems: ofFile } = inputOf(row, now)
  const { terms, problems: ofTerms } = readAgreementTerms(input, now)
  const { processor, problems: ofProcessor } = readProcessor(input, now)
  const { until, problems: ofEnd } = readEnd(input, now)
  const found = [...ofProcessor, ...ofTerms, ...ofEnd].map((problem) => ({
    ...problem,
    path: columnOf(problem.path),
  }))
  // What could not be read from the file is said once, and not again as missing.
  const said = new Set(ofFile.map(({ path }) => path))
  return {
    ...{ terms, processor, until },
    problems: [...ofFile, ...found.filter(({ path }) => !said.has(path))],
  }
}

const columns: Readonly<Record<string, AgreementField>> = {
  'emergencyDay.name': 'dayName',
  'emergencyDay.phone': 'dayPhone',
  'emergencyDay.email': 'dayEmail',
  'emergencyNight.name': 'nightName',
  'emergencyNight.phone': 'nightPhone',
  'emergencyNight.email': 'nightEmail',
}

const columnOf = (path: string) => columns[path] ?? path.replace(/^(subProcessors)\..*$/, '$1')

function inputOf(row: AgreementRow, now: Instant): { input: AgreementInput; problems: readonly Problem[] } {
  const fields = new Fields(row, now)
  const input = {
    processorName: row.processorName ?? null,
    processorKbo: padded(row.processorKbo ?? null),
    service: row.service ?? '',
    termHours: hoursOf(fields, row.termHours),
    dataTypes: typesOf(fields, row.dataTypes),
    mustTell: row.mustTell ?? null,
    emergencyDay: contactOf(row.dayName, row.dayPhone, row.dayEmail),
    emergencyNight: contactOf(row.nightName, row.nightPhone, row.nightEmail),
    subProcessors: linesOf(row.subProcessors).map(subProcessorOf),
    contactEmail: row.contactEmail ?? null,
    contactLanguage: (row.contactLanguage?.toLowerCase() ?? null) as ContactLanguage | null,
    until: readDay(fields, 'until'),
  }
  return { input, problems: fields.problems }
}

const contactOf = (name?: string, phone?: string, email?: string) => ({
  ...{ name: name ?? null, phone: phone ?? null, email: email ?? null },
})

/** A spreadsheet takes the leading nought away from what it holds for a number. */
const padded = (kbo: string | null) =>
  kbo !== null && /^[1-9]\d{8}$/.test(kbo.trim()) ? `0${kbo.trim()}` : kbo

function hoursOf(fields: Fields, text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d{1,6}$/.test(text)) return Number(text)
  fields.add('termHours', 'notWhole')
  return null
}

/** Commas stand inside of labels; lines and semicolons part them. */
const linesOf = (text: string | undefined) =>
  (text ?? '')
    .split(/[\n;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

const typeOf = new Map(
  dataTypes.flatMap((type) =>
    [type, ...labelLanguages.map((language) => dataTypeLabels[type][language])].map(
      (word) => [bare(word), type] as const,
    ),
  ),
)

function typesOf(fields: Fields, text: string | undefined): DataType[] {
  const words = linesOf(text)
  const found = words.map((word) => typeOf.get(bare(word)))
  const unknown = words.find((_, index) => found[index] === undefined)
  if (unknown !== undefined) fields.add('dataTypes', 'unknownWord', { word: unknown.slice(0, shortText) })
  return [...new Set(found.filter((type) => type !== undefined))]
}

const subProcessorShape = /^(?<name>[^()]+)(?:\((?<said>.*)\))?$/
const countryAtEnd = /^[A-Za-z]{2}$/

/** `Serverpark NV (hosting, BE)`: name, and in brackets what it does and where. */
function subProcessorOf(text: string): AgreedSubProcessorInput {
  const { name = text, said = null } = subProcessorShape.exec(text)?.groups ?? {}
  const comma = said?.lastIndexOf(',') ?? -1
  const country = said?.slice(comma + 1).trimStart() ?? ''
  return comma >= 0 && countryAtEnd.test(country)
    ? { name: name.trimEnd(), service: said?.slice(0, comma) ?? null, country }
    : { name: name.trimEnd(), service: said, country: null }
}
