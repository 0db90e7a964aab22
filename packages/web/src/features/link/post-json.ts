import { CombinedError } from '@urql/vue'
import { readFailure } from '../../graphql/failure.ts'
import type { Outcome } from '../../graphql/useCommand.ts'

/** Speaks to a door that is open to strangers; refusals come in the kinds of every other. Never throws. */
export async function postJson<Data>(
  path: string,
  body: object,
  isData: (answer: unknown) => answer is Data,
): Promise<Outcome<Data>> {
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return { isDone: false, failure: { kind: 'unreachable' } }
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isData(answer)) return { isDone: true, data: answer }
  return { isDone: false, failure: readFailure(refusalIn(answer, response)) }
}

function refusalIn(answer: unknown, response: Response): CombinedError {
  if (typeof answer !== 'object' || answer === null)
    return new CombinedError({ networkError: new Error(), response })
  return new CombinedError({ graphQLErrors: [{ message: 'refused', extensions: { ...answer } }], response })
}

/** For doors that answer nothing but that it was done. */
export function isAnything(answer: unknown): answer is object {
  return typeof answer === 'object' && answer !== null
}
