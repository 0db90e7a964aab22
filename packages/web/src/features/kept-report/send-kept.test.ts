import { describe, expect, test } from 'vitest'
import type { Failure } from '../../graphql/failure.ts'
import { emptyReport } from '../report/report-form.ts'
import type { KeptReport } from './kept-store.ts'
import { inputNow, newSubmission, pauseAfter, sendingAfter } from './send-kept.ts'

const kept: KeptReport = {
  ...{ submission: '0192f000-0000-4000-8000-000000000000', person: 'yasmina', organisation: 'o' },
  ...{ organisationName: 'Lindenrode', form: emptyReport(), keptAt: '2026-11-20T17:00:00.000Z' },
  ...{ input: { noticedAt: '2026-11-20T16:00:00.000Z', kind: 'lost' }, files: [], arrivedAs: null },
  ...{ stopped: null, failure: null },
}

describe('what is sent', () => {
  test('names the same submission and person each time, and says when it was written where that is a while ago', () => {
    expect(inputNow(kept, new Date('2026-11-20T17:01:00.000Z'))).toEqual({
      ...{ ...kept.input, submission: kept.submission, reporter: 'yasmina', writtenAt: null },
      sentAt: '2026-11-20T17:01:00.000Z',
    })
    expect(inputNow(kept, new Date('2026-11-20T17:01:00.001Z'))).toMatchObject({
      ...{ submission: kept.submission, writtenAt: kept.keptAt, sentAt: '2026-11-20T17:01:00.001Z' },
    })
  })

  test('bears an id of the form that the server reads, another one each time', () => {
    const ids = Array.from({ length: 50 }, newSubmission)
    expect(new Set(ids).size).toBe(50)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('a refusal', () => {
  test.each<[Failure, boolean, string]>([
    [{ kind: 'unreachable' }, true, 'later'],
    [{ kind: 'rateLimited' }, true, 'later'],
    [{ kind: 'internal', requestId: null }, true, 'later'],
    [{ kind: 'outdated' }, true, 'later'],
    [{ kind: 'unauthenticated' }, true, 'signedOut'],
    [{ kind: 'factorRequired' }, true, 'signedOut'],
    [{ kind: 'invalid', problems: [] }, true, 'refused'],
    [{ kind: 'forbidden' }, true, 'closed'],
    [{ kind: 'notFound' }, true, 'closed'],
    // Somebody else signed in on the same device: it waits for its own person.
    [{ kind: 'forbidden' }, false, 'signedOut'],
    [{ kind: 'notFound' }, false, 'signedOut'],
  ])('%o, its person here: %s, means %s', (failure, isTheirs, kind) => {
    expect(sendingAfter(failure, isTheirs).kind).toBe(kind)
  })
})

test('what was tried in vain is tried later and later, and at last every five minutes', () => {
  expect([1, 2, 3, 4, 5, 99].map(pauseAfter)).toEqual([5_000, 15_000, 60_000, 300_000, 300_000, 300_000])
})
