import { Field, ObjectType } from 'type-graphql'
import { ConsequencesFacts } from './consequences.type.ts'
import { DataFacts } from './data.type.ts'
import { NatureFacts } from './nature.type.ts'
import { PartiesFacts } from './parties.type.ts'
import { PeopleFacts } from './people.type.ts'
import { ProtectionFacts } from './protection.type.ts'
import { TimingFacts } from './timing.type.ts'

@ObjectType({
  description: 'What is known of a breach, after the EDPB template for notifications.',
  simpleResolvers: true,
})
export class Facts {
  @Field(() => TimingFacts, { description: 'When it happened and how it came out.' })
  timing!: TimingFacts

  @Field(() => NatureFacts, { description: 'What happened to the data.' })
  nature!: NatureFacts

  @Field(() => PeopleFacts, { description: 'Whom it concerns.' })
  people!: PeopleFacts

  @Field(() => DataFacts, { description: 'Which data.' })
  data!: DataFacts

  @Field(() => ProtectionFacts, { description: 'What protected the data when it happened; article 32.' })
  protection!: ProtectionFacts

  @Field(() => ConsequencesFacts, { description: 'Likely consequences; article 33(3)(c).' })
  consequences!: ConsequencesFacts

  @Field(() => PartiesFacts, { description: 'Others who have a part in it.' })
  parties!: PartiesFacts
}
