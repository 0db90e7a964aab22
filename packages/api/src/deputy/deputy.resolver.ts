import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { endDeputy, listDeputies, listDeputyChoices, nameDeputy } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { DeputyInput } from './deputy.input.ts'
import { Deputy, DeputyChoice } from './deputy.type.ts'

@Resolver()
export class DeputyResolver {
  @Query(() => [Deputy], { description: 'Deputies that were named in an organisation, past ones included.' })
  deputies(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listDeputies(context, organisation)
  }

  @Query(() => [DeputyChoice], {
    description: 'Who can stand in, and for whom; for whoever may name a deputy.',
  })
  deputyChoices(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listDeputyChoices(context, organisation)
  }

  @Mutation(() => Deputy, { description: 'Names somebody who stands in for a DPO for a while.' })
  nameDeputy(
    @OrganisationArg() organisation: string,
    @Arg('principal', () => ID, { description: 'Account of the DPO.' }) principal: string,
    @Arg('user', () => ID, { description: 'Account of the deputy.' }) user: string,
    @Arg('input', () => DeputyInput, { description: 'For how long.' }) input: DeputyInput,
    @Ctx() context: ApiContext,
  ) {
    return nameDeputy(context, organisation, principal, user, input)
  }

  @Mutation(() => Deputy, { description: 'Ends a deputyship before its time; at once.' })
  endDeputy(
    @OrganisationArg() organisation: string,
    @Arg('deputy', () => ID, { description: 'Id of the deputyship.' }) deputy: string,
    @VersionArg('the deputyship') version: number,
    @Ctx() context: ApiContext,
  ) {
    return endDeputy(context, organisation, deputy, version)
  }
}
