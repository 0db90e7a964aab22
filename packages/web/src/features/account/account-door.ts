import { readExtensions, type Failure } from '../../graphql/failure.ts'
import type { Outcome } from '../../graphql/useCommand.ts'

/** Asks the server about one's own way in: plain HTTP, since an answer may set the session's cookie. Never throws. */
export async function askAccount<Data>(path: string, body?: object): Promise<Outcome<Data>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (response.ok) return { isDone: true, data: answer as Data }
    return { isDone: false, failure: refusal(answer) }
  } catch {
    return { isDone: false, failure: { kind: 'unreachable' } }
  }
}

function refusal(answer: unknown): Failure {
  return readExtensions(typeof answer === 'object' && answer !== null ? { ...answer } : {})
}
