/** The parts of a message (mededeling) to people. */
export interface MessageParts {
  readonly subject: string
  readonly whatHappened: string
  readonly consequences: string
  readonly measures: string
  readonly advice: string
  readonly contact: string
}

/** A message as the people read it, its parts under each other. */
export function bodyOf(message: MessageParts): string {
  const { subject, whatHappened, consequences, measures, advice, contact } = message
  return [subject, whatHappened, consequences, measures, advice, contact]
    .filter((part) => part !== '')
    .join('\n\n')
}
