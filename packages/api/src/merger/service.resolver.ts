import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { countRunningWork, endService, findEnded, findService, goOn } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { EndedOrganisation, RunningWork, Service, ServiceEndInput } from './service.type.ts'

@Resolver()
export class ServiceResolver {
  @Query(() => Service, { description: 'How long an organisation takes part.' })
  service(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return findService(context, organisation)
  }

  @Query(() => RunningWork, {
    description: 'What would be left standing if the service ended; for whoever may end it.',
  })
  runningWork(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return countRunningWork(context, organisation)
  }

  @Query(() => EndedOrganisation, {
    nullable: true,
    description: 'What ended under an address; null for all else. Open to strangers.',
  })
  endedOrganisation(
    @Arg('slug', () => String, { description: 'Path segment, also an old one.' }) slug: string,
    @Ctx() context: ApiContext,
  ) {
    return findEnded(context, slug)
  }

  @Mutation(() => Service, {
    description: 'Ends the service of this organisation: from then on it is read only, and one day no more.',
  })
  endService(
    @OrganisationArg() organisation: string,
    @VersionArg('the service') version: number,
    @Arg('input', () => ServiceEndInput, { description: 'When.' }) input: ServiceEndInput,
    @Ctx() context: ApiContext,
  ) {
    return endService(context, organisation, { ...input, version })
  }

  @Mutation(() => Service, { description: 'Takes the end of service back before its day.' })
  continueService(
    @OrganisationArg() organisation: string,
    @VersionArg('the service') version: number,
    @Ctx() context: ApiContext,
  ) {
    return goOn(context, organisation, version)
  }
}
