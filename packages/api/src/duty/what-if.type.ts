import { Field, ObjectType } from 'type-graphql'
import type { RiskLevel } from '@lekboek/domain'
import { RiskLevelChoice } from '../assessment/risk.choices.ts'
import { DutyClock } from './duty.type.ts'

@ObjectType({
  description: 'An obligation as it would be under other rules; nowhere stored.',
  simpleResolvers: true,
})
export class DutyUnderRules extends DutyClock {}

@ObjectType({
  description: 'A dossier as it would stand under other rules; for comparison only, nothing of it is stored.',
  simpleResolvers: true,
})
export class WhatIf {
  @Field(() => String, { description: 'Id of those rules.' })
  ruleSetId!: string

  @Field(() => Boolean, { description: 'These rules are not law: nothing may be decided on them.' })
  isProposal!: boolean

  @Field(() => RiskLevelChoice, {
    description: "The conclusion that was looked at: the dossier's own, or what its facts propose.",
  })
  risk!: RiskLevel

  @Field(() => String, {
    description: 'What these rules would propose: `notify`, `doNotNotify`, `notifyIncomplete`.',
  })
  authority!: string

  @Field(() => [DutyUnderRules], { description: 'The obligations under these rules.' })
  duties!: DutyUnderRules[]
}
