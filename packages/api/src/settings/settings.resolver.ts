import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { changeSettings, demandFactor, findSettings, type FactorDemand } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { FactorDemandChoice } from './settings.choices.ts'
import { Settings, SettingsInput } from './settings.type.ts'

@Resolver()
export class SettingsResolver {
  @Query(() => Settings, { description: 'Under which other laws and contracts an organisation falls.' })
  settings(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return findSettings(context, organisation)
  }

  @Mutation(() => Settings, {
    description: 'Says under which other laws and contracts it falls; every open dossier follows.',
  })
  changeSettings(
    @OrganisationArg() organisation: string,
    @VersionArg('the settings') version: number,
    @Arg('input', () => SettingsInput, { description: 'The settings as they should stand.' })
    input: SettingsInput,
    @Ctx() context: ApiContext,
  ) {
    return changeSettings(context, organisation, { ...input, version })
  }

  @Mutation(() => Settings, {
    description: 'Asks a second factor of everyone, or of no more than must have one. It acts at once.',
  })
  demandFactor(
    @OrganisationArg() organisation: string,
    @VersionArg('the settings') version: number,
    @Arg('secondFactor', () => FactorDemandChoice, { description: 'From whom.' }) secondFactor: FactorDemand,
    @Ctx() context: ApiContext,
  ) {
    return demandFactor(context, organisation, { secondFactor, version })
  }
}
