import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import {
  addNotificationReceipt,
  correctNotificationSent,
  prepareNotification,
  recordNotificationSent,
  retractNotificationSent,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { PrepareNotificationInput, RecordNotificationSentInput } from './notification.input.ts'

@Resolver()
export class NotificationResolver {
  @Mutation(() => Incident, { description: 'Freezes the content of a notification as the dossier stands.' })
  prepareNotification(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => PrepareNotificationInput, { description: 'For whom, and which step.' })
    input: PrepareNotificationInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    const { answers, ...choice } = input
    return prepareNotification(context, organisation, incident, { ...choice, ...answers }, selection)
  }

  @Mutation(() => Incident, { description: 'Records that a person sent a prepared notification.' })
  recordNotificationSent(
    @OrganisationArg() organisation: string,
    @Arg('notification', () => ID, { description: 'Id of the notification.' }) notification: string,
    @Arg('input', () => RecordNotificationSentInput, { description: 'When and how.' })
    input: RecordNotificationSentInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordNotificationSent(context, organisation, notification, input, selection)
  }

  @Mutation(() => Incident, {
    description:
      'Corrects when and how a notification was sent; what was recorded before stays in the journal.',
  })
  correctNotificationSent(
    @OrganisationArg() organisation: string,
    @Arg('notification', () => ID, { description: 'Id of the notification.' }) notification: string,
    @Arg('input', () => RecordNotificationSentInput, { description: 'When and how.' })
    input: RecordNotificationSentInput,
    @Arg('reason', () => String, { description: 'What was wrong; at least 20 characters.' }) reason: string,
    @Arg('version', () => Int, { description: 'Version of the notification that was seen.' }) version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return correctNotificationSent(
      context,
      organisation,
      notification,
      { ...input, reason, version },
      selection,
    )
  }

  @Mutation(() => Incident, { description: 'Takes back that a notification was sent: it was not.' })
  retractNotificationSent(
    @OrganisationArg() organisation: string,
    @Arg('notification', () => ID, { description: 'Id of the notification.' }) notification: string,
    @Arg('reason', () => String, { description: 'What was wrong; at least 20 characters.' }) reason: string,
    @Arg('version', () => Int, { description: 'Version of the notification that was seen.' }) version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return retractNotificationSent(context, organisation, notification, { reason, version }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Adds the reference that the authority gave to a sent notification that has none yet.',
  })
  addNotificationReceipt(
    @OrganisationArg() organisation: string,
    @Arg('notification', () => ID, { description: 'Id of the notification.' }) notification: string,
    @Arg('receipt', () => String, { description: 'Reference that the authority gave.' }) receipt: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return addNotificationReceipt(context, organisation, notification, receipt, selection)
  }
}
