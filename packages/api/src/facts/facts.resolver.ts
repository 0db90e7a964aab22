import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { recordSection, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { ConsequencesFactsInput } from './consequences.type.ts'
import { DataFactsInput } from './data.type.ts'
import { NatureFactsInput } from './nature.type.ts'
import { PartiesFactsInput } from './parties.type.ts'
import { PeopleFactsInput } from './people.type.ts'
import { ProtectionFactsInput } from './protection.type.ts'
import { TimingFactsInput } from './timing.type.ts'

@Resolver()
export class FactsResolver {
  @Mutation(() => Incident, {
    description: 'Saves when it happened and how it came out: the whole section at once.',
  })
  recordTiming(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => TimingFactsInput, { description: 'The section as it should stand.' })
    facts: TimingFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(context, organisation, incident, { section: 'timing', version, facts }, selection)
  }

  @Mutation(() => Incident, { description: 'Saves what happened to the data: the whole section at once.' })
  recordNature(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => NatureFactsInput, { description: 'The section as it should stand.' })
    facts: NatureFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(context, organisation, incident, { section: 'nature', version, facts }, selection)
  }

  @Mutation(() => Incident, { description: 'Saves whom it concerns: the whole section at once.' })
  recordPeople(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => PeopleFactsInput, { description: 'The section as it should stand.' })
    facts: PeopleFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(context, organisation, incident, { section: 'people', version, facts }, selection)
  }

  @Mutation(() => Incident, { description: 'Saves which data: the whole section at once.' })
  recordData(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => DataFactsInput, { description: 'The section as it should stand.' })
    facts: DataFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(context, organisation, incident, { section: 'data', version, facts }, selection)
  }

  @Mutation(() => Incident, { description: 'Saves what protected the data: the whole section at once.' })
  recordProtection(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => ProtectionFactsInput, { description: 'The section as it should stand.' })
    facts: ProtectionFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(
      context,
      organisation,
      incident,
      { section: 'protection', version, facts },
      selection,
    )
  }

  @Mutation(() => Incident, { description: 'Saves the likely consequences: the whole section at once.' })
  recordConsequences(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => ConsequencesFactsInput, { description: 'The section as it should stand.' })
    facts: ConsequencesFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(
      context,
      organisation,
      incident,
      { section: 'consequences', version, facts },
      selection,
    )
  }

  @Mutation(() => Incident, { description: 'Saves others who have a part in it: the whole section at once.' })
  recordParties(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('the section') version: number,
    @Arg('facts', () => PartiesFactsInput, { description: 'The section as it should stand.' })
    facts: PartiesFactsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSection(context, organisation, incident, { section: 'parties', version, facts }, selection)
  }
}
