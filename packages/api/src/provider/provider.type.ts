import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant, Role } from '@lekboek/domain'
import type { KeyAlgorithm, ProviderPreset, ProviderProof } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { RoleChoice } from '../member/role.choices.ts'
import {
  KeyAlgorithmChoice,
  KeyStateChoice,
  ProviderPresetChoice,
  ProviderProofChoice,
} from './provider.choices.ts'

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

  @Field(() => ID, { nullable: true, description: 'Who said what stands there; null for the operator.' })
  setBy?: string | null

  @Field(() => String, { nullable: true, description: 'Their name.' })
  setByName?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when a second person, or the operator, stands behind it. Until then its word gives no role, stands for no second factor, and takes no other way in.',
  })
  confirmedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who that is; null for the operator.' })
  confirmedByName?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when whoever was to stand behind it says no; null where nobody does.',
  })
  refusedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Name of who said no.' })
  refusedByName?: string | null

  @Field(() => String, { nullable: true, description: 'Why they said no.' })
  refusalReason?: string | null

  @Field(() => ProviderProofChoice, {
    description: 'By what this platform proves that it is itself that asks.',
  })
  provesBy!: ProviderProof

  @Field(() => KeyAlgorithmChoice, { description: 'How a key that is made for it signs.' })
  keyAlgorithm!: KeyAlgorithm

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
  description:
    'The public half of a key by which this platform proves to a provider that it is itself that asks.',
  simpleResolvers: true,
})
export class ProviderKey {
  @Field(() => ID, { description: 'Its `kid`.' })
  id!: string

  @Field(() => KeyStateChoice, { description: 'What it does.' })
  state!: 'current' | 'next'

  @Field(() => KeyAlgorithmChoice, { description: 'How it signs.' })
  algorithm!: KeyAlgorithm

  @Field(() => String, {
    description: 'A certificate that it signed itself, as PEM: for Entra ID, which takes no JWKS.',
  })
  certificate!: string

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Instant

  @Field(() => DateTime, { description: 'When its certificate ends: have the next one in use before.' })
  expiresAt!: Instant
}

@ObjectType({
  description: 'How the people of an organisation come in through a provider of its own.',
  simpleResolvers: true,
})
export class IdentityProviderSettings {
  @Field(() => String, { description: 'What the provider must be told: where it sends people back.' })
  redirectAddress!: string

  @Field(() => String, { description: 'Where it finds our public keys, as a JWKS.' })
  keysAddress!: string

  @Field(() => String, { description: 'Where it sends back whoever signed out there.' })
  signedOutAddress!: string

  @Field(() => String, { description: 'Where it says that somebody signed out there (back-channel logout).' })
  logoutAddress!: string

  @Field(() => [ProviderKey], { description: 'The key that signs, then the one that waits to.' })
  keys!: ProviderKey[]

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

  @Field(() => ProviderProofChoice, {
    nullable: true,
    description: 'By what this platform proves that it is itself that asks. Left out: by a secret.',
  })
  provesBy?: ProviderProof | null

  @Field(() => KeyAlgorithmChoice, {
    nullable: true,
    description: 'How a key that is made for it signs. Left out: as this kind of provider wants it.',
  })
  keyAlgorithm?: KeyAlgorithm | null

  @Field(() => [RoleEntryInput], { description: 'Which value of the role claim stands for which role.' })
  roleTable!: RoleEntryInput[]

  @Field(() => String, {
    nullable: true,
    description: 'The secret that proves that it is this platform that asks. Left out: as it was.',
  })
  clientSecret?: string | null
}
