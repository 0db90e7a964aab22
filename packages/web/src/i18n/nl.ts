import { readMessages, type Messages } from './read-messages.ts'

export const messages = readMessages(
  import.meta.glob<Messages>('./nl/*.json', { eager: true, import: 'default' }),
)
