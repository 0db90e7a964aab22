import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  exportAccess,
  exportActivity,
  exportAgreements,
  exportReadings,
  exportRegister,
  notificationFile,
  notificationFileKinds,
  outsiderPosterFile,
  registerFileKinds,
  type Context,
} from '@lekboek/usecases'
import type { RequestLimiter } from '../limits/limit-requesters.ts'
import { asAttachment } from './attachment.ts'
import { readReadingQuery } from './reading-query.ts'
import { readRegisterQuery, type Query } from './register-query.ts'

/** A register of many years takes its time; the connection is let go when the reader leaves. */
const exportTimeoutMs = 15 * 60_000

/** Asked from an own page only, and never as HEAD: taking a register out is written in its journal. */
const guarded = { exposeHeadRoute: false, config: { isGuarded: true } } as const

interface RegisterFile {
  Params: { organisationId: string }
  Querystring: Query
}

interface AccessFile {
  Params: { organisationId: string }
  Querystring: Query
}

interface NotificationFile {
  Params: { organisationId: string; notificationId: string }
  Querystring: Query
}

type ContextOf = (request: FastifyRequest) => Context

export interface FileRoutes {
  readonly contextOf: ContextOf
  /** Hears of each file that was not refused. */
  readonly answered: (request: FastifyRequest, context: Context) => void
  readonly limiter: Pick<RequestLimiter, 'admit'>
  /** Under which people reach the server, for what is printed. */
  readonly baseUrl: string
}

/** What leaves a register as a file. */
export function addFiles(app: FastifyInstance, { contextOf, answered, limiter, baseUrl }: FileRoutes): void {
  const admitted = (request: FastifyRequest): Context => {
    limiter.admit('export', request)
    return contextOf(request)
  }
  for (const kind of registerFileKinds) {
    const url = `/organisations/:organisationId/register.${kind}`
    app.get<RegisterFile>(url, { ...guarded, handlerTimeout: exportTimeoutMs }, async (request, reply) => {
      const context = admitted(request)
      const { organisationId } = request.params
      const language = await languageOf(request.query, context)
      const filter = readRegisterQuery(request.query)
      const file = await exportRegister(context, organisationId, filter, kind, language)
      answered(request, context)
      return asAttachment(reply, file).send(Readable.from(file.bytes, { objectMode: false }))
    })
  }
  app.get<AccessFile>('/organisations/:organisationId/access.csv', guarded, async (request, reply) => {
    const context = admitted(request)
    const language = await languageOf(request.query, context)
    const file = await exportAccess(context, request.params.organisationId, language)
    answered(request, context)
    return asAttachment(reply, file).send(Readable.from(file.bytes, { objectMode: false }))
  })
  app.get<AccessFile>('/organisations/:organisationId/read-log.csv', guarded, async (request, reply) => {
    const context = admitted(request)
    const language = await languageOf(request.query, context)
    const filter = readReadingQuery(request.query)
    const file = await exportReadings(context, request.params.organisationId, filter, language)
    answered(request, context)
    return asAttachment(reply, file).send(Readable.from(file.bytes, { objectMode: false }))
  })
  app.get<AccessFile>('/organisations/:organisationId/activity.csv', guarded, async (request, reply) => {
    const context = admitted(request)
    const language = await languageOf(request.query, context)
    const { month } = request.query
    const asked = typeof month === 'string' ? month : ''
    const file = await exportActivity(context, request.params.organisationId, asked, language)
    answered(request, context)
    return asAttachment(reply, file).send(Readable.from(file.bytes, { objectMode: false }))
  })
  // What there is, and an empty one to be filled in.
  const agreementFile =
    (isEmpty: boolean) => async (request: FastifyRequest<AccessFile>, reply: FastifyReply) => {
      const context = admitted(request)
      const language = await languageOf(request.query, context)
      const file = await exportAgreements(context, request.params.organisationId, { language, isEmpty })
      answered(request, context)
      return asAttachment(reply, file).send(Readable.from(file.bytes, { objectMode: false }))
    }
  app.get<AccessFile>('/organisations/:organisationId/agreements.xlsx', guarded, agreementFile(false))
  app.get<AccessFile>('/organisations/:organisationId/agreements-empty.xlsx', guarded, agreementFile(true))
  app.get<AccessFile>(
    '/organisations/:organisationId/outsider-poster.pdf',
    guarded,
    async (request, reply) => {
      const context = admitted(request)
      const asked = request.query['language']
      const language = typeof asked === 'string' ? asked : 'nl'
      const file = await outsiderPosterFile(context, request.params.organisationId, { language, baseUrl })
      answered(request, context)
      return asAttachment(reply, file).send(Buffer.from(file.bytes))
    },
  )
  for (const kind of notificationFileKinds) {
    const url = `/organisations/:organisationId/notifications/:notificationId(^[^./]+).${kind}`
    app.get<NotificationFile>(url, guarded, async (request, reply) => {
      const { organisationId, notificationId } = request.params
      const order = request.query['order'] === 'template' ? 'template' : 'authority'
      const context = admitted(request)
      const file = await notificationFile(context, organisationId, notificationId, kind, order)
      answered(request, context)
      return asAttachment(reply, file).send(Buffer.from(file.bytes))
    })
  }
}

/** The language of the headings: the one asked for, else that of the reader. */
async function languageOf({ language }: Query, { rights }: Context): Promise<'nl' | 'en'> {
  const asked = typeof language === 'string' ? language : (await rights.in(null))?.language
  return asked === 'en' ? 'en' : 'nl'
}
