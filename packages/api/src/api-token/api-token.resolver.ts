import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  approveApiToken,
  issueApiToken,
  listApiTokens,
  refuseApiToken,
  revokeApiToken,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, ReasonArg, VersionArg } from '../schema/arguments.ts'
import { ApiTokenInput } from './api-token.input.ts'
import { ApiToken, IssuedApiToken } from './api-token.type.ts'

const ApiTokenArg = () => Arg('apiToken', () => ID, { description: 'Id of the token.' })

@Resolver()
export class ApiTokenResolver {
  @Query(() => [ApiToken], {
    description:
      'Tokens of an organisation, those that are over included; for its administrator and its DPO.',
  })
  apiTokens(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listApiTokens(context, organisation)
  }

  @Mutation(() => IssuedApiToken, {
    description: 'Makes a token for a program; its secret is shown this once.',
  })
  issueApiToken(
    @OrganisationArg() organisation: string,
    @Arg('input', () => ApiTokenInput, { description: 'For what, and for how long.' }) input: ApiTokenInput,
    @Ctx() context: ApiContext,
  ) {
    return issueApiToken(context, organisation, input)
  }

  @Mutation(() => ApiToken, { description: 'The DPO consents to a token that shows dossiers.' })
  approveApiToken(
    @OrganisationArg() organisation: string,
    @ApiTokenArg() apiToken: string,
    @VersionArg('the token') version: number,
    @Ctx() context: ApiContext,
  ) {
    return approveApiToken(context, organisation, apiToken, version)
  }

  @Mutation(() => ApiToken, { description: 'The DPO does not consent to a token: it ends.' })
  refuseApiToken(
    @OrganisationArg() organisation: string,
    @ApiTokenArg() apiToken: string,
    @VersionArg('the token') version: number,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
  ) {
    return refuseApiToken(context, organisation, apiToken, version, { reason })
  }

  @Mutation(() => ApiToken, { description: "Ends a token; it acts at the program's next request." })
  revokeApiToken(
    @OrganisationArg() organisation: string,
    @ApiTokenArg() apiToken: string,
    @VersionArg('the token') version: number,
    @Ctx() context: ApiContext,
  ) {
    return revokeApiToken(context, organisation, apiToken, version)
  }
}
