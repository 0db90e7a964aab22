import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  adaptReceived,
  listReceived,
  switchReceived,
  takeTemplateStep,
  turnReceiving,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Measure } from '../measure/measure.type.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { ReceivedTemplate, ReceivedTemplates, TemplateStepInput } from './received-template.type.ts'
import { TemplateContentInput } from './template.input.ts'

const ReceivedArg = () => Arg('received', () => ID, { description: 'Id of what was received.' })

@Resolver()
export class ReceivedTemplateResolver {
  @Query(() => ReceivedTemplates, { description: 'What this organisation got from its umbrella.' })
  receivedTemplates(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listReceived(context, organisation)
  }

  @Mutation(() => ReceivedTemplate, {
    description:
      'Makes a received checklist or text one’s own: no push changes it then. Without content: as it came.',
  })
  adaptReceivedTemplate(
    @OrganisationArg() organisation: string,
    @ReceivedArg() received: string,
    @VersionArg('what was received') version: number,
    @Arg('content', () => TemplateContentInput, {
      nullable: true,
      description: 'What it should say; null for as it came.',
    })
    content: TemplateContentInput | null,
    @Ctx() context: ApiContext,
  ) {
    return adaptReceived(context, organisation, received, { content, version })
  }

  @Mutation(() => ReceivedTemplate, {
    description: 'Switches a received checklist or text off, or on again.',
  })
  switchReceivedTemplate(
    @OrganisationArg() organisation: string,
    @ReceivedArg() received: string,
    @VersionArg('what was received') version: number,
    @Arg('isOff', () => Boolean, { description: 'Whether nobody meets it in a dossier.' }) isOff: boolean,
    @Ctx() context: ApiContext,
  ) {
    return switchReceived(context, organisation, received, { isOff, version })
  }

  @Mutation(() => ReceivedTemplates, {
    description: 'Says whether this organisation takes anything from its umbrella; what it has stays.',
  })
  turnReceivingTemplates(
    @OrganisationArg() organisation: string,
    @VersionArg('the settings') version: number,
    @Arg('isReceiving', () => Boolean, { description: 'Whether it does.' }) isReceiving: boolean,
    @Ctx() context: ApiContext,
  ) {
    return turnReceiving(context, organisation, { isReceiving, version })
  }

  @Mutation(() => Measure, {
    description:
      'Takes a step of a received checklist over as a measure, done or to be done; once per dossier.',
  })
  takeTemplateStep(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => TemplateStepInput, { description: 'Which step, by whom, done or when.' })
    input: TemplateStepInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return takeTemplateStep(context, organisation, incident, input, selection)
  }
}
