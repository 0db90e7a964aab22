import { mayOnIncident } from '@lekboek/access'
import {
  inRegister,
  isUuid,
  openBytes,
  selectFile,
  selectIncident,
  selectOwnOrganisation,
  type StoredFile,
} from '@lekboek/database'
import {
  letterHeadBytes,
  readLetterSender,
  readLetterTimes,
  readSupplierTable,
  type LetterTimes,
  type TableProblem,
} from '@lekboek/documents'
import { fileKeyPlace } from '../attachment/file-key.ts'
import type { FileContext } from '../attachment/files.ts'
import { readIds } from '../input/read-ids.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { figuresOfTable, type OwnNames, type TableFigures } from './figures-of-table.ts'

/** What one file says that may be filed: offered, never imposed. */
export interface FilingOffer {
  readonly attachmentId: string
  readonly name: string
  /** Of a letter: when it arrived and was written, by its headers. */
  readonly times: LetterTimes
  /** Of a letter: from which address it says that it comes. */
  readonly sender: string | null
  /** Of a table: what it comes to for this organisation; null for every other file, and where no column is one that we know. */
  readonly figures: TableFigures | null
  /** Of a table: why it was not read, where it was not. */
  readonly unread: TableProblem | null
}

/** As many as one supplier sends together. */
const mostFiles = 20
/** A table of more is looked at by people. */
const mostTableBytes = 5_000_000

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Reads what files of a dossier say that would be filed as a processor's report.
 *
 * @throws {Refusal} notFound, also for a file that does not hang on this dossier itself; forbidden as for its facts.
 */
export async function readFiling(
  context: FileContext,
  organisationId: string,
  { incident, attachments }: { readonly incident: string; readonly attachments: readonly string[] },
): Promise<FilingOffer[]> {
  const { opened, own, person } = await openFiles(context, organisationId, incident, attachments)
  const reader = { person, organisation: organisationId, own }
  const offers: FilingOffer[] = []
  for (const one of opened) offers.push(await offerOf(context, reader, one))
  return offers
}

interface OpenedFile {
  readonly file: StoredFile
  readonly key: Buffer
}

async function openFiles(
  context: FileContext,
  organisationId: string,
  incidentId: string,
  attachments: readonly string[],
): Promise<{ opened: OpenedFile[]; own: OwnNames; person: string }> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!isUuid(incidentId)) throw notFound()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await selectIncident(register, { id: incidentId }, { id: true, handlerIds: true })
    const held = { handlerIds: Array.isArray(stored?.['handlerIds']) ? stored['handlerIds'].map(String) : [] }
    if (!stored || !mayOnIncident(ability, 'read', 'Incident', held)) throw notFound()
    if (!mayOnIncident(ability, 'change', 'Facts', held)) throw forbidden()
    const ids = readIds('attachments', attachments, mostFiles)
    const files: (StoredFile | null)[] = []
    for (const id of ids) files.push(isUuid(id) ? await selectFile(register, id) : null)
    if (!files.every((file) => hangsOn(file, incidentId))) throw notFound()
    const opened: OpenedFile[] = []
    for (const file of files) {
      if (!file?.fileKey) continue
      opened.push({ file, key: await openBytes(register, fileKeyPlace(file.id), file.fileKey) })
    }
    const own = await selectOwnOrganisation(register)
    return { opened, own: { kbo: own?.kbo ?? null, name: own?.name ?? '' }, person: actor.id }
  })
}

/** Whether a file lies with the dossier itself, and is still there. */
function hangsOn(file: StoredFile | null, incidentId: string): boolean {
  if (file === null || file.fileKey === null) return false
  return file.target.place === 'incident' && file.target.id === incidentId
}

interface FilingReader {
  readonly person: string
  readonly organisation: string
  readonly own: OwnNames
}

async function offerOf(
  { files }: FileContext,
  reader: FilingReader,
  { file, key }: OpenedFile,
): Promise<FilingOffer> {
  const { id, name, mediaType, blobId, size } = file
  const isTable = mediaType === 'text/csv' || mediaType === sheet
  const isLetter = mediaType === 'message/rfc822'
  const bytes = (most: number) => firstBytes(files.store.read(blobId, key), most)
  const head = isLetter ? await bytes(letterHeadBytes) : null
  const table = isTable ? await tableOf(size, () => bytes(mostTableBytes), reader) : null
  return {
    ...{ attachmentId: id, name },
    times: head ? await readLetterTimes(head) : {},
    sender: head && (await readLetterSender(head)),
    figures: table && 'rows' in table ? figuresOfTable(table.rows, reader.own) : null,
    unread: table && 'problem' in table ? table.problem : null,
  }
}

async function tableOf(size: number, bytes: () => Promise<Buffer>, reader: FilingReader) {
  if (size > mostTableBytes) return { problem: { line: null, code: 'fileTooLarge' } } as const
  return readSupplierTable(await bytes(), reader)
}

async function firstBytes(source: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    parts.push(part)
    size += part.length
    if (size >= most) break
  }
  return Buffer.concat(parts)
}
