import type { DocumentLanguage } from '../language/document-language.ts'
import { columnLabels, registerColumnKeys } from './column-label.ts'
import { decisionReaders, followUpReaders } from './decision-readers.ts'
import { factReaders } from './fact-readers.ts'
import { identityReaders } from './identity-readers.ts'
import type { Column } from './register-column.ts'
import type { Reader, Readers, ReaderContext } from './reader.ts'
import type { RegisterRow } from './register-row.ts'

const widths: Record<Reader['kind'], number> = { text: 24, longText: 60, number: 14, instant: 20 }

/** Every field of the register as a column, in a language, with times on the wall clock of `zone`. */
export function registerColumns(language: DocumentLanguage, zone: string): Column<RegisterRow>[] {
  const context: ReaderContext = { language, zone }
  const readers: Readers = {
    ...identityReaders(context),
    ...factReaders(context),
    ...decisionReaders(context),
    ...followUpReaders(context),
  }
  return registerColumnKeys.map((key) => columnOf(readers[key], key, columnLabels[language][key], zone))
}

function columnOf(reader: Reader, key: string, label: string, zone: string): Column<RegisterRow> {
  const width = Math.max(widths[reader.kind], label.length + 4)
  switch (reader.kind) {
    case 'text':
    case 'longText':
      return { key, header: label, width, kind: 'text', read: reader.read }
    case 'number':
      return { key, header: label, width, kind: 'number', read: reader.read }
    case 'instant':
      return { key, header: `${label} (${zone})`, width, kind: 'instant', zone, read: reader.read }
  }
}
