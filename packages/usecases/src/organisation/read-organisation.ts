import { authorities, isNisCode, isOvoCode, normaliseKbo, type Instant, type Problem } from '@lekboek/domain'
import type { OrganisationRow } from '@lekboek/documents'
import { midnightOf } from '../input/midnight-of.ts'
import { Fields, shortText } from '../input/fields.ts'
import { readOrganisationName } from '../input/read-name.ts'
import { readEmail } from './read-email.ts'

/** A row of the file as the platform keeps it; null is "the file says nothing". */
export interface ReadOrganisation {
  readonly name: string
  readonly form: string
  readonly kbo: string
  readonly nis: string | null
  readonly ovo: string | null
  readonly email: string | null
  readonly languages: readonly string[]
  readonly defaultAuthority: string
  readonly dpoName: string | null
  readonly dpoEmail: string | null
  readonly validFrom: Instant | null
}

export type ReadRow =
  | { readonly ok: true; readonly value: ReadOrganisation }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const languages = ['nl', 'fr', 'de', 'en'] as const

/** Reads one row: numbers by their check rules, dates by the calendar, codes by their lists. */
export function readOrganisation(row: OrganisationRow, now: Instant): ReadRow {
  const fields = new Fields(row, now)
  const value = {
    name: readOrganisationName(fields, 'name'),
    form: fields.text('form', { max: shortText }),
    kbo: readKbo(fields),
    nis: readCode(fields, 'nis', isNisCode),
    ovo: readCode(fields, 'ovo', isOvoCode),
    email: readEmail(fields, 'email'),
    languages: readLanguages(fields),
    defaultAuthority: readAuthority(fields),
    dpoName: fields.optionalText('dpoName', { max: shortText }),
    dpoEmail: readEmail(fields, 'dpoEmail'),
    validFrom: readDay(fields, 'validFrom'),
  }
  return fields.problems.length > 0 ? { ok: false, problems: fields.problems } : { ok: true, value }
}

function readKbo(fields: Fields): string {
  const text = fields.text('kbo', { max: shortText })
  const kbo = normaliseKbo(text)
  if (kbo === null && text !== '') fields.add('kbo', 'invalidIdentifier')
  return kbo ?? ''
}

function readCode(fields: Fields, path: string, isCode: (text: string) => boolean): string | null {
  const text = fields.optionalText(path, { max: shortText })
  if (text !== null && !isCode(text)) fields.add(path, 'invalidIdentifier')
  return text
}

/** `nl`, or `nl, fr` where citizens are served in both. */
function readLanguages(fields: Fields): string[] {
  const text = fields.text('language', { max: shortText })
  const asked = text.split(/[\s,/]+/).filter((part) => part !== '')
  const found = asked.map((part) => languages.find((language) => language === part.toLowerCase()))
  if (found.includes(undefined)) fields.add('language', 'notInList')
  return [...new Set(found.filter((language) => language !== undefined))]
}

function readAuthority(fields: Fields): string {
  const text = fields.text('authority', { max: shortText })
  const authority = authorities.find(({ code }) => code === text.toUpperCase())
  if (!authority && text !== '') fields.add('authority', 'notInList')
  return authority?.code ?? ''
}

/** A day as `2025-01-31` or as Belgians write it, `31/01/2025`; it begins at midnight in Brussels. */
export function readDay(fields: Fields, path: string): Instant | null {
  const text = fields.optionalText(path, { max: shortText })
  if (text === null) return null
  const belgian = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text)?.groups
  const date = belgian ? `${belgian['year']}-${two(belgian['month'])}-${two(belgian['day'])}` : text
  const at = midnightOf(date)
  if (at === null) fields.add(path, 'notInstant')
  return at
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0')
}
