import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { confirmReportReceipt, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, OrganisationArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'

@Resolver()
export class ReceiptResolver {
  @Mutation(() => Incident, { description: 'Confirms to a processor that its report was received.' })
  confirmReportReceipt(
    @OrganisationArg() organisation: string,
    @Arg('report', () => ID, { description: 'Id of the report.' }) report: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return confirmReportReceipt(context, organisation, report, selection)
  }
}
