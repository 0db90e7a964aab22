import { arrivalHeaders } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const ArrivalHeaderChoice = choice(
  'ArrivalHeader',
  arrivalHeaders,
  'By which header of a letter it is known when it came.',
  {
    received: 'Received: the own mail server’s word.',
    date: 'Date: the word of the sender’s own clock.',
  },
)
