import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { provinces, type Instant, type Province } from '@lekboek/domain'
import { identityKinds, type IdentityKind } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { Organisation } from '../organisation/organisation.type.ts'
import { choice } from '../schema/choice.ts'

export const IdentityKindChoice = choice(
  'IdentityKind',
  identityKinds,
  'By what an organisation is known; each may change while it stays the same organisation.',
  {
    name: 'Official name.',
    slug: 'Path segment of its pages; an old one leads on for good.',
    kbo: 'Number in the Belgian register of enterprises.',
    nis: 'Code of a municipality.',
    ovo: 'Code of a Flemish public body.',
  },
)

export const ProvinceChoice = choice('Province', provinces, 'The ten provinces, and Brussels.', {
  antwerp: 'Antwerpen.',
  flemishBrabant: 'Vlaams-Brabant.',
  walloonBrabant: 'Waals-Brabant.',
  brussels: 'Brussel, which lies in no province.',
  westFlanders: 'West-Vlaanderen.',
  eastFlanders: 'Oost-Vlaanderen.',
  hainaut: 'Henegouwen.',
  liege: 'Luik.',
  limburg: 'Limburg.',
  luxembourg: 'Luxemburg.',
  namur: 'Namen.',
})

@ObjectType({ description: 'A name or number with the time in which it stands.', simpleResolvers: true })
export class Identifier {
  @Field(() => IdentityKindChoice, { description: 'What it is.' })
  kind!: IdentityKind

  @Field(() => String, { description: 'The name or number.' })
  value!: string

  @Field(() => DateTime, { description: 'From when on.' })
  from!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'First instant at which it no longer stands; null while nothing ends it.',
  })
  until?: Instant | null

  @Field(() => ProvinceChoice, {
    nullable: true,
    description: 'Of a code of a municipality: the province that it lay in.',
  })
  province?: Province | null
}

@ObjectType({ description: 'What an organisation is called, was called and will be.', simpleResolvers: true })
export class Identity {
  @Field(() => Organisation, { description: 'The organisation as it is today.' })
  organisation!: Organisation

  @Field(() => [Identifier], { description: 'Names and numbers by kind, the latest last.' })
  identifiers!: Identifier[]

  @Field(() => Int, { description: 'Version, for the next change.' })
  version!: number
}

@InputType({ description: 'What changes: what is left out stays, null ends a code.' })
export class IdentityInput {
  @Field(() => String, { nullable: true, description: 'Official name.' })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Path segment of its pages: small letters, figures and hyphens. Acts at once.',
  })
  slug?: string | null

  @Field(() => String, { nullable: true, description: 'Code of a municipality, five figures.' })
  nis?: string | null

  @Field(() => String, { nullable: true, description: 'Code of a Flemish public body, `OVO000000`.' })
  ovo?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on, also behind us; at once where left out.',
  })
  from?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether another organisation here is known to be called the same, or almost; refused as `nameTaken` or `nameNear` otherwise.',
  })
  sharesName?: boolean | null
}
