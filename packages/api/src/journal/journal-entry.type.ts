import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({
  description: 'One thing that happened in a dossier, as the journal keeps it.',
  simpleResolvers: true,
})
export class JournalEntry {
  @Field(() => ID, { description: "Hash of its leaf in the register's journal (RFC 6962), in hexadecimal." })
  id!: string

  @Field(() => Int, { description: 'Its number within the dossier, from 1 on.' })
  sequence!: number

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Instant

  @Field(() => String, { description: 'What was done; the key of a text, `measure.added`.' })
  verb!: string

  @Field(() => String, { description: 'Who did it, by the name of that moment.' })
  actorName!: string

  @Field(() => String, {
    description: "The role in which it was done; `system` for the platform's own work.",
  })
  actorRole!: string

  @Field(() => String, { nullable: true, description: 'The consultancy under whose mandate it was done.' })
  mandateHolder?: string | null

  @Field(() => String, { nullable: true, description: 'The DPO for whom it was done as deputy.' })
  deputyFor?: string | null

  @Field(() => GraphQLJSON, { description: 'What it was about; never the text that was typed.' })
  summary!: unknown
}
