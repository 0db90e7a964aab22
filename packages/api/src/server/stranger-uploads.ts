import type { FastifyInstance } from 'fastify'
import { networkOf } from '../limits/limit-addresses.ts'
import { RequestRefused } from './request-refused.ts'

/** Files of people without an account that one process takes in at once: each may lie in memory whole. */
export interface StrangerUploads {
  readonly all: number
  readonly address: number
}

export const strangerUploads: StrangerUploads = { all: 4, address: 2 }

const retryAfterSeconds = 10

/** Refuses a stranger's file while others are arriving, before any of it is read. */
export function boundStrangerUploads(app: FastifyInstance, bounds: StrangerUploads = strangerUploads): void {
  const arriving: string[] = []
  app.addHook('onRequest', async ({ ip, routeOptions: { config } }, { raw }) => {
    if (config.isUpload !== true || config.isPublic !== true) return
    const network = networkOf(ip)
    const ofAddress = arriving.filter((one) => one === network).length
    if (arriving.length >= bounds.all || ofAddress >= bounds.address)
      throw new RequestRefused('UNAVAILABLE', 'too many files arrive at once', retryAfterSeconds)
    arriving.push(network)
    raw.once('close', () => arriving.splice(arriving.indexOf(network), 1))
  })
}
