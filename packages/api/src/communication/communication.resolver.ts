import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import {
  addCommunication,
  changeCommunication,
  confirmNumbers,
  correctTold,
  discardCommunication,
  recordRestTold,
  recordTold,
  recordUntold,
  retractTold,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { ConfirmNumbersInput, RecordUntoldInput } from './audience.type.ts'
import {
  CommunicationInput,
  CorrectToldInput,
  RecordRestToldInput,
  RecordToldInput,
} from './communication.input.ts'

@Resolver()
export class CommunicationResolver {
  @Mutation(() => Incident, { description: 'Drafts a message to a group of people concerned.' })
  addCommunication(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => CommunicationInput, { description: 'The message.' }) input: CommunicationInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return addCommunication(context, organisation, incident, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Changes a message that people were not told yet; all of it at once.',
  })
  changeCommunication(
    @OrganisationArg() organisation: string,
    @Arg('communication', () => ID, { description: 'Id of the message.' }) communication: string,
    @VersionArg('the message') version: number,
    @Arg('input', () => CommunicationInput, { description: 'The message as it should stand.' })
    input: CommunicationInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return changeCommunication(context, organisation, communication, { ...input, version }, selection)
  }

  @Mutation(() => Incident, { description: 'Discards a message that nobody was told.' })
  discardCommunication(
    @OrganisationArg() organisation: string,
    @Arg('communication', () => ID, { description: 'Id of the message.' }) communication: string,
    @VersionArg('the message') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return discardCommunication(context, organisation, communication, version, selection)
  }

  @Mutation(() => Incident, {
    description: 'Records that people were told; the text is frozen as it stands.',
  })
  recordTold(
    @OrganisationArg() organisation: string,
    @Arg('communication', () => ID, { description: 'Id of the message.' }) communication: string,
    @Arg('input', () => RecordToldInput, { description: 'When, how, and how many.' }) input: RecordToldInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordTold(context, organisation, communication, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Records that those whom a message had not reached were told, or why some still were not.',
  })
  recordRestTold(
    @OrganisationArg() organisation: string,
    @Arg('communication', () => ID, { description: 'Id of the message.' }) communication: string,
    @Arg('input', () => RecordRestToldInput, { description: 'When, and how many in all.' })
    input: RecordRestToldInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordRestTold(context, organisation, communication, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Corrects what was recorded of a telling; what it said stays in the journal.',
  })
  correctTold(
    @OrganisationArg() organisation: string,
    @Arg('communication', () => ID, { description: 'Id of the message.' }) communication: string,
    @Arg('input', () => CorrectToldInput, { description: 'When, how, how many, and what was wrong.' })
    input: CorrectToldInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return correctTold(context, organisation, communication, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Takes back that people were told: they were not. The message can be changed again.',
  })
  retractTold(
    @OrganisationArg() organisation: string,
    @Arg('communication', () => ID, { description: 'Id of the message.' }) communication: string,
    @VersionArg('the message') version: number,
    @Arg('reason', () => String, { description: 'What was wrong; at least 20 characters.' }) reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return retractTold(context, organisation, communication, { reason, version }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Confirms that numbers of people which were lowered are right; for whoever decides.',
  })
  confirmNumbers(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => ConfirmNumbersInput, { description: 'Why they are right.' })
    input: ConfirmNumbersInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return confirmNumbers(context, organisation, incident, input, selection)
  }

  @Mutation(() => Incident, { description: 'Records which groups of people are not told, and why.' })
  recordUntold(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordUntoldInput, { description: 'The groups, and a reason for each.' })
    input: RecordUntoldInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordUntold(context, organisation, incident, input, selection)
  }
}
