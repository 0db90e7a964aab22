import { Ctx, Query, Resolver } from 'type-graphql'
import { authoritiesAt, languages } from '@lekboek/domain'
import { authoritySources } from '@lekboek/domain/labels'
import { requirePerson } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Authority } from './authority.type.ts'

@Resolver()
export class AuthorityResolver {
  @Query(() => [Authority], {
    description: 'The authorities that a breach can be notified to, as they take notifications now.',
  })
  async authorities(@Ctx() context: ApiContext) {
    const { language } = await requirePerson(context)
    const reading = languages.find((one) => one === language) ?? 'nl'
    return authoritiesAt(context.now()).map((authority) => ({
      ...authority,
      name: authority.name[reading],
      receipt: authority.receipt?.[reading] ?? null,
      source: authoritySources[authority.code] ?? '',
      isConfirmed: authority.sourceCertainty === 'S',
    }))
  }
}
