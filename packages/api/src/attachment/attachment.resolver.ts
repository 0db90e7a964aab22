import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { removeAttachment, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, OrganisationArg } from '../schema/arguments.ts'
import { Attachment } from './attachment.type.ts'

@Resolver()
export class AttachmentResolver {
  @Mutation(() => Attachment, {
    description: 'Takes a file away for good. That there was one, and who took it away and why, stays.',
  })
  removeAttachment(
    @OrganisationArg() organisation: string,
    @Arg('attachment', () => ID, { description: 'Id of the attachment.' }) attachment: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return removeAttachment(context, organisation, attachment, reason, selection)
  }
}
