import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import {
  callBack,
  changeBreach,
  findBreach,
  listBreaches,
  recordBreach,
  recordBreachFromReport,
  type Selection,
  sendBreach,
  sendUpdate,
  servedControllers,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import {
  AfterArg,
  Asked,
  FirstArg,
  NumberArg,
  OrganisationArg,
  VersionArg,
  pageSize,
} from '../schema/arguments.ts'
import { BreachArg, DeliveriesArg, LeavingArg } from './breach.arguments.ts'
import { BreachInput, UpdateInput } from './breach.input.ts'
import { Breach, BreachConnection, ServedController } from './breach.type.ts'

@Resolver()
export class BreachResolver {
  @Query(() => BreachConnection, { description: 'The breaches of a processor, the newest first.' })
  breaches(
    @OrganisationArg() organisation: string,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return listBreaches(context, organisation, { first: first ?? pageSize, after }, selection)
  }

  @Query(() => Breach, { description: 'One breach of a processor by its number.' })
  breach(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return findBreach(context, organisation, number, selection)
  }

  @Query(() => [ServedController], {
    description: 'The controllers that a processor works for by a valid agreement.',
  })
  servedControllers(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return servedControllers(context, organisation)
  }

  @Mutation(() => Breach, { description: 'Records a breach at a processor.' })
  recordBreach(
    @OrganisationArg() organisation: string,
    @Arg('input', () => BreachInput, { description: 'What is known.' }) input: BreachInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordBreach(context, organisation, input, selection)
  }

  @Mutation(() => Breach, {
    description:
      'Makes a breach of what a sub-processor reported to this processor; who knew and told when goes along.',
  })
  recordBreachFromReport(
    @OrganisationArg() organisation: string,
    @Arg('report', () => ID, { description: 'The report as it arrived.' }) report: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordBreachFromReport(context, organisation, report, selection)
  }

  @Mutation(() => Breach, {
    description:
      'Changes what is recorded of a breach; all of it at once. What was sent stands as it was sent.',
  })
  changeBreach(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @VersionArg('the breach') version: number,
    @Arg('input', () => BreachInput, { description: 'The breach as it should stand.' }) input: BreachInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return changeBreach(context, organisation, breach, { ...input, version }, selection)
  }

  @Mutation(() => Breach, {
    description:
      'Sends a breach to controllers that were planned, now or from an instant on; each gets a dossier of its own.',
  })
  sendBreach(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @VersionArg('the breach') version: number,
    @DeliveriesArg() deliveries: string[] | null,
    @LeavingArg() at: Instant | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return sendBreach(context, organisation, breach, { version, deliveries, at }, selection)
  }

  @Mutation(() => Breach, { description: 'Sends what is known by now to controllers that were told before.' })
  sendBreachUpdate(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @VersionArg('the breach') version: number,
    @Arg('input', () => UpdateInput, { description: 'What it is.' }) input: UpdateInput,
    @DeliveriesArg() deliveries: string[] | null,
    @LeavingArg() at: Instant | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return sendUpdate(context, organisation, breach, { ...input, version, deliveries, at }, selection)
  }

  @Mutation(() => Breach, { description: 'Takes back what was sent of a breach and has not left yet.' })
  callBackBreach(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @DeliveriesArg() deliveries: string[] | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return callBack(context, organisation, breach, deliveries, selection)
  }
}
