import type { DocumentLanguage } from '../language/document-language.ts'
import { accessWords, type AccessWords } from '../access-list/access-words.ts'
import type { Column } from '../register-export/register-column.ts'
import type { ReadingFileRow } from './reading-row.ts'

interface ReadingWords {
  readonly headers: Readonly<Record<'readAt' | 'reader' | 'as' | 'what' | 'dossier' | 'detail', string>>
  readonly kinds: Readonly<Record<string, string>>
}

const words: Readonly<Record<DocumentLanguage, ReadingWords>> = {
  nl: {
    headers: {
      ...{ readAt: 'Wanneer', reader: 'Wie', as: 'In welke hoedanigheid' },
      ...{ what: 'Wat', dossier: 'Dossier', detail: 'Bestand' },
    },
    kinds: {
      dossier: 'dossier geopend',
      document: 'document meegenomen',
      list: 'lijst met namen van mensen',
      search: 'gezocht in de dossiers',
      export: 'export',
      identity: 'gezien wie een signaal van buiten gaf',
    },
  },
  en: {
    headers: {
      ...{ readAt: 'When', reader: 'Who', as: 'In which capacity' },
      ...{ what: 'What', dossier: 'Dossier', detail: 'File' },
    },
    kinds: {
      dossier: 'opened a dossier',
      document: 'took a document out',
      list: "list with people's names",
      search: 'searched the dossiers',
      export: 'export',
      identity: 'saw who gave a signal from outside',
    },
  },
}

/** Who read what, as a table: when, who, in which capacity, what. */
export function readingColumns(language: DocumentLanguage, zone: string): Column<ReadingFileRow>[] {
  const { headers, kinds } = words[language]
  const access = accessWords[language]
  const text = (key: keyof typeof headers, width: number, read: (row: ReadingFileRow) => string | null) =>
    ({ kind: 'text', key, header: headers[key], width, read }) as const
  return [
    { kind: 'instant', key: 'readAt', header: headers.readAt, width: 22, zone, read: ({ readAt }) => readAt },
    text('reader', 30, ({ reader }) => reader),
    text('as', 36, (row) => capacityOf(row, access)),
    text('what', 30, ({ kind }) => kinds[kind] ?? kind),
    text('dossier', 16, ({ number }) => number),
    text('detail', 20, ({ detail }) => detail),
  ]
}

function capacityOf({ role, mandateHolder, deputyFor }: ReadingFileRow, words: AccessWords): string {
  if (mandateHolder !== null) return words.mandate(mandateHolder)
  if (deputyFor !== null) return words.deputy(deputyFor)
  if (role === 'service') return words.token
  const named = Object.entries(words.role).find(([name]) => name === role)
  return named ? named[1] : role
}
