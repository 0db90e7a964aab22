import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  addAttachment,
  readAttachment,
  Refusal,
  tooLarge,
  type AttachmentPlace,
  type FileContext,
} from '@lekboek/usecases'
import type { RequestLimiter } from '../limits/limit-requesters.ts'
import { uploadTimeoutMs } from '../server/slow-requests.ts'
import { arriving, brokenOff } from './arriving.ts'
import { asAttachment } from './attachment.ts'
import { stopSending } from './stop-sending.ts'

/** What files are brought to, as the path names it. */
const places: Readonly<Record<string, AttachmentPlace>> = {
  incidents: 'incident',
  reports: 'report',
  breaches: 'breach',
  deliveries: 'delivery',
}

/** What stands around a file in a form: borders, a name, a note. */
const envelopeBytes = 16_384
const longestNote = 2_000

interface UploadRoute {
  Params: { organisationId: string; id: string }
}

interface DownloadRoute {
  Params: { organisationId: string; attachmentId: string }
}

export interface AttachmentRoutes {
  readonly contextOf: (request: FastifyRequest) => FileContext
  /** Hears of each file that was not refused. */
  readonly answered: (request: FastifyRequest, context: FileContext) => void
  readonly limiter: Pick<RequestLimiter, 'admit'>
}

/** What enters a register as a file, and leaves it again. */
export async function addAttachments(app: FastifyInstance, routes: AttachmentRoutes): Promise<void> {
  const { contextOf, answered, limiter } = routes
  // In a room of its own: nowhere else is a form with files read.
  await app.register(async (room) => {
    await room.register(multipart)
    stopSending(room)
    for (const [path, place] of Object.entries(places)) {
      const url = `/organisations/:organisationId/${path}/:id/attachments`
      const options = { config: { isUpload: true }, handlerTimeout: uploadTimeoutMs }
      room.post<UploadRoute>(url, options, async (request, reply) => {
        limiter.admit('write', request)
        const context = contextOf(request)
        const { organisationId, id } = request.params
        const upload = await uploadOf(request, context)
        const row = await addAttachment(context, organisationId, { place, id }, upload, { id: true })
        answered(request, context)
        return reply.code(201).header('cache-control', 'no-store').send(row)
      })
    }
  })
  const url = '/organisations/:organisationId/attachments/:attachmentId'
  const guarded = { exposeHeadRoute: false, config: { isGuarded: true }, handlerTimeout: uploadTimeoutMs }
  app.get<DownloadRoute>(url, guarded, async (request, reply) => {
    limiter.admit('read', request)
    const context = contextOf(request)
    const { organisationId, attachmentId } = request.params
    const file = await readAttachment(context, organisationId, attachmentId)
    answered(request, context)
    return asAttachment(reply, file)
      .header('content-length', file.size)
      .send(Readable.from(file.bytes, { objectMode: false }))
  })
}

/** The file of a form, not yet read, and the note before it. @throws {Refusal} where there is none, or it says that it is too large. */
async function uploadOf(request: FastifyRequest, { files }: FileContext) {
  if (Number(request.headers['content-length'] ?? 0) > files.limits.uploadBytes + envelopeBytes)
    throw tooLarge(files)
  const part = await formOf(request, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 1, parts: 2, fieldSize: longestNote, fileSize: files.limits.uploadBytes + 1 },
  })
  if (!part) throw new Refusal({ kind: 'invalid', problems: [{ path: 'file', code: 'required' }] })
  const note = part.fields['note']
  const isText = typeof note === 'object' && 'value' in note && typeof note.value === 'string'
  // Browsers write a quotation mark like this (HTML, 4.10.21.8); it would end the name otherwise.
  const name = part.filename.replaceAll('%22', '"')
  return { name, bytes: arriving(part.file), note: isText ? String(note.value) : null }
}

type FormOptions = Parameters<FastifyRequest['file']>[0]

async function formOf(request: FastifyRequest, options: FormOptions): ReturnType<FastifyRequest['file']> {
  return request.file(options).catch((error: unknown) => {
    throw brokenOff(error)
  })
}
