import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant, OrganisationKind, Regime, Role } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { RoleChoice } from '../member/role.choices.ts'
import { RegimeChoice } from '../settings/settings.choices.ts'
import { OrganisationKindChoice } from './organisation.choices.ts'

@ObjectType({
  description: "An organisation on the platform; a controller's register carries its name.",
  simpleResolvers: true,
})
export class Organisation {
  @Field(() => ID, { description: 'Id of the organisation and of its register.' })
  id!: string

  @Field(() => String, { description: 'Path segment under which its pages live.' })
  slug!: string

  @Field(() => String, { description: 'Official name.' })
  name!: string

  @Field(() => [OrganisationKindChoice], { description: 'What it is here; it can be several at once.' })
  kinds!: OrganisationKind[]

  @Field(() => String, {
    nullable: true,
    description: 'Legal form: gemeente, OCMW, intercommunale, company.',
  })
  form?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Number in the Belgian register of enterprises, `0123.456.749`.',
  })
  kbo?: string | null

  @Field(() => String, { nullable: true, description: 'Five-digit code of a municipality.' })
  nis?: string | null

  @Field(() => String, { nullable: true, description: 'Code of a Flemish public body, `OVO000000`.' })
  ovo?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'General address, for mail that is not about one breach.',
  })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'General telephone number.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Postal address, for the head of a letter.' })
  address?: string | null

  @Field(() => [String], { description: 'Two-letter languages that it writes in, the first one first.' })
  languages!: string[]

  @Field(() => String, {
    description: 'Code of the authority that it notifies unless a dossier says otherwise.',
  })
  defaultAuthority!: string

  @Field(() => String, {
    description: 'IANA zone in which its people read the clock; due times are counted in elapsed hours.',
  })
  timeZone!: string

  @Field(() => String, { description: 'Two-letter country code.' })
  country!: string

  @Field(() => String, { description: 'Colour of the bar that marks this register, `#rrggbb`.' })
  colour!: string

  @Field(() => String, { description: 'Letters before the dossier number, `LIN`.' })
  prefix!: string

  @Field(() => RoleChoice, {
    description: 'Who decides: the decider, or the DPO where the organisation says so.',
  })
  decides!: Role

  @Field(() => Int, { description: 'Own target in hours for finding out whether it is a breach.' })
  investigationHours!: number

  @Field(() => Int, {
    description: 'Own target in hours for telling people; the law says without undue delay.',
  })
  peopleTargetHours!: number

  @Field(() => [RegimeChoice], {
    description: 'Regimes beside the GDPR under which it may have to report the same incident.',
  })
  regimes!: Regime[]

  @Field(() => DateTime, { description: 'Since when the organisation takes part.' })
  validFrom!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when it took part; null while it does.' })
  validUntil?: Instant | null

  @Field(() => [String], { description: 'Names that it bore before.' })
  formerNames!: string[]

  @Field(() => [String], { description: 'Path segments that it had before; they lead to it for good.' })
  formerSlugs!: string[]

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on nothing is written any more; until `validUntil` it is read.',
  })
  serviceEndsAt?: Instant | null
}
