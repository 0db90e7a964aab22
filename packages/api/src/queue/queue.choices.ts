import { openStatuses, queueWindows } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const QueueWindowChoice = choice('QueueWindow', queueWindows, 'Which part of the queue is shown.', {
  now: 'Due within 4 hours, or overdue.',
  today: 'Due within 24 hours.',
  later: 'Due later, or without a running clock.',
  all: 'Everything.',
})

export const OpenStatusChoice = choice('OpenStatus', openStatuses, 'Where an open dossier stands.', {
  reported: 'Somebody reported it, nobody has looked yet.',
  investigating: 'It is being found out whether it is a personal-data breach.',
  confirmed: 'It is one; the controller is aware.',
})
