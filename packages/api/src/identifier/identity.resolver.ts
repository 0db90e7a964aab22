import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { changeIdentity, findIdentity } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { Identity, IdentityInput } from './identity.type.ts'

@Resolver()
export class IdentityResolver {
  @Query(() => Identity, { description: 'What an organisation is called, was called and will be.' })
  identity(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return findIdentity(context, organisation)
  }

  @Mutation(() => Identity, {
    description: 'Lets an organisation be called otherwise, or bear another code, from a day on.',
  })
  changeIdentity(
    @OrganisationArg() organisation: string,
    @VersionArg('the identity') version: number,
    @Arg('input', () => IdentityInput, { description: 'What changes, and when.' }) input: IdentityInput,
    @Ctx() context: ApiContext,
  ) {
    return changeIdentity(context, organisation, { ...input, version })
  }
}
