import type { Client } from '@urql/vue'
import { OwnReportFilesDocument } from '../../generated/graphql.ts'
import { readExtensions, type Failure } from '../../graphql/failure.ts'

/** A file that goes to a report; its id stands in its name. */
export interface ReportFile {
  readonly id: string
  readonly name: string
  readonly blob: Blob
}

interface Target {
  readonly organisation: string
  readonly report: string
}

/** Sends a file to a report of one's own; null once it is there, else why not. */
export async function uploadToReport(
  { organisation, report }: Target,
  { name, blob }: ReportFile,
): Promise<Failure | null> {
  const body = new FormData()
  body.append('file', blob, name)
  const address = `/organisations/${organisation}/reports/${report}/attachments`
  try {
    const answer = await fetch(address, { method: 'POST', body, credentials: 'same-origin' })
    return answer.ok ? null : await failureOf(answer)
  } catch {
    return { kind: 'unreachable' }
  }
}

async function failureOf(answer: Response): Promise<Failure> {
  const said: unknown = await answer.json().catch(() => null)
  return typeof said === 'object' && said !== null
    ? readExtensions(Object.fromEntries(Object.entries(said)))
    : { kind: 'unreachable' }
}

/** Whether a file is there already: its answer may have got lost on the way. */
export async function hasArrived(
  api: Client,
  { organisation, report }: Target,
  { id }: ReportFile,
): Promise<boolean> {
  const read = api.query(OwnReportFilesDocument, { organisation }, { requestPolicy: 'network-only' })
  const { data } = await read.toPromise()
  const mine = data?.ownReports.find((one) => one.id === report)
  return mine?.attachments.some(({ name }) => name.includes(id)) ?? false
}

/** A name that says what it is and nothing of the device: cameras write days and numbers into theirs. */
export function nameOfFile(file: File, id: string): string {
  const [, stem = file.name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(file.name) ?? []
  return file.type.startsWith('image/') ? `foto-${id}${ending}` : `${stem}-${id}${ending}`
}

/** Files that somebody picked, as they are kept and sent. */
export function pickedFiles(list: FileList | null): ReportFile[] {
  return [...(list ?? [])].map((file) => {
    const bytes = crypto.getRandomValues(new Uint8Array(5))
    const id = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return { id, name: nameOfFile(file, id), blob: file }
  })
}
