import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
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
export function apolloServer(
  schema: GraphQLSchema,
  isDevelopment: boolean,
  answered: (context: ApiContext) => void,
): ApolloServer<ApiContext> {
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
      tellAnswered(answered),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/** Says of every operation that was answered whole that it was; one that refused anything is as if it had not been. */
function tellAnswered(answered: (context: ApiContext) => void): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind === 'single' && !response.body.singleResult.errors) answered(contextValue)
      },
    }),
  }
}
