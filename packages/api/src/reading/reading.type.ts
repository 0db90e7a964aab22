import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { readingKinds, type ReadingKind } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { choice } from '../schema/choice.ts'
import { PageInfo } from '../schema/page-info.type.ts'

export const ReadingKindChoice = choice('ReadingKind', readingKinds, 'What was read.', {
  dossier: 'A dossier was opened.',
  document: 'A document of a dossier was taken out.',
  list: "A list of dossiers that showed people's names.",
  search: 'The dossiers were searched by words.',
  export: 'The register, who can see it, or the read log itself was taken out.',
  identity: 'Who told something from outside was shown.',
})

@InputType({ description: 'Which readings a page holds; what is left out does not narrow it.' })
export class ReadingFilter {
  @Field(() => DateTime, { nullable: true, description: 'Read at this instant or later.' })
  from?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Read before this instant.' })
  until?: Instant | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of the reader’s name, at most 200 characters.',
  })
  reader?: string | null

  @Field(() => ReadingKindChoice, { nullable: true, description: 'Readings of this kind.' })
  kind?: ReadingKind | null

  @Field(() => String, { nullable: true, description: 'Number of one dossier, `2026-014`.' })
  number?: string | null
}

@ObjectType({
  description: 'That somebody read something; kept once per person, thing and quarter of an hour.',
  simpleResolvers: true,
})
export class Reading {
  @Field(() => ID, { description: 'Id of the reading.' })
  id!: string

  @Field(() => DateTime, { description: 'When it was first read in that quarter of an hour.' })
  readAt!: Instant

  @Field(() => String, { description: 'Name of the reader at that moment.' })
  reader!: string

  @Field(() => String, { description: 'The role in which it was read; `service` for a program.' })
  role!: string

  @Field(() => String, { nullable: true, description: 'The consultancy whose mandate opened the register.' })
  mandateHolder?: string | null

  @Field(() => String, { nullable: true, description: 'The DPO for whom the reader stood in.' })
  deputyFor?: string | null

  @Field(() => ReadingKindChoice, { description: 'What kind of thing was read.' })
  kind!: ReadingKind

  @Field(() => String, { nullable: true, description: 'Which document or export.' })
  detail?: string | null

  @Field(() => String, { nullable: true, description: 'Number of the dossier as it is now.' })
  number?: string | null
}

@ObjectType({ description: 'A reading in a list.', simpleResolvers: true })
export class ReadingEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string

  @Field(() => Reading, { description: 'The reading.' })
  node!: Reading
}

@ObjectType({ description: 'One page of the read log.', simpleResolvers: true })
export class ReadingConnection {
  @Field(() => [ReadingEdge], { description: 'The readings of this page.' })
  edges!: ReadingEdge[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo
}
