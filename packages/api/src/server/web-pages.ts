import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RequestRefused } from './request-refused.ts'

const oneYear = 31_536_000
const servedByCode = /^\/(?:api|graphql|organisations|meld|health|ready|assets)(?:\/|\?|$)/

/** The built web application. Files under `assets` carry a hash in their name and never change. */
export async function addWebPages(app: FastifyInstance, folder: string | null): Promise<void> {
  if (folder) {
    await app.register(fastifyStatic, {
      root: path.resolve(folder),
      cacheControl: false,
      // Pages are small and asked for whole; a range beyond their end would be a failure of ours.
      acceptRanges: false,
      index: ['index.html'],
      setHeaders: (reply, file) => {
        const isHashed = file.startsWith(path.join(path.resolve(folder), 'assets') + path.sep)
        reply.header('cache-control', isHashed ? `public, max-age=${oneYear}, immutable` : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => answerUnknown(folder !== null, request, reply))
}

/** Addresses of pages live in the browser's router: all of them are the one page. Nothing else is. */
async function answerUnknown(hasPages: boolean, request: FastifyRequest, reply: FastifyReply) {
  const isPage = request.method === 'GET' || request.method === 'HEAD'
  const wantsPage = (request.headers.accept ?? '').includes('text/html')
  if (hasPages && isPage && wantsPage && !servedByCode.test(request.url)) return reply.sendFile('index.html')
  throw new RequestRefused('NOT_FOUND', 'there is nothing here')
}
