import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestRefused } from './request-refused.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])
const ownSites = new Set(['same-origin', 'none'])

/**
 * The origins that pages of this server come from: its public address, and the host that the browser itself
 * named. A foreign page cannot choose the Host header of a visitor's browser.
 */
export function ownOrigins(baseUrl: string, host: string | null | undefined): string[] {
  const own = new URL(baseUrl)
  return host ? [own.origin, `${own.protocol}//${host}`] : [own.origin]
}

/** Whether a request was made by a page of this server, or by no page at all (a program, an address typed in). */
export function isOwnRequest(request: Pick<FastifyRequest, 'headers'>, baseUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined) return ownOrigins(baseUrl, host).includes(origin)
  return typeof site !== 'string' || ownSites.has(site)
}

/** Refuses what another site lets a visitor's browser do here. `GET` must not change anything, except where a route says so. */
export function guardOrigin(app: FastifyInstance, baseUrl: string): void {
  app.addHook('onRequest', async (request) => {
    const { isGuarded = false, isPublic = false } = request.routeOptions.config
    if (isPublic) return refuseOtherSites(request, baseUrl)
    if (harmless.has(request.method) && !isGuarded) return
    if (!isOwnRequest(request, baseUrl)) throw new RequestRefused('FORBIDDEN', 'this came from another site')
  })
}

/**
 * Pages that say nothing of where one came from have forms whose origin is `null`. Browsers say all the same whether a form was
 * of this site; old ones do not, and come in. Whoever names another site is refused.
 */
function refuseOtherSites({ headers }: Pick<FastifyRequest, 'headers'>, baseUrl: string): void {
  const { origin = 'null', host, 'sec-fetch-site': site } = headers
  const isNamed = origin !== 'null' && !ownOrigins(baseUrl, host).includes(origin)
  if (isNamed || (typeof site === 'string' && !ownSites.has(site)))
    throw new RequestRefused('FORBIDDEN', 'this came from another site')
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Reads no cookie and knows nobody: asked from pages that keep their origin to themselves. */
    isPublic?: boolean
    /** Ask for an own page also where the method is GET: the route writes to the journal. */
    isGuarded?: boolean
  }
}
