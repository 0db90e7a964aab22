import { Field, ID, InputType, Int } from 'type-graphql'
import type { SaidField } from '@lekboek/domain/breach'
import { ReportFieldChoice } from '../received-report/received-report.choices.ts'
import { SectionSeenInput } from '../received-report/received-report.input.ts'

@InputType({ description: 'A dossier as the person saw it.' })
export class SeenDossierInput {
  @Field(() => ID, { description: 'Id of the dossier.' })
  incident!: string

  @Field(() => Int, { description: 'Version of its title and status; a stale one is a CONFLICT.' })
  version!: number

  @Field(() => String, {
    nullable: true,
    description: 'Its `restsOn`; a stale one, or none where something was weighed, is a CONFLICT.',
  })
  restsOn?: string | null
}

@InputType({ description: 'Dossiers that turned out to be about one breach.' })
export class BringTogetherInput {
  @Field(() => SeenDossierInput, { description: 'The one that remains.' })
  into!: SeenDossierInput

  @Field(() => [SeenDossierInput], { description: 'Those that are brought into it; at most 20.' })
  others!: SeenDossierInput[]

  @Field(() => String, { description: 'Why they are one; at least twenty characters.' })
  reason!: string
}

@InputType({ description: 'A dossier that is taken out of another one again.' })
export class TakeApartInput {
  @Field(() => ID, { description: 'Id of the dossier that was brought into another.' })
  incident!: string

  @Field(() => Int, { description: 'Version of its title and status; a stale one is a CONFLICT.' })
  version!: number

  @Field(() => String, { description: 'Why they are not one after all; at least twenty characters.' })
  reason!: string
}

@InputType({ description: 'What a dossier that was brought in said of the facts, and is taken over.' })
export class TakeOverBroughtInput {
  @Field(() => ID, { description: 'Id of the dossier that remains.' })
  incident!: string

  @Field(() => ID, { description: 'Id of the dossier that was brought into it.' })
  from!: string

  @Field(() => [ReportFieldChoice], { description: 'The fields to take over, all in one act.' })
  fields!: SaidField[]

  @Field(() => [SectionSeenInput], { description: 'Every section in which one of these fields stands.' })
  versions!: SectionSeenInput[]
}
