import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Role } from '@lekboek/domain'
import type { ProviderPreset } from '@lekboek/usecases'
import { RoleChoice } from '../member/role.choices.ts'
import { ProviderPresetChoice } from './provider.choices.ts'

@ObjectType({
  description: 'A value of the role claim, and the role that it stands for.',
  simpleResolvers: true,
})
export class RoleEntry {
  @Field(() => String, { description: 'As the provider writes it.' })
  value!: string

  @Field(() => RoleChoice, { description: 'The role here.' })
  role!: Role
}

/** What is said of a provider in the same words, whether it is read or set. */
@ObjectType({ simpleResolvers: true })
@InputType()
abstract class ProviderFields {
  @Field(() => ProviderPresetChoice, { description: 'What kind it is.' })
  preset!: ProviderPreset

  @Field(() => String, { description: 'Its name and address, exactly as it writes it in its tokens.' })
  issuer!: string

  @Field(() => String, { description: 'Under what it knows this platform.' })
  clientId!: string

  @Field(() => [String], {
    description: 'Values of `acr` that tell of a second factor, beside `mfa` in `amr`.',
  })
  factorAcrs!: string[]

  @Field(() => Boolean, { description: 'Whether its word counts for the second factor.' })
  trustsFactor!: boolean

  @Field(() => Boolean, {
    description: 'Whether whoever it knows may report, also without having been invited.',
  })
  admitsReporters!: boolean

  @Field(() => Boolean, {
    description: 'Whether people come in through it alone; whoever administers the organisation never does.',
  })
  isOnly!: boolean

  @Field(() => Boolean, { description: 'Whether anybody comes in through it.' })
  isOn!: boolean
}

@ObjectType({
  description:
    'The identity provider through which people of an organisation come in. Its secret is never shown.',
  simpleResolvers: true,
})
export class IdentityProvider extends ProviderFields {
  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => String, { description: 'The claim that identifies a person for good.' })
  subjectClaim!: string

  @Field(() => String, { description: 'The claim with the address.' })
  emailClaim!: string

  @Field(() => String, { description: 'The claim by which it says whose the address is.' })
  emailVerifiedClaim!: string

  @Field(() => String, { description: 'The claim with the name.' })
  nameClaim!: string

  @Field(() => String, {
    nullable: true,
    description: 'The claim with the KBO number of the organisation for which somebody signs in.',
  })
  organisationClaim?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The claim whose values stand for roles; steps may be joined by dots.',
  })
  roleClaim?: string | null

  @Field(() => [RoleEntry], { description: 'Which value of the role claim stands for which role.' })
  roleTable!: RoleEntry[]
}

@ObjectType({
  description: 'How the people of an organisation come in through a provider of its own.',
  simpleResolvers: true,
})
export class IdentityProviderSettings {
  @Field(() => String, { description: 'What the provider must be told: where it sends people back.' })
  redirectAddress!: string

  @Field(() => [String], { description: 'Domains of e-mail that the operator found to be its own.' })
  domains!: string[]

  @Field(() => IdentityProvider, { nullable: true, description: 'Null where there is none yet.' })
  provider?: IdentityProvider | null
}

@InputType({ description: 'A value of the role claim, and the role that it stands for.' })
export class RoleEntryInput {
  @Field(() => String, { description: 'As the provider writes it.' })
  value!: string

  @Field(() => RoleChoice, { description: 'A role that whoever asks may grant.' })
  role!: Role
}

@InputType({ description: 'An identity provider, all of it at once.' })
export class IdentityProviderInput extends ProviderFields {
  @Field(() => String, {
    nullable: true,
    description: 'The claim that identifies a person for good. Left out: as this kind of provider calls it.',
  })
  subjectClaim?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The claim with the address. Left out: as this kind of provider calls it.',
  })
  emailClaim?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The claim by which it says that the address was verified. Left out: as this kind of provider calls it.',
  })
  emailVerifiedClaim?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The claim with the name. Left out: as this kind of provider calls it.',
  })
  nameClaim?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The claim with the KBO number of the organisation for which somebody signs in. Left out: as this kind of provider calls it.',
  })
  organisationClaim?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The claim whose values stand for roles; steps may be joined by dots. Left out: as this kind of provider calls it.',
  })
  roleClaim?: string | null

  @Field(() => [RoleEntryInput], { description: 'Which value of the role claim stands for which role.' })
  roleTable!: RoleEntryInput[]

  @Field(() => String, {
    nullable: true,
    description: 'What proves that it is this platform that asks. Left out: as it was.',
  })
  clientSecret?: string | null
}
