import { Arg, createParameterDecorator, ID, Int } from 'type-graphql'
import type { ApiContext } from '../graphql/api-context.ts'
import { selectionOf } from '../graphql/selection.ts'

/** What the caller asked for below this field. */
export const Asked = () => createParameterDecorator<ApiContext>(({ info }) => selectionOf(info))

export const OrganisationArg = () =>
  Arg('organisation', () => ID, { description: 'Id of the organisation whose register it is.' })

export const IncidentArg = () => Arg('incident', () => ID, { description: 'Id of the dossier.' })

export const NumberArg = () =>
  Arg('number', () => String, { description: 'Year and number, `2026-014`, as in the path.' })

export const VersionArg = (of: string) =>
  Arg('version', () => Int, {
    description: `Version of ${of} that the person saw; a stale one is a CONFLICT.`,
  })

export const ReasonArg = () =>
  Arg('reason', () => String, { description: 'Why; at least twenty characters.' })

export const pageSize = 50

export const FirstArg = () =>
  Arg('first', () => Int, {
    nullable: true,
    defaultValue: pageSize,
    description: 'How many at most; never more than 100.',
  })

export const AfterArg = () =>
  Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' })
