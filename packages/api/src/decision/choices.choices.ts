import { authorityChoices, exceptionGrounds, peopleChoices } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const AuthorityChoiceChoice = choice(
  'AuthorityChoice',
  authorityChoices,
  'Notifying the authority, article 33(1).',
  {
    notify: 'The authority is notified.',
    doNotNotify: 'It is not, because a risk is unlikely.',
  },
)

export const PeopleChoiceChoice = choice(
  'PeopleChoice',
  peopleChoices,
  'Telling the people concerned, article 34(1).',
  {
    tell: 'They are told one by one.',
    doNotTell: 'They are not told.',
    tellPublicly: 'They are told by a public message; article 34(3)(c).',
    tellVoluntarily: 'They are told although the law does not demand it.',
  },
)

export const ExceptionGroundChoice = choice(
  'ExceptionGround',
  exceptionGrounds,
  'Exceptions from telling people, article 34(3).',
  {
    unintelligible: '(a) The data was unintelligible to whoever could reach it.',
    riskRemoved: '(b) Later measures removed the high risk.',
    disproportionate: '(c) Telling one by one would be a disproportionate effort.',
  },
)
