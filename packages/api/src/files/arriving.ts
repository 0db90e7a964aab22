import { RequestRefused } from '../server/request-refused.ts'

/** What arrives with a request, part by part. @throws {RequestRefused} where it is cut short, or whoever sent it is gone. */
export async function* arriving<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part, void, undefined> {
  try {
    yield* parts
  } catch (error) {
    throw brokenOff(error)
  }
}

/** What is no form at all, or too much of one, says so itself. */
export function brokenOff(error: unknown): unknown {
  if (error instanceof Error && 'statusCode' in error) return error
  return new RequestRefused('INVALID', 'this did not arrive whole')
}
