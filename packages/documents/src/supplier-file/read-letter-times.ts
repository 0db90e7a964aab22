import PostalMime from 'postal-mime'

/** Headers that say when a letter was on its way; the first one tells when it arrived, the second what its sender's clock said. */
export const arrivalHeaders = ['received', 'date'] as const
export type ArrivalHeader = (typeof arrivalHeaders)[number]

/** What the head of a letter says of when it came; ISO texts. */
export type LetterTimes = Readonly<Partial<Record<ArrivalHeader, string>>>

/** More than any head has. */
export const letterHeadBytes = 262_144

/**
 * When a letter says that it arrived, and that it was written. Each server on the way puts a `Received` before the others (RFC
 * 5321, 4.4): the first one is of the reader's own, and its time stands behind the last semicolon.
 *
 * @param head the first bytes; what comes after the head is not looked at.
 */
export async function readLetterTimes(head: Uint8Array): Promise<LetterTimes> {
  const { headers } = await headOf(head)
  const valueOf = (name: ArrivalHeader) => headers.find(({ key }) => key === name)?.value
  const received = instantIn(valueOf('received')?.split(';').at(-1))
  const date = instantIn(valueOf('date'))
  return { ...(received !== null && { received }), ...(date !== null && { date }) }
}

/** Which address a letter says that it comes from; null where it names none, or several. Whoever writes it chooses it. */
export async function readLetterSender(head: Uint8Array): Promise<string | null> {
  const { headers, from } = await headOf(head)
  if (headers.filter(({ key }) => key === 'from').length !== 1) return null
  return from?.address?.trim().toLowerCase() || null
}

function headOf(head: Uint8Array) {
  const text = Buffer.from(head.subarray(0, letterHeadBytes)).toString('latin1')
  const top = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  return PostalMime.parse(`${top}\r\n\r\n`)
}

/** Without a year and a clock it is no moment. */
function instantIn(text: string | undefined): string | null {
  if (text === undefined || !/\d{4}/.test(text) || !/\d:\d/.test(text)) return null
  const at = new Date(text.trim())
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
