import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { OwnDutyTrigger, Regime } from '@lekboek/domain'
import { OwnDutyTriggerChoice, RegimeChoice } from './settings.choices.ts'

@ObjectType({
  description: 'A duty that no law sets: of a contract, an insurance policy, an agreement within a group.',
  simpleResolvers: true,
})
export class OwnDuty {
  @Field(() => ID, { description: 'Unique within the organisation.' })
  id!: string

  @Field(() => String, { description: 'As the organisation calls it.' })
  name!: string

  @Field(() => OwnDutyTriggerChoice, { description: 'From when its hours count.' })
  trigger!: OwnDutyTrigger

  @Field(() => Int, { description: 'Elapsed hours.' })
  hours!: number
}

@ObjectType({
  description: 'Under which other laws and contracts an organisation says it falls.',
  simpleResolvers: true,
})
export class Settings {
  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => [RegimeChoice], { description: 'Regimes beside the GDPR.' })
  regimes!: Regime[]

  @Field(() => [OwnDuty], { description: 'Duties that it took on itself.' })
  ownDuties!: OwnDuty[]
}

@InputType({ description: 'A duty that an organisation took on itself.' })
export class OwnDutyInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is known already; a new one has none.' })
  id?: string | null

  @Field(() => String, { description: 'As the organisation calls it; no two alike.' })
  name!: string

  @Field(() => OwnDutyTriggerChoice, { description: 'From when its hours count.' })
  trigger!: OwnDutyTrigger

  @Field(() => Int, { description: 'Elapsed hours, at least 1.' })
  hours!: number
}

@InputType({ description: 'Under which other laws and contracts an organisation falls; all of it at once.' })
export class SettingsInput {
  @Field(() => [RegimeChoice], { description: 'Regimes beside the GDPR.' })
  regimes!: Regime[]

  @Field(() => [OwnDutyInput], { description: 'Duties that it took on itself; one that is left out ends.' })
  ownDuties!: OwnDutyInput[]
}
