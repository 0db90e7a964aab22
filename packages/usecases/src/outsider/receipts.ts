import { createHmac, hkdfSync, randomInt } from 'node:crypto'
import { receiptCode } from '@lekboek/domain/report'

/**
 * The receipts by which outsiders find their report again. Kept is a hash under a key of the installation: a copy of the
 * database opens nothing, even though sixteen digits can be tried through. It names no organisation, so that a report that is
 * passed on is found at its new place by the receipt that its reporter has.
 */
export class Receipts {
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'lekboek receipts of outsiders', 32))
  }

  /** A receipt that nobody had before, as far as chance goes. */
  draw(): string {
    return receiptCode(Array.from({ length: 15 }, () => randomInt(10)).join(''))
  }

  /** What is kept of a receipt. The same work for whatever was typed. */
  hashOf(code: string): Buffer {
    return createHmac('sha256', this.#key).update(code).digest()
  }
}
