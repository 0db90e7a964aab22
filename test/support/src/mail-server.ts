import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A letter as it came in: read, and as it stood on the wire. */
interface ReceivedMail extends Email {
  readonly raw: string
  readonly to_: readonly string[]
}

/** What a mail server does beside taking letters; called at each step, and may refuse or wait. */
interface MailServerMood {
  readonly onSender?: () => Promise<void>
  readonly onRecipient?: () => Promise<void>
  /** After the letter is kept and before that is acknowledged. */
  readonly onKept?: () => Promise<void>
}

/** A refusal as SMTP knows it. */
export function smtpRefusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

/** A real mail server on this machine that keeps what it is sent. */
export class MailServer {
  readonly received: ReceivedMail[] = []
  mood: MailServerMood = {}
  port = 0
  #server: SMTPServer | null = null

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** Starts it, on the same port as before where it ran already. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
      onMailFrom: (_address, _session, done) => void settled(this.mood.onSender?.(), done),
      onRcptTo: (_address, _session, done) => void settled(this.mood.onRecipient?.(), done),
      onData: (stream, session, done) => void settled(this.#keep(stream, session), done),
    })
    server.on('error', () => undefined)
    server.listen(this.port, '127.0.0.1')
    await once(server.server, 'listening')
    this.port = (server.server.address() as AddressInfo).port
    this.#server = server
  }

  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (!server) return
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }

  async #keep(stream: AsyncIterable<Buffer>, session: SMTPServerSession): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    const raw = Buffer.concat(parts)
    const to_ = session.envelope.rcptTo.map(({ address }) => address)
    this.received.push({ ...(await PostalMime.parse(raw)), raw: raw.toString('utf8'), to_ })
    await this.mood.onKept?.()
  }
}

async function settled(step: Promise<void> | undefined, done: (error?: Error | null) => void): Promise<void> {
  try {
    await step
    done()
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)))
  }
}
