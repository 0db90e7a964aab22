import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  onPlatform,
  selectOutsiderPage,
  writeOutsiderPage,
  type OutsiderPageRow,
} from '@lekboek/database'
import { letterLanguages } from '@lekboek/documents'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** How an organisation sets up its page for people without an account. */
export interface OutsiderPageInput {
  readonly takesReports: boolean
  /** Origins whose pages may show it in a frame, `https://www.example.org`. */
  readonly embedOrigins: readonly string[]
  /** Own words at its top, by language; where there are none the usual ones stand alone. */
  readonly introductions: readonly { readonly language: string; readonly text: string }[]
  readonly version: number
}

/** The page as it is set up, and the path at which it stands. */
export interface OutsiderPage extends OutsiderPageRow {
  readonly path: string
}

const neverSetUp: OutsiderPageRow = { takesReports: false, embedOrigins: [], introductions: {}, version: 0 }
const mostOrigins = 20
const longestIntroduction = 1000

/** Where people without an account reach an organisation. */
export const outsiderPath = (slug: string) => `/meld/${slug}`

export async function findOutsiderPage(context: Context, organisationId: string): Promise<OutsiderPage> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  const page = await onPlatform(context.database, (platform) => selectOutsiderPage(platform, organisationId))
  return { ...(page ?? neverSetUp), path: outsiderPath(access.organisation.slug) }
}

/**
 * Sets the page up. Reports that came stay to be followed also where no new ones are taken.
 *
 * @throws {Refusal} conflict, with the stored page, when somebody saved it in between.
 */
export async function changeOutsiderPage(
  context: Context,
  organisationId: string,
  input: OutsiderPageInput,
): Promise<OutsiderPage> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  if (!access.organisationKinds.includes('controller')) throw notFound()
  const now = context.now()
  const read = readPage(input, now)
  const path = outsiderPath(access.organisation.slug)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = (await selectOutsiderPage(register, organisationId, 'change')) ?? neverSetUp
    const after = { ...read, version: before.version + 1 }
    const isFirst = before.version === input.version && (await writeOutsiderPage(register, after))
    if (!isFirst) {
      const stored = (await selectOutsiderPage(register, organisationId)) ?? before
      throw conflict(stored.version, { ...stored, path })
    }
    const summary = {
      takesReports: { before: before.takesReports, after: after.takesReports },
      embedOrigins: { before: before.embedOrigins, after: after.embedOrigins },
      introductions: Object.keys(after.introductions),
    }
    await appendJournal(register, { verb: 'outsiderPage.changed', at: now, incidentId: null, summary })
    return { ...after, path }
  })
}

function readPage(input: OutsiderPageInput, now: Instant): Omit<OutsiderPageRow, 'version'> {
  const fields = new Fields(input, now)
  const takesReports = fields.boolean('takesReports')
  fields.refuse()
  const asked = input.embedOrigins.map((origin) => ({ origin }))
  const origins = readList('embedOrigins', asked, mostOrigins, now, readOrigin)
  const introductions = readList(
    'introductions',
    input.introductions,
    letterLanguages.length,
    now,
    (one) => ({
      language: one.choice('language', letterLanguages),
      text: one.optionalText('text', { max: longestIntroduction }),
    }),
  )
  return {
    ...{ takesReports, embedOrigins: [...new Set(origins)] },
    introductions: Object.fromEntries(
      introductions.flatMap(({ language, text }) => (text === null ? [] : [[language, text]])),
    ),
  }
}

/** What may stand in a policy: an origin and nothing beside it, so that nobody writes a rule of their own into a header. */
function readOrigin(fields: Fields): string {
  const typed = fields.text('origin', { max: shortText })
  const url = URL.canParse(typed) ? new URL(typed) : null
  const isOrigin = url !== null && /^https:\/\/[\w.-]+(?::\d+)?$/.test(url.origin) && url.username === ''
  if (!isOrigin) fields.addOnce('origin', 'notOrigin')
  return isOrigin ? url.origin : ''
}
