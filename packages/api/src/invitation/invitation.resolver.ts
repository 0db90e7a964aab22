import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { invite, listInvitations, resendInvitation, withdrawInvitation } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { InvitationInput } from './invitation.input.ts'
import { Invitation } from './invitation.type.ts'

const InvitationArg = () => Arg('invitation', () => ID, { description: 'Id of the invitation.' })

@Resolver()
export class InvitationResolver {
  @Query(() => [Invitation], {
    description: 'Whom an organisation invited and what came of it; those that wait stand first.',
  })
  invitations(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listInvitations(context, organisation)
  }

  @Mutation(() => Invitation, { description: 'Asks somebody by mail to take roles here.' })
  invite(
    @OrganisationArg() organisation: string,
    @Arg('input', () => InvitationInput, { description: 'Who, and as what.' }) input: InvitationInput,
    @Ctx() context: ApiContext,
  ) {
    return invite(context, organisation, input)
  }

  @Mutation(() => Invitation, { description: 'Takes an invitation back; its link opens nothing more.' })
  withdrawInvitation(
    @OrganisationArg() organisation: string,
    @InvitationArg() invitation: string,
    @Ctx() context: ApiContext,
  ) {
    return withdrawInvitation(context, organisation, invitation)
  }

  @Mutation(() => Invitation, {
    description: 'Sends an invitation again with a new link; the one before it opens nothing more.',
  })
  resendInvitation(
    @OrganisationArg() organisation: string,
    @InvitationArg() invitation: string,
    @Ctx() context: ApiContext,
  ) {
    return resendInvitation(context, organisation, invitation)
  }
}
