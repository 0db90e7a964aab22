import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  changeTemplate,
  keepTemplate,
  listTemplateMembers,
  listTemplates,
  retireTemplate,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { TemplateInput } from './template.input.ts'
import { Template, TemplateMember } from './template.type.ts'

const TemplateArg = () => Arg('template', () => ID, { description: 'Id of the template.' })
const InputArg = () => Arg('input', () => TemplateInput, { description: 'The template as it should stand.' })

@Resolver()
export class TemplateResolver {
  @Query(() => [Template], { description: 'What this umbrella keeps ready for its organisations.' })
  templates(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listTemplates(context, organisation)
  }

  @Query(() => [TemplateMember], { description: 'Organisations that this umbrella may push to, by name.' })
  templateMembers(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listTemplateMembers(context, organisation)
  }

  @Mutation(() => Template, {
    description: 'Keeps a template ready; no organisation has it before it is pushed.',
  })
  keepTemplate(
    @OrganisationArg() organisation: string,
    @InputArg() input: TemplateInput,
    @Ctx() context: ApiContext,
  ) {
    return keepTemplate(context, organisation, input)
  }

  @Mutation(() => Template, {
    description:
      'Changes a template, all of it at once; organisations keep what they got until it is pushed again.',
  })
  changeTemplate(
    @OrganisationArg() organisation: string,
    @TemplateArg() template: string,
    @VersionArg('the template') version: number,
    @InputArg() input: TemplateInput,
    @Ctx() context: ApiContext,
  ) {
    return changeTemplate(context, organisation, template, { ...input, version })
  }

  @Mutation(() => Template, {
    description: 'Takes a template out of use; what organisations got of it stays with them.',
  })
  retireTemplate(
    @OrganisationArg() organisation: string,
    @TemplateArg() template: string,
    @VersionArg('the template') version: number,
    @Ctx() context: ApiContext,
  ) {
    return retireTemplate(context, organisation, template, version)
  }
}
