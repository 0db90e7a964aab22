import type { Letter } from '@lekboek/documents'

/** A letter with the address it goes to. */
export interface Envelope extends Letter {
  /** The letter's own id, the same each time it is sent: whoever gets it twice sees that it is one. */
  readonly id: string
  readonly to: string
}

/** Where letters leave the house. */
export interface Post {
  /** Answers once the letter is somebody else's to bring. @throws {PostRefused} */
  send(envelope: Envelope): Promise<void>
}

/** The post did not take a letter. */
export class PostRefused extends Error {
  /** A code: `ESOCKET`, `EENVELOPE 450`. What a server says in words may name people. */
  readonly answer: string
  /** Whether trying again cannot help: the address does not exist. */
  readonly isFinal: boolean

  constructor(answer: string, isFinal: boolean) {
    super(`the post did not take a letter: ${answer}`)
    this.answer = answer
    this.isFinal = isFinal
  }
}
