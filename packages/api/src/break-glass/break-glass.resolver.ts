import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  appointKeyHolders,
  askBreakGlass,
  confirmBreakGlass,
  listBreakGlass,
  listKeyHoldings,
  readKeyHolders,
  refuseBreakGlass,
  withdrawBreakGlass,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { BreakGlassRequest, KeyHolders, KeyHolding } from './break-glass.type.ts'

const RequestArg = () => Arg('request', () => ID, { description: 'Id of the request.' })

@Resolver()
export class BreakGlassResolver {
  @Query(() => KeyHolders, {
    description: 'Who opens sealed dossiers in need; for the administrator and for those appointed.',
  })
  keyHolders(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return readKeyHolders(context, organisation)
  }

  @Query(() => [BreakGlassRequest], {
    description: 'The newest requests to open a sealed dossier; for those appointed.',
  })
  breakGlassRequests(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listBreakGlass(context, organisation)
  }

  @Query(() => [KeyHolding], {
    description: 'The registers in which the person who asks is appointed, with what waits there for them.',
  })
  keyHoldings(@Ctx() context: ApiContext) {
    return listKeyHoldings(context)
  }

  @Mutation(() => KeyHolders, {
    description:
      'Appoints those of whom two together open a sealed dossier in need; two at least, or nobody.',
  })
  appointKeyHolders(
    @OrganisationArg() organisation: string,
    @VersionArg('the settings') version: number,
    @Arg('persons', () => [ID], { description: 'Everybody who is appointed from now on.' }) persons: string[],
    @Arg('hours', () => Int, { description: 'For how long a dossier stays open, from 1 to 168.' })
    hours: number,
    @Ctx() context: ApiContext,
  ) {
    return appointKeyHolders(context, organisation, { persons, hours, version })
  }

  @Mutation(() => BreakGlassRequest, {
    description: 'Asks to open a sealed dossier; answered alike whether there is one of that number or not.',
  })
  askBreakGlass(
    @OrganisationArg() organisation: string,
    @Arg('wanted', () => String, { description: 'Number of the dossier, `2026-S483920`.' }) wanted: string,
    @Arg('reason', () => String, { description: 'Why; at least twenty characters.' }) reason: string,
    @Ctx() context: ApiContext,
  ) {
    return askBreakGlass(context, organisation, { number: wanted, reason })
  }

  @Mutation(() => BreakGlassRequest, {
    description: 'Confirms what another one asked: both may then read the dossier for a while.',
  })
  confirmBreakGlass(
    @OrganisationArg() organisation: string,
    @RequestArg() request: string,
    @Ctx() context: ApiContext,
  ) {
    return confirmBreakGlass(context, organisation, request)
  }

  @Mutation(() => BreakGlassRequest, {
    description:
      'Says no to what another one asked; whoever asked is told. It binds nobody else of those appointed.',
  })
  refuseBreakGlass(
    @OrganisationArg() organisation: string,
    @RequestArg() request: string,
    @Arg('reason', () => String, { description: 'Why not; at least twenty characters.' }) reason: string,
    @Ctx() context: ApiContext,
  ) {
    return refuseBreakGlass(context, organisation, request, { reason })
  }

  @Mutation(() => BreakGlassRequest, { description: 'Takes back one’s own request.' })
  withdrawBreakGlass(
    @OrganisationArg() organisation: string,
    @RequestArg() request: string,
    @Ctx() context: ApiContext,
  ) {
    return withdrawBreakGlass(context, organisation, request)
  }
}
