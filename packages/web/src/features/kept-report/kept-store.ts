import type { Instant } from '@lekboek/domain'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { SubmitReportInput } from '../../generated/graphql.ts'
import type { Failure } from '../../graphql/failure.ts'
import type { ReportForm } from '../report/report-form.ts'
import type { Viewer } from '../viewer/viewer.ts'

/** A photo or a file on this device. */
export interface KeptFile {
  /** Stands in its name too: so it is known again whether it arrived. */
  readonly id: string
  readonly name: string
  readonly blob: Blob
  /** Sent once already, perhaps in vain. */
  readonly isTried: boolean
  /** The server does not take it: of another kind, or too large. */
  readonly isRefused: boolean
}

/** A report that waits on this device until it can be sent. Everything names its person: nobody else is shown it. */
export interface KeptReport {
  /** Its id wherever it is sent: the server makes one report of it, however often it comes. */
  readonly submission: string
  readonly person: string
  readonly organisation: string
  readonly organisationName: string
  readonly input: SubmitReportInput
  /** As it was filled in, to mend what was refused. */
  readonly form: ReportForm
  readonly keptAt: Instant
  /** What it became once it arrived, while photos of it are still to follow. */
  readonly arrivedAs: { readonly id: string; readonly reference: string; readonly reportedAt: string } | null
  /** Photos and files that still have to be sent. */
  readonly files: readonly KeptFile[]
  /** Why it goes no further by itself; null while it does. */
  readonly stopped: 'refused' | 'closed' | null
  /** What was wrong with it, where it was refused. */
  readonly failure: Failure | null
}

/** A report that is being written. */
export interface ReportDraft {
  readonly form: ReportForm
  readonly files: readonly KeptFile[]
}

interface Device extends DBSchema {
  /** Who was last signed in on a report page, with the one register of that page. */
  seat: { key: string; value: Viewer }
  draft: { key: [string, string]; value: ReportDraft }
  waiting: { key: string; value: KeptReport }
}

let opened: Promise<IDBPDatabase<Device>> | null = null

function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>('lekboek', 1, {
    upgrade(database) {
      database.createObjectStore('seat')
      database.createObjectStore('draft')
      database.createObjectStore('waiting', { keyPath: 'submission' })
    },
    terminated() {
      opened = null
    },
  })
  return opened
}

/** What the browser refuses to keep, in a private window or on a full disk, is not kept: pages say so. */
async function trying<Answer>(work: (database: IDBPDatabase<Device>) => Promise<Answer>, otherwise: Answer) {
  try {
    return await work(await device())
  } catch {
    return otherwise
  }
}

export const readSeat = (slug: string) =>
  trying<Viewer | null>(async (database) => (await database.get('seat', slug)) ?? null, null)

export const keepSeat = (slug: string, seat: Viewer) =>
  trying(async (database) => (await database.put('seat', seat, slug), true), false)

/** Takes away the seats of everybody but this person; of all where nobody is given. */
export const forgetSeats = (except: string | null) =>
  trying(async (database) => {
    const change = database.transaction('seat', 'readwrite')
    for (let at = await change.store.openCursor(); at; at = await at.continue())
      if (at.value.id !== except) await at.delete()
    await change.done
    return true
  }, false)

export const readReportDraft = (person: string, organisation: string) =>
  trying<ReportDraft | null>(
    async (database) => (await database.get('draft', [person, organisation])) ?? null,
    null,
  )

export const keepReportDraft = (person: string, organisation: string, draft: ReportDraft) =>
  trying(async (database) => (await database.put('draft', draft, [person, organisation]), true), false)

export const forgetReportDraft = (person: string, organisation: string) =>
  trying(async (database) => (await database.delete('draft', [person, organisation]), true), false)

/** This person's reports that wait here, the oldest first. */
export const readKept = (person: string) =>
  trying<KeptReport[]>(async (database) => {
    const all = await database.getAll('waiting')
    return all.filter((one) => one.person === person).toSorted((a, b) => (a.keptAt < b.keptAt ? -1 : 1))
  }, [])

export const keepReport = (report: KeptReport) =>
  trying(async (database) => (await database.put('waiting', report), true), false)

/** Keeps a file of a report that waits as it is now, or takes it out. */
export const changeKeptFile = (person: string, submission: string, id: string, file: KeptFile | null) =>
  trying(async (database) => {
    const change = database.transaction('waiting', 'readwrite')
    const report = await change.store.get(submission)
    if (report?.person === person) {
      const files = report.files.flatMap((one) => (one.id !== id ? [one] : file === null ? [] : [file]))
      await change.store.put({ ...report, files })
    }
    await change.done
    return true
  }, false)

export const forgetKept = (submission: string) =>
  trying(async (database) => (await database.delete('waiting', submission), true), false)

/** How many reports and half-written ones of this person are here; of anybody where no person is given. */
export const countKept = (person: string | null) =>
  trying(
    async (database) => {
      const isTheirs = (one: string) => person === null || one === person
      const waiting = (await database.getAll('waiting')).filter((one) => isTheirs(one.person)).length
      const drafts = (await database.getAllKeys('draft')).filter(([one]) => isTheirs(one)).length
      return { waiting, drafts }
    },
    { waiting: 0, drafts: 0 },
  )

/** Takes away all that this person left here. */
export const forgetAllOf = (person: string) =>
  trying(async (database) => {
    const change = database.transaction(['waiting', 'draft'], 'readwrite')
    const [waiting, drafts] = [change.objectStore('waiting'), change.objectStore('draft')]
    for (const one of await waiting.getAll()) if (one.person === person) await waiting.delete(one.submission)
    for (const key of await drafts.getAllKeys()) if (key[0] === person) await drafts.delete(key)
    await change.done
    return true
  }, false)
