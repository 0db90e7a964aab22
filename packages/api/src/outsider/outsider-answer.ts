import type { FastifyReply } from 'fastify'
import { pageFiles, type PublicPage } from '@lekboek/usecases'

/** Where these pages may be shown, and over what they are served. */
export interface AnswerOptions {
  readonly isHttps: boolean
}

/** Origins whose pages may show one in a frame; none where nobody was named. */
function framesOf(page: PublicPage | null): readonly string[] {
  return page !== null && 'organisation' in page ? (page.organisation.page?.embedOrigins ?? []) : []
}

/** An answer of the public pages: nothing of others is loaded, nothing is kept, nobody is told where one came from. */
export function answerPage(
  reply: FastifyReply,
  {
    status,
    page,
    body,
  }: { readonly status: number; readonly page: PublicPage | null; readonly body: string },
  { isHttps }: AnswerOptions,
): FastifyReply {
  const origins = framesOf(page)
  if (origins.length > 0) reply.removeHeader('x-frame-options')
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      'content-security-policy': policy(origins, isHttps),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      'x-robots-tag': 'noindex',
    })
    .send(body)
}

function policy(origins: readonly string[], isHttps: boolean): string {
  const frames = origins.length > 0 ? origins.join(' ') : "'none'"
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const files = new Map(Object.values(pageFiles).map((file) => [file.name, file]))
const oneYear = 31_536_000

/** A style or script of these pages; false where there is none by that name. */
export function answerFile(reply: FastifyReply, name: string): boolean {
  const file = files.get(name)
  if (!file) return false
  reply
    .type(file.mediaType)
    .header('cache-control', `public, max-age=${oneYear}, immutable`)
    .header('referrer-policy', 'no-referrer')
    .send(file.bytes)
  return true
}
