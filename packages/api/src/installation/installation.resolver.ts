import { Ctx, Query, Resolver } from 'type-graphql'
import { isDemo } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Installation } from './installation.type.ts'

@Resolver()
export class InstallationResolver {
  @Query(() => Installation, { description: 'This installation; open to strangers.' })
  async installation(@Ctx() context: ApiContext): Promise<Installation> {
    return { isDemo: await isDemo(context), largestFile: context.files.limits.uploadBytes }
  }
}
