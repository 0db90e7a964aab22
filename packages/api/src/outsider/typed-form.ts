import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestRefused } from '../server/request-refused.ts'

/** Ten thousand letters of any alphabet, percent-encoded, and the short fields. */
export const formBytes = 262_144

/** Lets forms be read on the routes of this instance, and nowhere else: a foreign page may post one without being asked. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formBytes },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
}

/** A field of a form that was sent; empty where it was not. Line breaks are as people type them, not as forms send them. */
export function typedIn({ body }: Pick<FastifyRequest, 'body'>): (field: string) => string {
  if (!(body instanceof URLSearchParams)) throw new RequestRefused('INVALID', 'this is no form')
  return (field) => (body.get(field) ?? '').replaceAll('\r\n', '\n')
}
