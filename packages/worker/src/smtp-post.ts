import { createTransport, type Transporter } from 'nodemailer'
import { PostRefused, type Envelope, type Post } from '@lekboek/usecases'

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; settings of nodemailer behind `?`. */
  readonly url: string
  /** The address that letters come from, with a name or without. */
  readonly from: { readonly name: string; readonly address: string }
}

/** A server that says nothing is no server; between two words it may think a little longer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const
/** However slowly it speaks: a letter is another process's to send after a while. */
const longestMs = 60_000

/** Sends letters through a mail server, each over a connection of its own. */
export function smtpPost({ url, from }: SmtpOptions): Post {
  const domain = from.address.split('@').at(-1) ?? 'lekboek.invalid'
  return {
    async send({ id, to, subject, text, html }: Envelope) {
      const transport = createTransport({
        ...patience,
        ...tlsOf(url),
        url,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      const letter = {
        ...{ from, subject, text, html, messageId: `<${id}@${domain}>` },
        // As an object, so that nothing in it is taken for a list of addresses.
        to: { name: '', address: to },
        // Answers of absence are not wanted: nobody reads them.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      }
      await within(longestMs, transport, transport.sendMail(letter))
    },
  }
}

/** Passwords and links are not sent in the clear over a network; `?requireTLS=false` says that this one is one's own. */
function tlsOf(url: string): { requireTLS?: true } {
  const { hostname, searchParams } = new URL(url)
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return isOwn || searchParams.has('requireTLS') || searchParams.has('ignoreTLS') ? {} : { requireTLS: true }
}

async function within(ms: number, transport: Transporter, sending: Promise<unknown>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new PostRefused('ETIMEDOUT', false)), ms)
  try {
    await Promise.race([sending, late])
  } catch (error) {
    throw refusalOf(error)
  } finally {
    clearTimeout(timer)
    transport.close()
    sending.catch(() => undefined)
  }
}

interface SmtpFailure extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** A letter that is refused for its address or its text will be refused tomorrow too; all else may pass. */
function refusalOf(error: unknown): PostRefused {
  if (error instanceof PostRefused) return error
  const { code, command, responseCode }: Partial<SmtpFailure> = error instanceof Error ? error : {}
  const isOfLetter = command === 'RCPT TO' || command === 'DATA'
  const answer = [code ?? 'fault', responseCode].filter((part) => part !== undefined).join(' ')
  return new PostRefused(answer, isOfLetter && responseCode !== undefined && responseCode >= 500)
}
