import { Ctx, Query, Resolver } from 'type-graphql'
import { authorities, languages } from '@lekboek/domain'
import { requirePerson } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Authority } from './authority.type.ts'

@Resolver()
export class AuthorityResolver {
  @Query(() => [Authority], { description: 'The authorities that a breach can be notified to.' })
  async authorities(@Ctx() context: ApiContext) {
    const { language } = await requirePerson(context)
    const reading = languages.find((one) => one === language) ?? 'nl'
    return authorities.map((authority) => ({ ...authority, name: authority.name[reading] }))
  }
}
