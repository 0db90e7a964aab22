import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Where a page of a list ends.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` for the next page; null for an empty page.',
  })
  endCursor?: string | null
}
