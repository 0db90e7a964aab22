import { OperatorError } from '@lekboek/database'

/** A line for the person at the terminal. */
export function say(line: string): void {
  console.log(line)
}

/** What the operator can mend is a sentence; anything else is a fault of the program and shown whole. */
export function sayFailure(error: unknown): void {
  if (!(error instanceof OperatorError)) {
    console.error(error)
    return
  }
  console.error(error.message)
  for (const line of error.detail) console.error(`  ${line}`)
}
