import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server'
import {
  GraphQLError,
  isNonNullType,
  Kind,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { RequestRefused, statusOf } from '../server/request-refused.ts'
import type { ApiContext } from './api-context.ts'
import { compiledOperations } from './compiled-operations.ts'
import { shown, shownInAnswer } from './errors.ts'
import { variableProblems } from './variables.ts'
import { withoutForm } from './without-form.ts'

type Asked = GraphQLRequestContextResponseForOperation<ApiContext>

interface Answer {
  data?: Record<string, unknown> | null
  errors?: GraphQLFormattedError[]
}

/** Runs operations through compiled functions instead of walking the document anew for each request. */
export function compiledExecutor(schema: GraphQLSchema): ApolloServerPlugin<ApiContext> {
  const compiled = compiledOperations(schema)
  const answer = async (asked: Asked): Promise<{ status?: number; retryAfter?: number; answer: Answer }> => {
    const { document, operation, request, contextValue } = asked
    try {
      if (!schema.getRootType(operation.operation))
        throw new RequestRefused('INVALID', `there are no ${operation.operation}s`)
      contextValue.admit(operation.operation === 'mutation' ? 'write' : 'read')
      const run = compiled(document, operation.name?.value ?? null)
      const result: ExecutionResult = await run.query(undefined, contextValue, request.variables ?? {})
      if (result.data === undefined) return await refusedVariables(asked, schema)
      return { answer: await answerOf(result, contextValue) }
    } catch (error) {
      const { message, extensions } = shown(error, contextValue)
      const retryAfter = error instanceof RequestRefused ? error.retryAfter : null
      return {
        status: statusOf[extensions.code],
        ...(retryAfter === null ? {} : { retryAfter }),
        answer: { errors: [{ message, extensions }] },
      }
    }
  }
  return {
    requestDidStart: async () => ({
      async responseForOperation(asked) {
        // The type promises an operation; a wrong or missing operation name leaves none, and Apollo says so itself.
        const { operation }: { operation?: OperationDefinitionNode } = asked
        if (!operation) return null
        const { status, retryAfter, answer: singleResult } = await answer(asked)
        const { http } = asked.response
        if (status !== undefined) http.status = status
        if (retryAfter !== undefined) http.headers.set('retry-after', String(retryAfter))
        return { http, body: { kind: 'single', singleResult } }
      },
    }),
  }
}

/** Before anything ran, only the variables can be wrong. */
async function refusedVariables(
  { operation, request, contextValue }: Asked,
  schema: GraphQLSchema,
): Promise<{ status?: number; answer: Answer }> {
  const problems = variableProblems(schema, operation, request.variables ?? {})
  const invalid = { message: 'invalid input', extensions: { code: 'INVALID', problems } }
  const [told = invalid] = await withoutForm([invalid], contextValue)
  if (told === invalid) return { status: statusOf.INVALID, answer: { errors: [invalid] } }
  return { answer: refusedAtFields(operation, schema, told) }
}

/** As if what was sent had fitted and each field had refused: what fits is told to nobody who has not signed in. */
function refusedAtFields(
  { operation, selectionSet }: OperationDefinitionNode,
  schema: GraphQLSchema,
  { message, extensions = {} }: GraphQLFormattedError,
): Answer {
  const fields = selectionSet.selections.filter((one) => one.kind === Kind.FIELD)
  const types = schema.getRootType(operation)?.getFields() ?? {}
  const keys = fields.map(({ alias, name }) => (alias ?? name).value)
  const isWhole = fields.some(({ name }) => isNonNullType(types[name.value]?.type))
  return {
    data: isWhole ? null : Object.fromEntries(keys.map((key) => [key, null])),
    errors: keys.map((key) => ({ message, path: [key], extensions })),
  }
}

async function answerOf({ data, errors }: ExecutionResult, context: ApiContext): Promise<Answer> {
  if (!errors || errors.length === 0) return { data: data ?? null }
  const told = errors.map((error) => inAnswer(error, context))
  return { data: data ?? null, errors: await withoutForm(told, context) }
}

/** An argument whose variable was left out although its type allowed it to be: found only while running. */
const missingArgument = /^Argument "(?<name>[^"]*)" of (?:required|non-null) type/

function inAnswer(error: GraphQLError, context: ApiContext): GraphQLFormattedError {
  const name = error.originalError ? undefined : missingArgument.exec(error.message)?.groups?.['name']
  if (name === undefined) return shownInAnswer(error, context)
  const problems = [{ path: name, code: 'required' }]
  return {
    message: 'invalid input',
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INVALID', problems },
  }
}
