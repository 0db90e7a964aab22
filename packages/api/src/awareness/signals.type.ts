import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant, StretchReason } from '@lekboek/domain'
import { VersionedPart } from '../duty/beside-facts.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { StretchReasonChoice } from './awareness.choices.ts'

@ObjectType({
  description: 'Times that bear on awareness and are no facts of the breach itself.',
  simpleResolvers: true,
})
export class AwarenessSignals extends VersionedPart {
  @Field(() => DateTime, {
    nullable: true,
    description: 'A ransom note or another claim of an attacker came in.',
  })
  claimAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The own check found that claim to be true.' })
  claimVerifiedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'A third party showed proof, not only a hint.' })
  proofShownAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The police or an authority told it.' })
  authorityToldAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The check of a hint began.' })
  checkStartedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The check of a hint confirmed it.' })
  checkConfirmedAt?: Instant | null
}

@InputType({ description: 'Times that bear on awareness; all of them at once.' })
export class RecordSignalsInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'A ransom note or another claim of an attacker came in.',
  })
  claimAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The own check found that claim to be true.' })
  claimVerifiedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'A third party showed proof, not only a hint.' })
  proofShownAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The police or an authority told it.' })
  authorityToldAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The check of a hint began.' })
  checkStartedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The check of a hint confirmed it.' })
  checkConfirmedAt?: Instant | null

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number
}

@ObjectType({
  description:
    'A sign that the short investigation before awareness is stretched; it warns and decides nothing.',
  simpleResolvers: true,
})
export class StretchFlag {
  @Field(() => StretchReasonChoice, { description: 'Which sign it is.' })
  reason!: StretchReason

  @Field(() => DateTime, { description: 'Where the stretch begins.' })
  fromAt!: Instant

  @Field(() => DateTime, { description: 'Where it ends, or now.' })
  untilAt!: Instant

  @Field(() => Int, { description: 'Whole elapsed hours between the two.' })
  hours!: number

  @Field(() => Int, { description: 'The hours beyond which it is flagged.' })
  limitHours!: number
}
