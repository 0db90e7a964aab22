import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { newFormId, type OutsiderContext } from '@lekboek/usecases'

/** What a form is for, and whose. */
export interface FormSubject {
  readonly purpose: 'report' | 'message' | 'receipt' | 'photo'
  /** Whatever else the form belongs to: an organisation, a receipt. */
  readonly about: string
}

/** A form that came back. */
export interface ReturnedForm {
  /** Given with the form: what is made of it gets this id, once. */
  readonly id: string
  /** How long it was out. */
  readonly ageMs: number
}

const tokenShape = /^(?<id>[0-9a-f-]{36})\.(?<at>\d{1,15})\.(?<proof>[\w-]{43})$/

/** Signs the forms that are given out: nothing is kept of one until it comes back. */
export class FormTokens {
  readonly #key: Buffer
  readonly #now: OutsiderContext['now']

  constructor(secret: string, now: OutsiderContext['now']) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'lekboek forms of outsiders', 32))
    this.#now = now
  }

  give(subject: FormSubject, id = newFormId()): string {
    const at = Date.parse(this.#now())
    return `${id}.${at}.${this.#proof(subject, id, at).toString('base64url')}`
  }

  /** Null for a form that was not given here, or for something else. */
  read(subject: FormSubject, token: string): ReturnedForm | null {
    const { id, at, proof } = tokenShape.exec(token)?.groups ?? {}
    if (id === undefined || at === undefined || proof === undefined) return null
    const isOurs = timingSafeEqual(Buffer.from(proof, 'base64url'), this.#proof(subject, id, Number(at)))
    return isOurs ? { id, ageMs: Date.parse(this.#now()) - Number(at) } : null
  }

  #proof({ purpose, about }: FormSubject, id: string, at: number): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}|${about}|${id}|${at}`).digest()
  }
}
