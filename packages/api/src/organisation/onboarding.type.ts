import { GraphQLJSON } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import {
  firstPersonStates,
  importOutcomes,
  type FirstPersonState,
  type ImportOutcome,
} from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'
import { RoleChoice } from '../member/role.choices.ts'
import { choice } from '../schema/choice.ts'

export const ImportOutcomeChoice = choice(
  'ImportOutcome',
  importOutcomes,
  'What becomes of one row of a file.',
  {
    created: 'A new organisation.',
    updated: 'One that was aboard, with what the file says otherwise.',
    unchanged: 'One that is aboard as the file says.',
    refused: 'Nothing; the reasons say why.',
  },
)

@ObjectType({ description: 'Why a row is refused, or what changes.', simpleResolvers: true })
export class ImportReason {
  @Field(() => String, { nullable: true, description: 'Field of the row; null for the row as a whole.' })
  path?: string | null

  @Field(() => String, {
    description:
      'Key of a text, as in `problems` of a refusal; `changed` for a change, `filled` for what is taken over where nothing stood, `differs` for what stays as it stands.',
  })
  code!: string

  @Field(() => GraphQLJSON, { nullable: true, description: 'Values for the text.' })
  params?: unknown
}

@ObjectType({ description: 'What is wrong with a file as a whole.', simpleResolvers: true })
export class ImportProblem {
  @Field(() => Int, { nullable: true, description: 'Line of the file; null for all of it.' })
  line?: number | null

  @Field(() => String, { description: 'Key of a text.' })
  code!: string

  @Field(() => GraphQLJSON, { nullable: true, description: 'Values for the text.' })
  params?: unknown
}

export const FirstPersonStateChoice = choice(
  'FirstPersonState',
  firstPersonStates,
  'What becomes of somebody whom a row asks to invite.',
  {
    invited: 'A letter with a link goes out.',
    waiting: 'One did before, and its link still opens: nothing is sent.',
    ownPeople: 'Nothing: the organisation has people of its own, who invite.',
    postponed: 'Nothing yet: too many for one run. The same file once more goes on with them.',
  },
)

@ObjectType({ description: 'Somebody whom a row asks to invite.', simpleResolvers: true })
export class FirstPerson {
  @Field(() => String, { description: 'Address as it is kept.' })
  email!: string

  @Field(() => [RoleChoice], { description: 'Roles that the invitation names.' })
  roles!: Role[]

  @Field(() => FirstPersonStateChoice, { description: 'What becomes of it.' })
  state!: FirstPersonState
}

@ObjectType({ description: 'What became of one row of the file.', simpleResolvers: true })
export class ImportedRow {
  @Field(() => Int, { description: 'Line of the file at which the row begins; the header is line 1.' })
  line!: number

  @Field(() => String, {
    nullable: true,
    description: 'Name of the organisation; null where it cannot be read.',
  })
  name?: string | null

  @Field(() => ImportOutcomeChoice, { description: 'What became of it.' })
  outcome!: ImportOutcome

  @Field(() => [ImportReason], { description: 'Why, or what changes.' })
  reasons!: ImportReason[]

  @Field(() => [FirstPerson], { description: 'Whom it asks to invite; nobody where it is refused.' })
  people!: FirstPerson[]
}

@ObjectType({ description: 'How many rows came to what.', simpleResolvers: true })
export class ImportCounts {
  @Field(() => Int, { description: 'New organisations.' })
  created!: number

  @Field(() => Int, { description: 'Organisations in which something changes.' })
  updated!: number

  @Field(() => Int, { description: 'Organisations that are as the file says.' })
  unchanged!: number

  @Field(() => Int, { description: 'Rows of which nothing is taken.' })
  refused!: number

  @Field(() => Int, { description: 'People to whom a letter goes out.' })
  invited!: number
}

@ObjectType({ description: 'What a file of organisations came to, row by row.', simpleResolvers: true })
export class ImportReport {
  @Field(() => Boolean, { description: 'Whether nothing was changed, as was asked.' })
  isDryRun!: boolean

  @Field(() => [ImportProblem], {
    description: 'What is wrong with the file as a whole: then there are no rows.',
  })
  problems!: ImportProblem[]

  @Field(() => [ImportedRow], { description: 'The rows, in the order of the file.' })
  rows!: ImportedRow[]

  @Field(() => ImportCounts, { description: 'The rows, counted.' })
  counts!: ImportCounts

  @Field(() => [String], {
    description: 'Columns that are not read: by name, or by place where they have none.',
  })
  unused!: string[]
}
