import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { ViewerResolver } from '../viewer/viewer.resolver.ts'

/** The schema from the resolvers. Inputs are checked by the use cases: no second validator here. */
export function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: [ViewerResolver], validate: false })
}
