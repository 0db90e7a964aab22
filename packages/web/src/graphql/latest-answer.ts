import { makeOperation, type Exchange, type Operation, type OperationResult } from '@urql/core'
import { filter, makeSubject, merge, pipe, tap } from 'wonka'

/**
 * What is shown is never older than the last change. An answer that is still on its way while a change comes back may have been
 * written before it: that question is asked once more, and only the answer to the later asking counts, whichever arrives first.
 * The client by itself leaves out a question that is already under way.
 */
export const latestAnswer: Exchange =
  ({ forward }) =>
  (operations$) => {
    const asked = new Map<number, Operation>()
    const again = makeSubject<Operation>()

    function hear(operation: Operation): void {
      if (operation.kind === 'query') asked.set(operation.key, operation)
      if (operation.kind === 'teardown') asked.delete(operation.key)
    }

    function askAgain({ operation }: OperationResult): void {
      if (operation.kind !== 'mutation') return
      for (const one of [...asked.values()]) again.next(makeOperation('query', one, { ...one.context }))
    }

    function isLatest({ operation }: OperationResult): boolean {
      if (operation.kind !== 'query') return true
      return asked.get(operation.key) === operation && asked.delete(operation.key)
    }

    const all$ = merge([operations$, again.source])
    return pipe(all$, tap(hear), forward, tap(askAgain), filter(isLatest))
  }
