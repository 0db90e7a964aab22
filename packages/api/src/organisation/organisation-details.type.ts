import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { IdentifierType, OrganisationSize, Sector } from '@lekboek/domain'
import { IdentifierTypeChoice, OrganisationSizeChoice, SectorChoice } from './organisation.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class DetailsAnswers {
  @Field(() => IdentifierTypeChoice, {
    nullable: true,
    description: 'Which number it has instead of one of the KBO (field 10).',
  })
  identifierType?: IdentifierType | null

  @Field(() => String, { nullable: true, description: 'That number (field 11).' })
  identifier?: string | null

  @Field(() => String, { nullable: true, description: 'Postal address (field 13).' })
  address?: string | null

  @Field(() => String, { nullable: true, description: 'General e-mail address (field 13).' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'General telephone number (field 13).' })
  phone?: string | null

  @Field(() => SectorChoice, { nullable: true, description: 'Whose organisation it is (field 14).' })
  sector?: Sector | null

  @Field(() => OrganisationSizeChoice, {
    nullable: true,
    description: 'How large a private organisation is (field 15).',
  })
  size?: OrganisationSize | null

  @Field(() => String, { nullable: true, description: 'Another size, in words (field 16).' })
  sizeDescription?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Economic activity, with its code if known (field 17).',
  })
  activity?: string | null

  @Field(() => Boolean, {
    description:
      'It says that it designated no DPO (field 29); without that, one not named is only not known.',
  })
  hasNoDpo!: boolean

  @Field(() => String, { nullable: true, description: 'Name of the DPO (field 30).' })
  dpoName?: string | null

  @Field(() => String, { nullable: true, description: 'E-mail address of the DPO (field 31).' })
  dpoEmail?: string | null

  @Field(() => String, { nullable: true, description: 'Telephone number of the DPO (field 31).' })
  dpoPhone?: string | null
}

@ObjectType({
  description: 'How an organisation presents itself to an authority; numbers are those of the EDPB template.',
  simpleResolvers: true,
})
export class OrganisationDetails extends DetailsAnswers {
  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => String, { description: 'Official name (field 12); the platform keeps it.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'Number in the Belgian register of enterprises (field 11); the platform keeps it.',
  })
  kbo?: string | null
}

@InputType({
  description: 'How an organisation presents itself to an authority: all of it as it should stand.',
})
export class OrganisationDetailsInput extends DetailsAnswers {}
