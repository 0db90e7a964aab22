import { Field, ObjectType } from 'type-graphql'
import type { SubmissionChannel } from '@lekboek/domain'
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
}
