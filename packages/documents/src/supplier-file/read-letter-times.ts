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

/** A date of RFC 5322, 3.3 and 4.3, of which day, month and zone are beyond doubt: names of the month, and an offset or UTC. */
const letterDate =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s*)?\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UTC|UT)$/i

/** Never guessed: without a zone it would be the hour of this machine, and 10/11 is a day in October to one reader alone. */
function instantIn(text: string | undefined): string | null {
  const plain = (text ?? '')
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (!letterDate.test(plain)) return null
  // A day that there is not would be read as one of the next month.
  const [, day = '', rest = ''] = /(\d{1,2})\s+(\w{3}\s+\d{4})/.exec(plain) ?? []
  if (new Date(`${day} ${rest} UTC`).getUTCDate() !== Number(day)) return null
  const at = new Date(plain.replace(/ UT$/i, ' UTC'))
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
