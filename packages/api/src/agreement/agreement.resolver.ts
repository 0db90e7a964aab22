import { Ctx, Query, Resolver } from 'type-graphql'
import { listAgreements } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { Agreement } from './agreement.type.ts'

@Resolver()
export class AgreementResolver {
  @Query(() => [Agreement], { description: 'Processing agreements that an organisation is a party to.' })
  agreements(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listAgreements(context, organisation)
  }
}
