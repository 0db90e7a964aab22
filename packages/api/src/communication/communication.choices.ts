import { audienceStates, communicationChannels } from '@lekboek/domain'
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

export const AudienceStateChoice = choice(
  'AudienceState',
  audienceStates,
  'Where telling a part of the people stands.',
  {
    told: 'Everybody was told.',
    inPart: 'Not everybody was, and why is recorded.',
    short: 'Fewer were told than there are, without a reason.',
    uncounted: 'As many as there are at least; how many there are is not certain.',
    waits: 'Nobody was told yet, or some will follow.',
    spared: 'Nobody is told, and why is recorded.',
  },
)
