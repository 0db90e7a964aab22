import { labelMessages } from './label-messages.ts'
import { readMessages, withChoices, type Messages } from './read-messages.ts'

export const messages = withChoices(
  readMessages(import.meta.glob<Messages>('./nl/*.json', { eager: true, import: 'default' })),
  labelMessages('nl'),
)
