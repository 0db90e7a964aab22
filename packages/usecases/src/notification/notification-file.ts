import { mayOnIncident } from '@lekboek/access'
import { notificationPhaseLabels } from '@lekboek/domain/labels'
import {
  isUuid,
  readRegister,
  notificationContentStatement,
  type NotificationContent,
} from '@lekboek/database'
import {
  notificationJson,
  notificationPdf,
  type FieldOrder,
  type NotificationDocument,
} from '@lekboek/documents'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { noteReading } from '../reading/reading-book.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'

export const notificationFileKinds = ['pdf', 'json'] as const
export type NotificationFileKind = (typeof notificationFileKinds)[number]

/** A document to hand over. */
export interface DocumentFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** As part of a file's name: letters and figures, the rest as hyphens. */
const wordsOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-')

/**
 * A prepared notification as a document. Rendered from the stored snapshot: it must repeat what the authority was told
 * that day, whatever was learnt since. The PDF stands in the order of the authority's form or, if asked, in the
 * template's; the JSON holds both.
 */
export async function notificationFile(
  context: Context,
  organisationId: string,
  notificationId: string,
  kind: NotificationFileKind,
  order: FieldOrder = 'authority',
): Promise<DocumentFile> {
  const opening = await openRegister(context, organisationId)
  if (!isUuid(notificationId)) throw notFound()
  const statement = notificationContentStatement(organisationId, notificationId)
  const rows = await readRegister<{ row: NotificationContent }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, context.now()),
  )
  const stored = rows[0]?.row
  if (!stored || !mayOnIncident(opening.ability, 'read', 'Incident', stored)) throw notFound()
  noteReading(context, opening, { kind: 'document', incidentId: stored.incidentId, detail: kind })
  // Written by `prepareNotification` and never changed since.
  const document = stored.content as NotificationDocument
  const phase = notificationPhaseLabels[document.phase][document.language].toLowerCase()
  const fileName = `${[stored.reference, stored.authority, phase].map(wordsOf).join('-')}${kind === 'pdf' && order === 'template' ? '-EDPB' : ''}.${kind}`
  return kind === 'pdf'
    ? { fileName, mediaType: 'application/pdf', bytes: await notificationPdf(document, { order }) }
    : { fileName, mediaType: 'application/json', bytes: new TextEncoder().encode(notificationJson(document)) }
}
