import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  changeOutsiderPage,
  findOutsiderPage,
  letterLanguages,
  type OutsiderPage as FoundPage,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { OutsiderPage, OutsiderPageInput } from './outsider-page.type.ts'

@Resolver()
export class OutsiderPageResolver {
  @Query(() => OutsiderPage, {
    description: 'How an organisation set up its page for people without an account.',
  })
  async outsiderPage(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return shaped(await findOutsiderPage(context, organisation))
  }

  @Mutation(() => OutsiderPage, {
    description:
      'Sets up the page for people without an account. What they told before is still followed up.',
  })
  async changeOutsiderPage(
    @OrganisationArg() organisation: string,
    @VersionArg('the page') version: number,
    @Arg('input', () => OutsiderPageInput, { description: 'The page as it should stand.' })
    input: OutsiderPageInput,
    @Ctx() context: ApiContext,
  ) {
    return shaped(await changeOutsiderPage(context, organisation, { ...input, version }))
  }
}

function shaped(page: FoundPage) {
  const introductions = letterLanguages.flatMap((language) => {
    const text = page.introductions[language]
    return text === undefined ? [] : [{ language, text }]
  })
  return { ...page, introductions }
}
