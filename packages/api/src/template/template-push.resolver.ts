import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { findPush, listPushes, previewPush, pushTemplates, undoPush } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { TemplatePushInput } from './template.input.ts'
import { TemplatePush, TemplatePushInFull, TemplatePushPreview } from './template.type.ts'

const PushArg = () => Arg('push', () => ID, { description: 'Id of the push.' })
const InputArg = () => Arg('input', () => TemplatePushInput, { description: 'What, and to whom.' })

@Resolver()
export class TemplatePushResolver {
  @Query(() => TemplatePushPreview, {
    description: 'What a push would do, organisation by organisation; nothing is done.',
  })
  previewTemplatePush(
    @OrganisationArg() organisation: string,
    @InputArg() input: TemplatePushInput,
    @Ctx() context: ApiContext,
  ) {
    return previewPush(context, organisation, input)
  }

  @Query(() => [TemplatePush], { description: 'Pushes of this umbrella, the latest first, fifty at most.' })
  templatePushes(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listPushes(context, organisation)
  }

  @Query(() => TemplatePushInFull, { description: 'How a push went, organisation by organisation.' })
  templatePush(@OrganisationArg() organisation: string, @PushArg() push: string, @Ctx() context: ApiContext) {
    return findPush(context, organisation, push)
  }

  @Mutation(() => TemplatePush, {
    description: 'Pushes templates to organisations of this umbrella; what they adapted themselves stays.',
  })
  pushTemplates(
    @OrganisationArg() organisation: string,
    @InputArg() input: TemplatePushInput,
    @Ctx() context: ApiContext,
  ) {
    return pushTemplates(context, organisation, input)
  }

  @Mutation(() => TemplatePush, {
    description:
      'Takes a push back: what was there before is there again, except what an organisation changed since.',
  })
  undoTemplatePush(
    @OrganisationArg() organisation: string,
    @PushArg() push: string,
    @Ctx() context: ApiContext,
  ) {
    return undoPush(context, organisation, push)
  }
}
