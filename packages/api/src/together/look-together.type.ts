import { Field, ObjectType } from 'type-graphql'
import { Incident } from '../incident/incident.type.ts'
import { Problem } from '../problem/problem.type.ts'
import { TogetherOutcome } from './together.type.ts'

@ObjectType({
  description:
    'Dossiers side by side, and what would come of bringing them together. Nothing of it is stored.',
  simpleResolvers: true,
})
export class LookTogether {
  @Field(() => Incident, { description: 'The one that would remain.' })
  into!: Incident

  @Field(() => [Incident], { description: 'Those that would be brought into it.' })
  others!: Incident[]

  @Field(() => [Problem], { description: 'What stands against it; empty when nothing does.' })
  problems!: Problem[]

  @Field(() => TogetherOutcome, { nullable: true, description: 'Null while something stands against it.' })
  outcome?: TogetherOutcome | null
}
