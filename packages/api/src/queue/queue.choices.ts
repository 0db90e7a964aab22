import { queueWindows } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const QueueWindowChoice = choice('QueueWindow', queueWindows, 'Which part of the queue is shown.', {
  now: 'Due within 4 hours, or overdue.',
  today: 'Due within 24 hours.',
  later: 'Due later, or without a running clock.',
  all: 'Everything.',
})
