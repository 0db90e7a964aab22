import type { FastifyRequest } from 'fastify'
import { networkOf } from '../limits/limit-addresses.ts'

/** Files of people without an account that one process takes in at once: each may lie in memory whole. */
export interface StrangerBounds {
  readonly all: number
  readonly address: number
}

const usualBounds: StrangerBounds = { all: 4, address: 2 }

/** How long whoever finds no place is asked to wait. */
export const strangerWaitSeconds = 10

/** The places for files of strangers that arrive at once. */
export class StrangerUploads {
  readonly #bounds: StrangerBounds
  readonly #arriving: string[] = []

  constructor(bounds = usualBounds) {
    this.#bounds = bounds
  }

  /** Takes a place for the file of a request, before any of it is read. @returns what gives it back; null where there is none. */
  enter({ ip }: Pick<FastifyRequest, 'ip'>): (() => void) | null {
    const network = networkOf(ip)
    const ofAddress = this.#arriving.filter((one) => one === network).length
    if (this.#arriving.length >= this.#bounds.all || ofAddress >= this.#bounds.address) return null
    this.#arriving.push(network)
    return () => this.#arriving.splice(this.#arriving.indexOf(network), 1)
  }
}
