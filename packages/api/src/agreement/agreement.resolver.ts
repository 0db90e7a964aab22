import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import {
  addOwnAgreement,
  answerAgreement,
  changeAgreement,
  endAgreement,
  findAgreementReminder,
  importAgreements,
  listAgreements,
  switchAgreementReminder,
  takeAgreementTerm,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { Incident } from '../incident/incident.type.ts'
import { ImportReport } from '../organisation/onboarding.type.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { AgreementInput } from './agreement.input.ts'
import { Agreement, AgreementReminder } from './agreement.type.ts'

const AgreementArg = () => Arg('agreement', () => ID, { description: 'Id of the agreement.' })

@Resolver()
export class AgreementResolver {
  @Query(() => [Agreement], { description: 'Processing agreements that an organisation is a party to.' })
  agreements(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listAgreements(context, organisation)
  }

  @Query(() => AgreementReminder, {
    description: 'Whether a letter says that numbers for an emergency are missing.',
  })
  agreementReminder(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return findAgreementReminder(context, organisation)
  }

  @Mutation(() => Agreement, {
    description:
      'The controller records what it agreed with a processor. One on the platform is told, and may say that it does not work for it.',
  })
  addAgreement(
    @OrganisationArg() organisation: string,
    @Arg('input', () => AgreementInput, { description: 'The agreement.' }) input: AgreementInput,
    @Ctx() context: ApiContext,
  ) {
    return addOwnAgreement(context, organisation, input)
  }

  @Mutation(() => ImportReport, {
    description: 'The controller brings its agreements in from a file: all of it, or nothing.',
  })
  importAgreements(
    @OrganisationArg() organisation: string,
    @Arg('file', () => String, {
      description: 'Bytes of a CSV or XLSX file in base64; 700,000 bytes at most.',
    })
    file: string,
    @Arg('isDryRun', () => Boolean, { description: 'Only report what would happen.' }) isDryRun: boolean,
    @Ctx() context: ApiContext,
  ) {
    return importAgreements(context, organisation, { file, isDryRun })
  }

  @Mutation(() => AgreementReminder, {
    description: 'The controller wants to hear once a month of missing numbers, or not.',
  })
  switchAgreementReminder(
    @OrganisationArg() organisation: string,
    @Arg('isOff', () => Boolean, { description: 'No letter is wanted.' }) isOff: boolean,
    @Ctx() context: ApiContext,
  ) {
    return switchAgreementReminder(context, organisation, { isOff })
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
      'The processor says whether it works for the controller. Where it does not, that ends the agreement.',
  })
  answerAgreement(
    @OrganisationArg() organisation: string,
    @AgreementArg() agreement: string,
    @VersionArg('the agreement') version: number,
    @Arg('isRight', () => Boolean, { description: 'It works for the controller.' }) isRight: boolean,
    @Arg('reason', () => String, { nullable: true, description: 'Why it does not; asked where it does not.' })
    reason: string | null,
    @Ctx() context: ApiContext,
  ) {
    return answerAgreement(context, organisation, agreement, version, { isRight, reason })
  }

  @Mutation(() => Incident, {
    description:
      'Takes over into a dossier within how many hours the processor had to report, where none is known there.',
  })
  takeAgreementTerm(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @AgreementArg() agreement: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return takeAgreementTerm(context, organisation, incident, agreement, selection)
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
