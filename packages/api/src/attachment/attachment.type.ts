import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({
  description:
    'A file that hangs on something. It is brought by `POST /organisations/<id>/incidents/<id>/attachments` (reports, breaches, deliveries alike) as a form with an optional `note` and then the `file`, and taken along by `GET /organisations/<id>/attachments/<id>`.',
  simpleResolvers: true,
})
export class Attachment {
  @Field(() => ID, { description: 'Id of the attachment.' })
  id!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The report that it hangs on; null where it hangs on something else.',
  })
  reportId?: string | null

  @Field(() => String, { description: 'What the file is called.' })
  name!: string

  @Field(() => String, { description: 'Its media type, found by what is in it.' })
  mediaType!: string

  @Field(() => Int, { description: 'How many bytes it has.' })
  size!: number

  @Field(() => String, { description: 'SHA-256 of the file as it is given out, in hex.' })
  sha256!: string

  @Field(() => Boolean, {
    description: 'Whether what a camera wrote beside the picture was taken out: place, device, time.',
  })
  isCleaned!: boolean

  @Field(() => Boolean, { description: 'Whether a processor sent it along with its report.' })
  isCarried!: boolean

  @Field(() => String, { nullable: true, description: 'What it shows, in the words of whoever added it.' })
  note?: string | null

  @Field(() => DateTime, { description: 'When it was added.' })
  addedAt!: Instant

  @Field(() => String, { description: 'Who added it.' })
  addedBy!: string

  @Field(() => Int, {
    nullable: true,
    description:
      'Of what a processor adds: the version of its breach with which it left first, after which it stands; null while it did not leave.',
  })
  sentWith?: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it was taken away; its bytes are gone since.' })
  removedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who took it away.' })
  removedBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why.' })
  removedReason?: string | null
}
