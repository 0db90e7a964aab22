import { likenessReasons } from '@lekboek/domain/report'
import { choice } from '../schema/choice.ts'

export const LikenessReasonChoice = choice(
  'LikenessReason',
  likenessReasons,
  'What two reports have in common.',
  {
    marks: 'An address, a site or a long number stands in both.',
    words: 'They use much the same words.',
    kind: 'They are of the same kind.',
    time: 'They were noticed within a few days.',
    place: 'They name the same place.',
  },
)
