import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { onboardOrganisations } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { ImportReport } from './onboarding.type.ts'

@Resolver()
export class OnboardingResolver {
  @Mutation(() => ImportReport, {
    description: 'Brings the organisations of an umbrella aboard from a file; for its administrator.',
  })
  onboardOrganisations(
    @OrganisationArg() organisation: string,
    @Arg('file', () => String, {
      description: 'Bytes of a CSV or XLSX file in base64; 700,000 bytes at most.',
    })
    file: string,
    @Arg('isDryRun', () => Boolean, { description: 'Only report what would happen.' }) isDryRun: boolean,
    @Arg('meant', () => [String], {
      nullable: true,
      description:
        'Names of rows that are meant although they cannot be told from another organisation’s: it comes aboard, and the operator looks at both.',
    })
    meant: string[] | null,
    @Ctx() context: ApiContext,
  ) {
    return onboardOrganisations(context, organisation, { file, isDryRun, meant })
  }
}
