import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { ApiContext } from './api-context.ts'
import { bounds, boundsRule } from './bounds.ts'
import { shownDocumentError } from './errors.ts'
import { compiledExecutor } from './executor.ts'

/** The GraphQL server. It reports to nobody, keeps no operation for strangers, and shows its schema in development only. */
export function apolloServer(schema: GraphQLSchema, isDevelopment: boolean): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    introspection: isDevelopment,
    hideSchemaDetailsFromClientErrors: !isDevelopment,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: bounds.tokens },
    validationRules: [boundsRule],
    formatError: shownDocumentError,
    plugins: [
      compiledExecutor(schema),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}
