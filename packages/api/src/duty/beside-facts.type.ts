import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Duty, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DutyKindChoice } from './duty.choices.ts'

/** A part of the dossier that is saved by itself, like a section of the facts. */
@ObjectType({ simpleResolvers: true })
export abstract class VersionedPart {
  @Field(() => Int, { description: 'Rises with every save; send it back with the next one.' })
  version!: number

  @Field(() => DateTime, { nullable: true, description: 'When it was last saved; null while nobody did.' })
  changedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who last saved it.' })
  changedBy?: string | null
}

@ObjectType({ description: 'Whether the incident is significant under NIS2.', simpleResolvers: true })
export class Significance extends VersionedPart {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the organisation knew that it is significant; null while it is not held to be.',
  })
  significantAt?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For a trust service provider: whether those services themselves are affected; null while nobody said.',
  })
  affectsTrustServices?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Its handling goes on; false once that ended, null while nobody said.',
  })
  isBeingHandled?: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'When its handling ended; NIS2 article 23(4)(e).' })
  handledAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'The reasoning.' })
  argument?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'How it had been recorded wrongly, where an instant is later than it was, or none after all.',
  })
  correctionReason?: string | null
}

@ObjectType({
  description:
    'A duty that was late, or owed, on what was recorded first; so it stays until who decides confirms.',
  simpleResolvers: true,
})
export class KeptDuty {
  @Field(() => String, { description: 'Key of the duty.' })
  key!: string

  @Field(() => DutyKindChoice, { description: 'Which obligation it is.' })
  kind!: Duty['kind']

  @Field(() => String, { nullable: true, description: 'How the organisation calls it, where it is its own.' })
  name?: string | null

  @Field(() => DateTime, { description: 'When its clock started on what was recorded first.' })
  triggeredAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it was due then.' })
  dueAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was met then; null where it was not.' })
  metAt?: Instant | null

  @Field(() => DateTime, { description: 'When something else was recorded.' })
  since!: Instant

  @Field(() => Boolean, {
    description: 'The duty is shown so; false once it is confirmed, decided or graver.',
  })
  isShown!: boolean

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is due once the correction is confirmed; null where it is owed no longer, or has no term.',
  })
  becomesDueAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was met once the correction is confirmed; null where it was not.',
  })
  becomesMetAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When who decides confirmed the correction.' })
  confirmedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who confirmed it.' })
  confirmedBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever confirmed it.' })
  reason?: string | null
}

@ObjectType({ description: 'Duties that an act alone does not undo.', simpleResolvers: true })
export class KeptDuties extends VersionedPart {
  @Field(() => [KeptDuty], { description: 'In the order in which they were kept.' })
  duties!: KeptDuty[]
}

@ObjectType({ description: 'A sub-processor through whose hands the breach went.', simpleResolvers: true })
export class SubProcessor {
  @Field(() => ID, { description: 'Unique within the dossier.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => DateTime, { nullable: true, description: 'From when on it was aware itself.' })
  awareAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it told the processor.' })
  toldAt?: Instant | null

  @Field(() => Int, {
    nullable: true,
    description: 'Hours of its contract with the processor; null where it says without undue delay.',
  })
  termHours?: number | null
}

@ObjectType({ description: 'The chain below the processor.', simpleResolvers: true })
export class SubProcessors extends VersionedPart {
  @Field(() => [SubProcessor], { description: 'Each with its own times.' })
  links!: SubProcessor[]
}
