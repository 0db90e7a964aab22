import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { changeOrganisationDetails, findOrganisationDetails } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { OrganisationDetails, OrganisationDetailsInput } from './organisation-details.type.ts'

@Resolver()
export class OrganisationDetailsResolver {
  @Query(() => OrganisationDetails, { description: 'How an organisation presents itself to an authority.' })
  organisationDetails(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return findOrganisationDetails(context, organisation)
  }

  @Mutation(() => OrganisationDetails, {
    description: 'Says how it presents itself to an authority, from the next notification on.',
  })
  changeOrganisationDetails(
    @OrganisationArg() organisation: string,
    @VersionArg('the details') version: number,
    @Arg('input', () => OrganisationDetailsInput, { description: 'The details as they should stand.' })
    input: OrganisationDetailsInput,
    @Ctx() context: ApiContext,
  ) {
    return changeOrganisationDetails(context, organisation, { ...input, version })
  }
}
