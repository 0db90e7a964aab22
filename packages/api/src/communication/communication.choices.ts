import { communicationChannels } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const CommunicationChannelChoice = choice(
  'CommunicationChannel',
  communicationChannels,
  'How people were told.',
  {
    email: 'E-mail.',
    letter: 'A letter.',
    phone: 'By telephone.',
    sms: 'A text message.',
    conversation: 'In a conversation.',
    website: "On the organisation's website.",
    press: 'Through the press.',
    socialMedia: 'Through social media.',
    other: 'Another way.',
  },
)
