import { readMessages, type Messages } from './read-messages.ts'

export const messages = readMessages(
  import.meta.glob<Messages>('./en/*.json', { eager: true, import: 'default' }),
)
