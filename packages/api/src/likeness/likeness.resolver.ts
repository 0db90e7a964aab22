import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { dismissLikeness, listLikenesses } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { Likeness } from './likeness.type.ts'

@Resolver()
export class LikenessResolver {
  @Query(() => [Likeness], {
    description: 'Open dossiers that look like the same thing, in pairs, the newest first; at most 100.',
  })
  likenesses(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listLikenesses(context, organisation)
  }

  @Mutation(() => Boolean, { description: 'Says that two dossiers are not about the same; the hint goes.' })
  dismissLikeness(
    @OrganisationArg() organisation: string,
    @Arg('likeness', () => ID, { description: 'Id of the likeness.' }) likeness: string,
    @Ctx() context: ApiContext,
  ) {
    return dismissLikeness(context, organisation, likeness)
  }
}
