import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant, OwnDutyTrigger, OwnDutyUnit, Regime } from '@lekboek/domain'
import type { FactorDemand } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import {
  FactorDemandChoice,
  OwnDutyTriggerChoice,
  OwnDutyUnitChoice,
  RegimeChoice,
} from './settings.choices.ts'

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

  @Field(() => Int, { description: 'How many hours or days.' })
  count!: number

  @Field(() => OwnDutyUnitChoice, { description: 'Whether it counts hours or days.' })
  unit!: OwnDutyUnit

  @Field(() => DateTime, {
    nullable: true,
    description: 'It holds for dossiers reported from then on; null where it holds for all.',
  })
  validFromAt?: Instant | null
}

@ObjectType({
  description: 'That somebody asked to keep for less long who read what.',
  simpleResolvers: true,
})
export class AskedReadLog {
  @Field(() => Int, { description: 'For how many months.' })
  months!: number

  @Field(() => String, { description: 'Name of who asked.' })
  byName!: string

  @Field(() => DateTime, { description: 'When.' })
  at!: Instant
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

  @Field(() => FactorDemandChoice, { description: 'From whom it asks a second factor.' })
  secondFactor!: FactorDemand

  @Field(() => Int, { description: 'For how many months it keeps who read what.' })
  readLogMonths!: number

  @Field(() => AskedReadLog, {
    nullable: true,
    description: 'A shorter time that waits for a DPO of the organisation to say the same.',
  })
  readLogAsked?: AskedReadLog | null
}

@InputType({ description: 'A duty that an organisation took on itself.' })
export class OwnDutyInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is known already; a new one has none.' })
  id?: string | null

  @Field(() => String, { description: 'As the organisation calls it; no two alike.' })
  name!: string

  @Field(() => OwnDutyTriggerChoice, { description: 'From when its hours count.' })
  trigger!: OwnDutyTrigger

  @Field(() => Int, { description: 'How many hours or days, at least 1.' })
  count!: number

  @Field(() => OwnDutyUnitChoice, { description: 'Whether it counts hours or days.' })
  unit!: OwnDutyUnit

  @Field(() => DateTime, {
    nullable: true,
    description:
      'It holds for dossiers reported from then on. Left out: from now for a new one, as before for a known one.',
  })
  validFromAt?: Instant | null
}

@InputType({ description: 'Under which other laws and contracts an organisation falls; all of it at once.' })
export class SettingsInput {
  @Field(() => [RegimeChoice], { description: 'Regimes beside the GDPR.' })
  regimes!: Regime[]

  @Field(() => [OwnDutyInput], { description: 'Duties that it took on itself; one that is left out ends.' })
  ownDuties!: OwnDutyInput[]

  @Field(() => String, {
    nullable: true,
    description:
      'Why what is owed in open dossiers is taken away or put off, at least 20 characters; demanded then.',
  })
  reason?: string | null
}
