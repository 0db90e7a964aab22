import { Field, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../schema/page-info.type.ts'
import { Incident } from './incident.type.ts'

@ObjectType({ description: 'A dossier in a list.', simpleResolvers: true })
export class IncidentEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string

  @Field(() => Incident, { description: 'The dossier.' })
  node!: Incident
}

@ObjectType({ description: 'One page of dossiers.', simpleResolvers: true })
export class IncidentConnection {
  @Field(() => [IncidentEdge], { description: 'The dossiers of this page.' })
  edges!: IncidentEdge[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many dossiers the filter lets through, over all pages.' })
  totalCount!: number
}
