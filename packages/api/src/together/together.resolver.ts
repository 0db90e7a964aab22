import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { bringTogether, lookTogether, takeApart, takeOverBrought, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, OrganisationArg } from '../schema/arguments.ts'
import { LookTogether } from './look-together.type.ts'
import { BringTogetherInput, TakeApartInput, TakeOverBroughtInput } from './together.input.ts'

@Resolver()
export class TogetherResolver {
  @Query(() => LookTogether, {
    description: 'Lays dossiers side by side before they are brought together.',
  })
  lookTogether(
    @OrganisationArg() organisation: string,
    @Arg('into', () => String, { description: 'Number of the one that would remain, `2026-014`.' })
    into: string,
    @Arg('others', () => [String], { description: 'Numbers of those that would be brought into it.' })
    others: string[],
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    const asked = { into: below(selection, 'into'), others: below(selection, 'others') }
    return lookTogether(context, organisation, { into, others }, asked)
  }

  @Mutation(() => Incident, {
    description:
      'Brings dossiers together that turned out to be about one breach; the one that remains. No term grows longer.',
  })
  bringTogether(
    @OrganisationArg() organisation: string,
    @Arg('input', () => BringTogetherInput, { description: 'Which ones, as they were seen, and why.' })
    input: BringTogetherInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return bringTogether(context, organisation, input, selection)
  }

  @Mutation(() => Incident, {
    description:
      'Takes a dossier out of the one into which it was brought, while nothing was judged, decided or told on what both held.',
  })
  takeApart(
    @OrganisationArg() organisation: string,
    @Arg('input', () => TakeApartInput, { description: 'Which one, as it was seen, and why.' })
    input: TakeApartInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return takeApart(context, organisation, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Takes over chosen fields of the facts as a dossier said them that was brought in.',
  })
  takeOverBrought(
    @OrganisationArg() organisation: string,
    @Arg('input', () => TakeOverBroughtInput, { description: 'What is taken over, and what was seen.' })
    input: TakeOverBroughtInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return takeOverBrought(context, organisation, input, selection)
  }
}

function below(selection: Selection, field: string): Selection {
  const asked = selection[field]
  return typeof asked === 'object' ? asked : {}
}
