import { invalid } from '../refusal.ts'

/** What fits into one request. */
const mostBytes = 700_000

/** The bytes of a file that came as base64. @throws {Refusal} invalid at `file`. */
export function fileBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  // Decoding forgives everything: what does not come out as it went in was no base64.
  if (text === '' || bytes.toString('base64') !== text) throw invalid([{ path: 'file', code: 'notText' }])
  if (bytes.length > mostBytes) throw invalid([{ path: 'file', code: 'tooLong', params: { max: mostBytes } }])
  return bytes
}
