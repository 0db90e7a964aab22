import { Field, Int, ObjectType } from 'type-graphql'
import type { Instant, SubmissionChannel } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { SubmissionChannelChoice } from '../notification/notification.choices.ts'

@ObjectType({ description: 'A supervisory authority that takes notifications.', simpleResolvers: true })
export class Authority {
  @Field(() => String, { description: 'Code by which dossiers name it, `GBA`.' })
  code!: string

  @Field(() => String, { description: "Its name, in the reader's language." })
  name!: string

  @Field(() => String, { description: 'Two-letter country code.' })
  country!: string

  @Field(() => SubmissionChannelChoice, { description: 'How it takes notifications.' })
  channel!: SubmissionChannel

  @Field(() => String, { nullable: true, description: 'Where to send them, where that is an address.' })
  address?: string | null

  @Field(() => [String], { description: 'Two-letter languages that it takes them in.' })
  languages!: string[]

  @Field(() => [String], {
    description: 'Two-letter languages in which technical annexes are accepted as well.',
  })
  annexLanguages!: string[]

  @Field(() => Int, {
    nullable: true,
    description: 'Most that the attachments may weigh together, in megabytes.',
  })
  attachmentLimitMb?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      "What comes back as proof of receipt, in the reader's language; null where nothing is known of it.",
  })
  receipt?: string | null

  @Field(() => DateTime, { description: 'Since when it takes notifications in this way.' })
  validFrom!: Instant

  @Field(() => String, { description: 'Where channel, languages and limits were read.' })
  source!: string

  @Field(() => Boolean, {
    description: "Whether the authority's own pages say so; else check before relying on it.",
  })
  isConfirmed!: boolean
}
