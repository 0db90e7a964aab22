import type { DocumentLanguage } from '../language/document-language.ts'
import type { Column } from '../register-export/register-column.ts'
import type { AccessRow } from './access-row.ts'
import { accessWords, type AccessWords } from './access-words.ts'

/** Who can see a register: person, through what, what it lets them do, since and until when, and when last. */
export function accessColumns(language: DocumentLanguage, zone: string): Column<AccessRow>[] {
  const words = accessWords[language]
  const { headers } = words
  const text = (key: keyof typeof headers, width: number, read: (row: AccessRow) => string | null) =>
    ({ kind: 'text', key, header: headers[key], width, read }) as const
  const instant = (key: keyof typeof headers, read: (row: AccessRow) => string | null) =>
    ({ kind: 'instant', key, header: headers[key], width: 22, zone, read }) as const
  return [
    text('name', 30, ({ name }) => name),
    text('email', 30, ({ email }) => email),
    text('through', 36, (row) => throughOf(row, words)),
    text('may', 60, (row) => mayOf(row, words)),
    instant('since', ({ since }) => since),
    instant('until', ({ until }) => until),
    text('givenBy', 30, ({ givenBy }) => givenBy),
    instant('lastUsed', ({ lastUsedAt }) => lastUsedAt),
  ]
}

function throughOf({ way, role, organisationName, deputyFor }: AccessRow, words: AccessWords): string {
  switch (way) {
    case 'role':
      return role ? words.role[role] : ''
    case 'deputy':
      return words.deputy(deputyFor ?? '')
    case 'mandate':
      return words.mandate(organisationName ?? '')
    case 'token':
      return words.token
    case 'umbrella':
      return words.umbrella(organisationName ?? '')
  }
}

function mayOf({ role, scope, tokenScopes, mayDecide }: AccessRow, words: AccessWords): string {
  if (tokenScopes) return tokenScopes.map((one) => words.tokenMay[one]).join(', ')
  if (role) return words.may[role]
  const may = scope ? words.mandateMay[scope] : ''
  return mayDecide ? `${may}; ${words.decides}` : may
}
