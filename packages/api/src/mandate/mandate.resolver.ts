import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  admitKeptOut,
  assignMandates,
  findConsultancies,
  grantMandate,
  listKeptOut,
  listMandates,
  revokeMandate,
  admitMandateUser,
  refuseMandateUser,
  unassignMandate,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { GrantMandateInput } from './mandate.input.ts'
import { Consultancy, KeptOutUser, Mandate } from './mandate.type.ts'

@Resolver()
export class MandateResolver {
  @Query(() => [Mandate], { description: 'Mandates that an organisation gave or holds.' })
  mandates(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listMandates(context, organisation)
  }

  @Query(() => [KeptOutUser], {
    description:
      'Whom organisations that passed into this one refused: under its mandates they stay out of those registers.',
  })
  keptOutUsers(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listKeptOut(context, organisation)
  }

  @Query(() => [Consultancy], {
    description: 'Consultancies found by name or number, ten at most, for whoever may grant a mandate.',
  })
  consultancies(
    @OrganisationArg() organisation: string,
    @Arg('words', () => String, { description: 'Part of the name or of the number; two signs at least.' })
    words: string,
    @Ctx() context: ApiContext,
  ) {
    return findConsultancies(context, organisation, words)
  }

  @Mutation(() => Mandate, { description: 'Lets a consultancy enter the register of this organisation.' })
  grantMandate(
    @OrganisationArg() organisation: string,
    @Arg('input', () => GrantMandateInput, { description: 'Who, and how far.' }) input: GrantMandateInput,
    @Ctx() context: ApiContext,
  ) {
    return grantMandate(context, organisation, input)
  }

  @Mutation(() => Mandate, { description: 'Ends a mandate that this organisation gave; at once.' })
  revokeMandate(
    @OrganisationArg() organisation: string,
    @Arg('mandate', () => ID, { description: 'Id of the mandate.' }) mandate: string,
    @Ctx() context: ApiContext,
  ) {
    return revokeMandate(context, organisation, mandate)
  }

  @Mutation(() => [Mandate], {
    description:
      'Lets members of this consultancy use mandates that it holds: all of them all, or nothing is done.',
  })
  assignMandates(
    @OrganisationArg() organisation: string,
    @Arg('mandates', () => [ID], { description: 'Ids of the mandates.' }) mandates: string[],
    @Arg('users', () => [ID], { description: 'Accounts of the members.' }) users: string[],
    @Ctx() context: ApiContext,
  ) {
    return assignMandates(context, organisation, mandates, users)
  }

  @Mutation(() => Mandate, {
    description: 'Takes a member of this consultancy off a mandate that it holds; at once.',
  })
  unassignMandate(
    @OrganisationArg() organisation: string,
    @Arg('mandate', () => ID, { description: 'Id of the mandate.' }) mandate: string,
    @Arg('user', () => ID, { description: 'Account of the member.' }) user: string,
    @Ctx() context: ApiContext,
  ) {
    return unassignMandate(context, organisation, mandate, user)
  }

  @Mutation(() => Mandate, {
    description:
      'Takes one of the people of a consultancy off every mandate that this organisation gave; at once, and until it admits them again.',
  })
  refuseMandateUser(
    @OrganisationArg() organisation: string,
    @Arg('mandate', () => ID, { description: 'Id of a mandate that they use.' }) mandate: string,
    @Arg('user', () => ID, { description: 'Account of the person.' }) user: string,
    @Ctx() context: ApiContext,
  ) {
    return refuseMandateUser(context, organisation, mandate, user)
  }

  @Mutation(() => Mandate, {
    description:
      'Lets the consultancy put a person on mandates of this organisation again; nobody is on one by that.',
  })
  admitMandateUser(
    @OrganisationArg() organisation: string,
    @Arg('mandate', () => ID, { description: 'Id of a mandate of their consultancy.' }) mandate: string,
    @Arg('user', () => ID, { description: 'Account of the person.' }) user: string,
    @Ctx() context: ApiContext,
  ) {
    return admitMandateUser(context, organisation, mandate, user)
  }

  @Mutation(() => [KeptOutUser], {
    description:
      'Lets a person into a register that this organisation took over and whose own had refused them; answers who still stays out.',
  })
  admitKeptOutUser(
    @OrganisationArg() organisation: string,
    @Arg('register', () => ID, { description: 'Id of the organisation that passed.' }) register: string,
    @Arg('user', () => ID, { description: 'Account of the person.' }) user: string,
    @Ctx() context: ApiContext,
  ) {
    return admitKeptOut(context, organisation, register, user)
  }
}
