import { Field, ID, InputType } from 'type-graphql'
import type { IncidentSource, IncidentStatus, IncidentType, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { IncidentTypeChoice } from '../facts/nature.choices.ts'
import { IncidentSourceChoice, IncidentStatusChoice } from './incident.choices.ts'

@InputType({ description: 'Which dossiers a list or an export holds; what is left out does not narrow it.' })
export class IncidentFilter {
  @Field(() => [IncidentStatusChoice], { nullable: true, description: 'Dossiers in any of these states.' })
  status?: IncidentStatus[] | null

  @Field(() => DateTime, { nullable: true, description: 'Reported at this instant or later.' })
  from?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Reported before this instant.' })
  until?: Instant | null

  @Field(() => [IncidentTypeChoice], { nullable: true, description: 'Dossiers of any of these kinds.' })
  incidentType?: IncidentType[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether an authority was notified.' })
  authorityNotified?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether people were told.' })
  peopleTold?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a duty is past its due time.' })
  overdue?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'Free text in title, reference and description, at most 200 characters.',
  })
  text?: string | null

  @Field(() => ID, { nullable: true, description: 'Dossiers on which a report of this processor hangs.' })
  processor?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that report came within the hours of the contract; asks for a processor.',
  })
  reportInTime?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a version of that report is still to be confirmed; asks for a processor.',
  })
  receiptOpen?: boolean | null
}

@InputType({ description: 'How a dossier is sealed that is only being opened.' })
export class OpeningSealInput {
  @Field(() => String, { description: 'Why; at least twenty characters.' })
  reason!: string

  @Field(() => [ID], {
    description: 'Who may see it; whoever opens it may in any case. One at least is a DPO or decider.',
  })
  persons!: string[]

  @Field(() => [ID], {
    nullable: true,
    description: 'Key holders who do not open it in need either; two at least are left.',
  })
  leftOut?: string[] | null
}

@InputType({ description: 'A dossier that the DPO opens without a report.' })
export class OpenIncidentInput {
  @Field(() => String, {
    description: 'What it is about in a few words; at most 200 characters, no names of people.',
  })
  title!: string

  @Field(() => String, { description: 'What is known, in words.' })
  text!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was noticed; not asked of a processor’s word.',
  })
  noticedAt?: Instant | null

  @Field(() => DateTime, {
    description:
      'When it was first told inside the organisation; of a processor’s word, when that reached it.',
  })
  reportedAt!: Instant

  @Field(() => ID, {
    nullable: true,
    description: 'Of a processor’s word: the agreement under which it processes; else its name is asked.',
  })
  agreement?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Of a processor’s word: what the processor is called.',
  })
  processorName?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Of a processor’s word: from when on the processor itself was aware, where it said so.',
  })
  processorAwareAt?: Instant | null

  @Field(() => IncidentSourceChoice, { description: 'Who brought it in.' })
  source!: IncidentSource

  @Field(() => OpeningSealInput, {
    nullable: true,
    description: 'Seals it from the first moment on; null for one that every reader of the register sees.',
  })
  seal?: OpeningSealInput | null
}
