import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * What pages may load: their own files. The interface's kit writes its colours into a style element, hence the one
 * exception; scripts have none.
 */
const pagePolicy = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

const twoYears = 63_072_000

/** The explorer brings all of itself inline, its editor's workers as blobs. Development only. */
export const explorerPolicy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...pagePolicy,
      'script-src': ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'blob:'],
      'worker-src': ["'self'", 'blob:'],
      'font-src': ["'self'", 'data:'],
    },
  },
}

export async function addHeaders(app: FastifyInstance, isHttps: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...pagePolicy, ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}) },
    },
    strictTransportSecurity: isHttps ? { maxAge: twoYears, includeSubDomains: true } : false,
    // `no-referrer` would blank the Origin of plain forms; nothing leaves this origin anyway.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
}
