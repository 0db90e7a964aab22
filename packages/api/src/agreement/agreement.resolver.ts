import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { changeAgreement, endAgreement, listAgreements } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { Agreement, AgreementInput } from './agreement.type.ts'

const AgreementArg = () => Arg('agreement', () => ID, { description: 'Id of the agreement.' })

@Resolver()
export class AgreementResolver {
  @Query(() => [Agreement], { description: 'Processing agreements that an organisation is a party to.' })
  agreements(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listAgreements(context, organisation)
  }

  @Mutation(() => Agreement, { description: 'The controller says anew what it agreed with a processor.' })
  changeAgreement(
    @OrganisationArg() organisation: string,
    @AgreementArg() agreement: string,
    @VersionArg('the agreement') version: number,
    @Arg('input', () => AgreementInput, { description: 'The agreement as it should stand.' })
    input: AgreementInput,
    @Ctx() context: ApiContext,
  ) {
    return changeAgreement(context, organisation, agreement, version, input)
  }

  @Mutation(() => Agreement, {
    description:
      'The controller ends it: no new dossier is opened under it. Those that were keep its name and term.',
  })
  endAgreement(
    @OrganisationArg() organisation: string,
    @AgreementArg() agreement: string,
    @VersionArg('the agreement') version: number,
    @Arg('until', () => DateTime, { nullable: true, description: 'Until when; at once where left out.' })
    until: Instant | null,
    @Ctx() context: ApiContext,
  ) {
    return endAgreement(context, organisation, agreement, version, { until })
  }
}
