import { outsiderKinds, returnKinds } from '@lekboek/domain/report'
import { letterLanguages } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const OutsiderKindChoice = choice(
  'OutsiderKind',
  outsiderKinds,
  'What somebody outside says that they found or saw; no kind of breach.',
  {
    papersFound: 'Papers, letters or files.',
    deviceFound: 'A device with data on it.',
    wrongAddressee: 'A letter or e-mail that was meant for somebody else.',
    visibleOnline: 'Data that anybody can see online.',
    seenOrHeard: 'Something seen or heard.',
    other: 'Something else.',
  },
)

export const ReturnKindChoice = choice(
  'ReturnKind',
  returnKinds,
  'How a report from outside came back that had been passed on.',
  {
    passedBack: 'The other organisation passed it back.',
    notDelivered:
      'It could not be brought: the other organisation takes part no more, or it failed for a day.',
  },
)

export const PageLanguageChoice = choice(
  'PageLanguage',
  letterLanguages,
  'A language of the pages for people without an account.',
  { nl: 'Dutch.', en: 'English.', fr: 'French.', de: 'German.' },
)
