import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  addProviderKey,
  confirmProvider,
  findProvider,
  refuseProvider,
  setProvider,
  testProvider,
  useNextKey,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, ReasonArg, VersionArg } from '../schema/arguments.ts'
import { ProviderTestChoice } from './provider.choices.ts'
import { IdentityProviderInput, IdentityProviderSettings } from './provider.type.ts'

@Resolver()
export class ProviderResolver {
  @Query(() => IdentityProviderSettings, {
    description: 'How the people of an organisation come in through a provider of its own.',
  })
  identityProvider(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return findProvider(context, organisation)
  }

  @Mutation(() => IdentityProviderSettings, {
    description: 'Says through which provider they come in. Where it becomes another one, its sessions end.',
  })
  setIdentityProvider(
    @OrganisationArg() organisation: string,
    @VersionArg('the provider, 0 where there is none') version: number,
    @Arg('input', () => IdentityProviderInput, { description: 'The provider as it should stand.' })
    input: IdentityProviderInput,
    @Ctx() context: ApiContext,
  ) {
    return setProvider(context, organisation, { ...input, version })
  }

  @Mutation(() => IdentityProviderSettings, {
    description: 'A second person stands behind what was said of the provider; never whoever said it.',
  })
  confirmIdentityProvider(
    @OrganisationArg() organisation: string,
    @VersionArg('the provider') version: number,
    @Ctx() context: ApiContext,
  ) {
    return confirmProvider(context, organisation, version)
  }

  @Mutation(() => IdentityProviderSettings, {
    description:
      'Whoever is to stand behind what was said of the provider says no: it is off, and sessions that it vouched for end.',
  })
  refuseIdentityProvider(
    @OrganisationArg() organisation: string,
    @VersionArg('the provider') version: number,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
  ) {
    return refuseProvider(context, organisation, version, { reason })
  }

  @Mutation(() => ProviderTestChoice, {
    description: 'Asks the provider that is stored whether it answers and knows this platform.',
  })
  testIdentityProvider(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return testProvider(context, organisation)
  }

  @Mutation(() => IdentityProviderSettings, {
    description:
      'Makes the next key. It is published, and signs only once it is put to use; the first one at once.',
  })
  addProviderKey(
    @OrganisationArg() organisation: string,
    @VersionArg('the provider') version: number,
    @Ctx() context: ApiContext,
  ) {
    return addProviderKey(context, organisation, version)
  }

  @Mutation(() => IdentityProviderSettings, {
    description:
      'Lets the key that waits sign from now on, where the provider takes it; the one before is destroyed.',
  })
  useProviderKey(
    @OrganisationArg() organisation: string,
    @VersionArg('the provider') version: number,
    @Ctx() context: ApiContext,
  ) {
    return useNextKey(context, organisation, version)
  }
}
