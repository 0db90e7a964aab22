import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { Merger as ShownMerger } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { choice } from '../schema/choice.ts'

export const MergerStateChoice = choice<ShownMerger['state']>(
  'MergerState',
  ['waiting', 'planned', 'takenEffect', 'withdrawn', 'refused'],
  'How a merger stands.',
  {
    waiting: 'An administrator of the old organisation has not agreed yet; its day alone does nothing.',
    planned: 'It takes effect on its day.',
    takenEffect: 'Its day has come: the register is in the hands of the successor.',
    withdrawn: 'It was taken back.',
    refused: 'An administrator of the old organisation did not agree.',
  },
)

export const CertaintyChoice = choice(
  'MergerCertainty',
  ['S', 'B'] as const,
  'How surely the list of municipal mergers knows this one.',
  { S: 'Codes and pairing are confirmed.', B: 'The pairing is believed.' },
)

@ObjectType({ description: 'An organisation that passes into another on a day.', simpleResolvers: true })
export class Merger {
  @Field(() => ID, { description: 'Id of the merger.' })
  id!: string

  @Field(() => ID, { description: 'The organisation that passes.' })
  predecessorId!: string

  @Field(() => String, { description: 'Its name.' })
  predecessorName!: string

  @Field(() => ID, { description: 'The organisation that it passes into.' })
  successorId!: string

  @Field(() => String, { description: 'Its name.' })
  successorName!: string

  @Field(() => DateTime, { description: 'Its day.' })
  takesEffectAt!: Instant

  @Field(() => MergerStateChoice, { description: 'How it stands.' })
  state!: ShownMerger['state']

  @Field(() => DateTime, {
    nullable: true,
    description: 'When what ends was ended and what goes on was handed on.',
  })
  carriedOutAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was refused; null where it was not.' })
  refusalReason?: string | null

  @Field(() => CertaintyChoice, {
    nullable: true,
    description: 'Whether the list of municipal mergers knows it; null where it does not.',
  })
  certainty?: 'S' | 'B' | null
}

@ObjectType({ description: 'What a merger ends and hands on, in numbers.', simpleResolvers: true })
export class MergerEffect {
  @Field(() => Int, { description: 'People with a role in the old organisation.' })
  people!: number

  @Field(() => Int, {
    description: 'Of those, people without a role in the successor: they lose all access.',
  })
  leavers!: number

  @Field(() => Int, { description: 'Mandates that the old one gave; they end.' })
  mandates!: number

  @Field(() => Int, { description: 'Tokens of programs; they end.' })
  tokens!: number

  @Field(() => Int, { description: 'Open invitations; they are withdrawn.' })
  invitations!: number

  @Field(() => Int, { description: 'Processing agreements; they go on with the successor.' })
  agreements!: number

  @Field(() => Int, {
    description:
      'People who will read the old register: with a role at the successor, as deputy there, or under its mandates.',
  })
  readers!: number

  @Field(() => Int, {
    description:
      'People of consultancies with a mandate from the successor who stay out of it: the old organisation refused them.',
  })
  keptOut!: number
}

@ObjectType({ description: 'What a merger would do to one organisation.', simpleResolvers: true })
export class MergerPreview extends MergerEffect {
  @Field(() => ID, { description: 'The organisation that would pass.' })
  predecessorId!: string

  @Field(() => String, { description: 'Its name.' })
  predecessorName!: string

  @Field(() => String, { description: 'Name of the successor.' })
  successorName!: string

  @Field(() => Boolean, { description: 'Whether an administrator of it must agree.' })
  needsAgreement!: boolean

  @Field(() => CertaintyChoice, {
    nullable: true,
    description: 'Whether the list of municipal mergers knows it; null where it does not.',
  })
  certainty?: 'S' | 'B' | null
}

@ObjectType({ description: 'A merger as it was planned.', simpleResolvers: true })
export class PlannedMerger {
  @Field(() => ID, { description: 'Id of the merger.' })
  id!: string

  @Field(() => String, { description: 'Name of the organisation that passes.' })
  predecessorName!: string

  @Field(() => Boolean, { description: 'Whether it waits for an administrator of it.' })
  isWaiting!: boolean
}

@ObjectType({ description: 'An organisation of an umbrella.', simpleResolvers: true })
export class UmbrellaMember {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string

  @Field(() => String, { description: 'Official name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Code of a municipality.' })
  nis?: string | null

  @Field(() => String, { nullable: true, description: 'Number in the register of enterprises.' })
  kbo?: string | null

  @Field(() => [String], { description: 'Names that it bore before.' })
  formerNames!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation of the umbrella that its code has passed into; null where none is known.',
  })
  successorId?: string | null
}

@InputType({ description: 'Which organisations pass into which, and when.' })
export class MergerInput {
  @Field(() => ID, { description: 'The organisation that they pass into.' })
  successorId!: string

  @Field(() => [ID], { description: 'The organisations that pass, twenty at most.' })
  predecessorIds!: string[]

  @Field(() => DateTime, { description: 'First instant at which they are one.' })
  takesEffectAt!: Instant
}
