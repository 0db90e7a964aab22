import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { chooseLanguage } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { selectionOf } from '../graphql/selection.ts'
import { shapeViewer } from './shape-viewer.ts'
import { Viewer } from './viewer.type.ts'

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'The person who is signed in; null for a stranger.' })
  async viewer(@Ctx() { rights }: ApiContext, @Info() info: GraphQLResolveInfo) {
    const viewer = await rights.everywhere()
    return viewer && shapeViewer(viewer, selectionOf(info))
  }

  @Mutation(() => Viewer, { description: 'Keeps the language in which this person wants to read.' })
  async chooseLanguage(
    @Arg('language', () => String, { description: 'Two-letter language of the interface.' }) language: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    await chooseLanguage(context, language)
    const viewer = await context.rights.everywhere()
    return viewer && shapeViewer(viewer, selectionOf(info))
  }
}
