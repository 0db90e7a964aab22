import type { Client } from '@urql/vue'
import { computed, readonly, shallowRef } from 'vue'
import { ViewerDocument, type ViewerQuery } from '../../generated/graphql.ts'
import { readFailure, type Failure } from '../../graphql/failure.ts'
import { keepDraftsOf } from '../draft/draft-store.ts'
import { forgetSeats, readSeat } from '../kept-report/kept-store.ts'
import { slugOfReportPage } from '../kept-report/report-seat.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>
export type RegisterAccess = Viewer['registers'][number]

const viewer = shallowRef<Viewer | null>(null)
/** Registers that were open in this tab and were closed meanwhile: slug to name. */
const closed = shallowRef<ReadonlyMap<string, string>>(new Map())
const isKnown = shallowRef(false)
const failure = shallowRef<Failure | null>(null)
const isDemo = shallowRef(false)
const largestFile = shallowRef(0)
const needsFactor = shallowRef(false)
/** Who is here as this device remembers it: without network nobody can say more. */
const isSeated = shallowRef(false)

/** Asks anew who is here and which registers are open; a revoked mandate is gone with the answer. */
export async function loadViewer(api: Client): Promise<void> {
  const { data, error } = await api.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  failure.value = error ? readFailure(error) : null
  needsFactor.value = failure.value?.kind === 'factorRequired'
  if (data) {
    isDemo.value = data.installation.isDemo
    largestFile.value = data.installation.largestFile
  }
  if (failure.value?.kind === 'unauthenticated' || needsFactor.value) forgetViewer()
  else if (data) rememberViewer(data.viewer ?? null)
  else if (failure.value?.kind === 'unreachable') await sitDown()
}

/** Without network, on the page for reports: whoever was here last, if they did not sign out. */
async function sitDown(): Promise<void> {
  const slug = slugOfReportPage(location.pathname)
  if (slug === null || viewer.value) return
  viewer.value = await readSeat(slug)
  isSeated.value = viewer.value !== null
}

// The same answer must stay the same object: pages that read with it would ask again, be refused again, and so on.
function rememberViewer(read: Viewer | null): void {
  if (read) keepDraftsOf(read.id)
  void forgetSeats(read?.id ?? null)
  isSeated.value = false
  closed.value = closedAfter(read)
  if (JSON.stringify(read) !== JSON.stringify(viewer.value)) viewer.value = read
  isKnown.value = true
}

/** What was closed to the same person since this tab was opened; to another person nothing was ever open. */
function closedAfter(read: Viewer | null): ReadonlyMap<string, string> {
  if (!read || read.id !== viewer.value?.id) return new Map()
  const open = new Set(read.registers.map(({ organisation }) => organisation.slug))
  const before = viewer.value.registers.map(({ organisation: { slug, name } }) => [slug, name] as const)
  return new Map([...closed.value, ...before].filter(([slug]) => !open.has(slug)))
}

/** Once per visit; later pages use what is known. */
export async function knowViewer(api: Client): Promise<Viewer | null> {
  if (!isKnown.value) await loadViewer(api)
  return viewer.value
}

export function forgetViewer(): void {
  viewer.value = null
  isSeated.value = false
  void forgetSeats(null)
  closed.value = new Map()
  isKnown.value = true
  failure.value = null
}

export function useViewer() {
  return {
    viewer: readonly(viewer),
    /** Whether everything here is invented. */
    isDemo: readonly(isDemo),
    /** How many bytes a file may have that is attached to something. */
    largestFile: readonly(largestFile),
    /** Whether somebody is signed in by password alone, and must prove more. */
    needsFactor: readonly(needsFactor),
    /** Whether the viewer is who this device remembers, because there is no network to ask. */
    isSeated: readonly(isSeated),
    /** Set while the server could not even say who is here. */
    failure: readonly(failure),
    isUnreachable: computed(() => failure.value !== null && !isKnown.value),
    closed: readonly(closed),
    registers: computed<readonly RegisterAccess[]>(() => viewer.value?.registers ?? []),
  }
}
