import type { ImportReason, ImportReport } from '@lekboek/usecases'

type FileProblem = ImportReport['problems'][number]
type Params = Readonly<Record<string, string | number>>

const none: Params = {}

/** What each code says to the operator; a code without a text is shown as it is. */
const texts: Readonly<Record<string, (params: Params) => string>> = {
  emptyFile: () => 'the file is empty',
  notWorkbook: () => 'not a workbook that can be read',
  tooManyRows: ({ rows, limit }) => `${rows} rows, at most ${limit} at a time`,
  fileTooLarge: () => 'the file is too large, or says more than a table',
  tooManyFiles: () => 'others are being read already: try again in a moment',
  notUtf8: ({ looksLike }) => `not UTF-8 but something like ${looksLike}: save it as "CSV UTF-8"`,
  brokenQuotes: () => 'a quoted text is not closed, or goes on after its closing quote',
  missingHeader: () => 'the first line must name the columns',
  missingColumn: ({ column }) => `the column '${column}' is missing`,
  unknownColumn: ({ column }) => `the column '${column}' is not known`,
  duplicateColumn: ({ column }) => `the column '${column}' stands twice`,
  wrongFieldCount: ({ found, expected }) => `${found} fields instead of ${expected}`,
  fieldTooLong: ({ field, limit }) => `${field}: longer than ${limit} characters`,
  controlCharacter: ({ field }) => `${field}: holds a character that is no text`,
  mergedCell: ({ field }) => `${field}: one cell for several rows`,
  required: () => 'missing',
  tooLong: ({ max }) => `longer than ${max} characters`,
  invalidIdentifier: () => 'not a valid number, code or address',
  notInList: () => 'not one of the known values',
  notInstant: () => 'no such date',
  repeated: ({ line }) =>
    line === undefined || line === 0 ? 'already used' : `already used in line ${line}`,
  nameTaken: () => 'another organisation is called that too, check that there are two',
  nameNear: () => 'another organisation is called almost that, check that there are two',
  nameReserved: () => 'the name of an authority or of this platform',
  nameResembles: ({ name }) =>
    `cannot be told from "${name}", that is here already (--mean where it is meant)`,
  nameMeant: ({ name }) =>
    `cannot be told from "${name}", and is meant: look at both (organisation look-alikes)`,
  nameLookAlike: () => 'letters of another script that look like plain ones',
  nameSign: ({ sign }) => `the sign ${sign} is no letter of Europe, figure or punctuation`,
  namePlatform: () => 'the name of this platform',
  changed: () => 'changed',
  notEmail: () => 'not an address',
  lookAlike: () => 'an address whose letters look like others',
  tooManyPeople: ({ max }) => `more than ${max} people to invite`,
  umbrellaInvites: () =>
    'names people to invite: the administrator of an umbrella does so, under "Organisaties aansluiten"',
}

/** `kbo: not a valid number, code or address`. */
export function reasonText({ path, code, params }: ImportReason): string {
  const text = texts[code]?.(params ?? none) ?? code
  return path === null ? text : `${path}: ${text}`
}

export function fileProblemText({ line, code, params }: FileProblem): string {
  const text = texts[code]?.(params ?? none) ?? code
  return line === null ? `the file: ${text}` : `line ${line}: ${text}`
}
