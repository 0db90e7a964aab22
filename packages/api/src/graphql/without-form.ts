import type { GraphQLFormattedError } from 'graphql'
import type { ApiContext } from './api-context.ts'
import { shown, shownRefusal, type Shown } from './errors.ts'

/**
 * The errors as somebody may learn them who has perhaps not signed in: what an operation takes is said to people who
 * did. Use cases may read their input before they ask who sent it; to a stranger both answers are the same.
 */
export async function withoutForm(
  errors: readonly GraphQLFormattedError[],
  context: ApiContext,
): Promise<GraphQLFormattedError[]> {
  if (!errors.some(isOfForm)) return [...errors]
  const refusal = await refusalOf(context)
  return errors.map((error) => (refusal !== null && isOfForm(error) ? { ...error, ...refusal } : error))
}

function isOfForm({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'INVALID'
}

/** `null` for whoever is signed in, a second factor and all. */
async function refusalOf(context: ApiContext): Promise<Shown | null> {
  try {
    return (await context.rights.in(null)) === null ? shownRefusal({ kind: 'unauthenticated' }) : null
  } catch (error) {
    return shown(error, context)
  }
}
