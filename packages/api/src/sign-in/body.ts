import type { FastifyRequest } from 'fastify'
import type { Proof } from '@lekboek/usecases'

/** The fields of a JSON body; none for what is no object. */
export function readBody({ body }: FastifyRequest): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {}
}

/** A text of the body; empty for what is none. What it must be like is for the use case to say. */
export function bodyText(body: Readonly<Record<string, unknown>>, field: string): string {
  const value = body[field]
  return typeof value === 'string' ? value : ''
}

export function bodyProof(body: Readonly<Record<string, unknown>>): Proof {
  return { password: bodyText(body, 'password'), code: bodyText(body, 'code'), passkey: body['passkey'] }
}
