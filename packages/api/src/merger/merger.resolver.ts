import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  agreeToMerger,
  listMergers,
  listUmbrellaMembers,
  planMergers,
  previewMergers,
  previewOwnMerger,
  refuseMerger,
  withdrawMerger,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, ReasonArg } from '../schema/arguments.ts'
import {
  Merger,
  MergerEffect,
  MergerInput,
  MergerPreview,
  PlannedMerger,
  UmbrellaMember,
} from './merger.type.ts'

const MergerArg = () => Arg('merger', () => ID, { description: 'Id of the merger.' })

@Resolver()
export class MergerResolver {
  @Query(() => [Merger], { description: 'Mergers in which an organisation has a part, the latest first.' })
  mergers(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listMergers(context, organisation)
  }

  @Query(() => [UmbrellaMember], {
    description: 'Organisations of an umbrella by name, old name or code; all of them for no words.',
  })
  umbrellaMembers(
    @OrganisationArg() organisation: string,
    @Arg('words', () => String, { description: 'Part of a name, or a code.' }) words: string,
    @Ctx() context: ApiContext,
  ) {
    return listUmbrellaMembers(context, organisation, words)
  }

  @Query(() => [MergerPreview], { description: 'What a merger would do; nothing is done.' })
  previewMergers(
    @OrganisationArg() organisation: string,
    @Arg('input', () => MergerInput, { description: 'Who, into what, and when.' }) input: MergerInput,
    @Ctx() context: ApiContext,
  ) {
    return previewMergers(context, organisation, input)
  }

  @Query(() => MergerEffect, {
    nullable: true,
    description: 'What the merger that is planned for this organisation does; null where none is.',
  })
  previewOwnMerger(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return previewOwnMerger(context, organisation)
  }

  @Mutation(() => [PlannedMerger], {
    description: 'Plans that organisations of this umbrella pass into another; those with people must agree.',
  })
  planMergers(
    @OrganisationArg() organisation: string,
    @Arg('input', () => MergerInput, { description: 'Who, into what, and when.' }) input: MergerInput,
    @Ctx() context: ApiContext,
  ) {
    return planMergers(context, organisation, input)
  }

  @Mutation(() => Merger, { description: 'Agrees that this organisation passes into another.' })
  agreeToMerger(
    @OrganisationArg() organisation: string,
    @MergerArg() merger: string,
    @Ctx() context: ApiContext,
  ) {
    return agreeToMerger(context, organisation, merger)
  }

  @Mutation(() => Merger, { description: 'Does not agree that this organisation passes into another.' })
  refuseMerger(
    @OrganisationArg() organisation: string,
    @MergerArg() merger: string,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
  ) {
    return refuseMerger(context, organisation, merger, { reason })
  }

  @Mutation(() => Merger, { description: 'Takes a merger back before its day.' })
  withdrawMerger(
    @OrganisationArg() organisation: string,
    @MergerArg() merger: string,
    @Ctx() context: ApiContext,
  ) {
    return withdrawMerger(context, organisation, merger)
  }
}
