import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  changeDelivery,
  findServed,
  importDeliveries,
  listDeliveries,
  planDeliveries,
  previewDelivery,
  removeDelivery,
  type Selection,
  withdrawDelivery,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import {
  AfterArg,
  Asked,
  FirstArg,
  NumberArg,
  OrganisationArg,
  ReasonArg,
  VersionArg,
  pageSize,
} from '../schema/arguments.ts'
import { BreachArg } from './breach.arguments.ts'
import { DeliveryFilter, DeliveryInput, OwnPartInput, ServedFilter } from './breach.input.ts'
import { Breach, ServedFound } from './breach.type.ts'
import { DeliveryImport } from './delivery-import.type.ts'
import { BreachDelivery, BreachDeliveryConnection, DeliveryPreview } from './delivery.type.ts'

const DeliveryArg = () => Arg('delivery', () => ID, { description: 'Id of the delivery.' })

@Resolver()
export class DeliveryResolver {
  @Query(() => BreachDeliveryConnection, {
    description:
      'The controllers that a breach is for, by name, page by page; no controller sees the others.',
  })
  breachDeliveries(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Arg('filter', () => DeliveryFilter, { nullable: true, description: 'Which ones; all without it.' })
    filter: DeliveryFilter | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    const page = { first: first ?? pageSize, after, filter }
    return listDeliveries(context, organisation, number, page, selection)
  }

  @Query(() => ServedFound, {
    description: 'Looks among the controllers that a processor serves for those that a breach concerns.',
  })
  servedFor(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @FirstArg() first: number | null,
    @Arg('filter', () => ServedFilter, { nullable: true, description: 'Which ones; all without it.' })
    filter: ServedFilter | null,
    @Ctx() context: ApiContext,
  ) {
    return findServed(context, organisation, number, { filter, first: first ?? pageSize })
  }

  @Query(() => DeliveryPreview, { description: 'What a controller would be told now, as it will see it.' })
  deliveryPreview(
    @OrganisationArg() organisation: string,
    @DeliveryArg() delivery: string,
    @Ctx() context: ApiContext,
  ) {
    return previewDelivery(context, organisation, delivery)
  }

  @Mutation(() => Breach, {
    description: 'Plans whom a breach is told: named one by one, or all that are served and fit a filter.',
  })
  planDeliveries(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @Arg('deliveries', () => [DeliveryInput], { nullable: true, description: 'Controllers one by one.' })
    deliveries: DeliveryInput[] | null,
    @Arg('filter', () => ServedFilter, { nullable: true, description: 'All that fit, instead of a list.' })
    filter: ServedFilter | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return planDeliveries(context, organisation, breach, { deliveries, filter }, selection)
  }

  @Mutation(() => DeliveryImport, {
    description:
      'Plans the controllers of a file, with their numbers and texts; rows that cannot be taken say why.',
  })
  importDeliveries(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @Arg('file', () => String, {
      description: 'Bytes of a CSV or XLSX file in base64; 700,000 bytes and 20,000 rows at most.',
    })
    file: string,
    @Arg('isDryRun', () => Boolean, { description: 'Only report what would happen.' }) isDryRun: boolean,
    @Ctx() context: ApiContext,
  ) {
    return importDeliveries(context, organisation, breach, { file, isDryRun })
  }

  @Mutation(() => BreachDelivery, {
    description: "Says anew what is one controller's own; all of it at once, for its next message.",
  })
  changeDelivery(
    @OrganisationArg() organisation: string,
    @DeliveryArg() delivery: string,
    @VersionArg('the delivery') version: number,
    @Arg('input', () => OwnPartInput, { description: 'Its part as it should stand.' }) input: OwnPartInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return changeDelivery(context, organisation, delivery, { ...input, version }, selection)
  }

  @Mutation(() => Breach, { description: 'Takes out a controller that was planned and not told.' })
  removeDelivery(
    @OrganisationArg() organisation: string,
    @DeliveryArg() delivery: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return removeDelivery(context, organisation, delivery, selection)
  }

  @Mutation(() => BreachDelivery, {
    description:
      'Withdraws a report from a controller that it does not concern; what has not left never leaves.',
  })
  withdrawDelivery(
    @OrganisationArg() organisation: string,
    @DeliveryArg() delivery: string,
    @VersionArg('the delivery') version: number,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return withdrawDelivery(context, organisation, delivery, { version, reason }, selection)
  }
}
