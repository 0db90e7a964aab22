import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { MailServer } from '../../support/src/mail-server.ts'

/** Where the mail server leaves what it is sent, for the journeys that run in processes of their own. */
const place = 'LEKBOEK_JOURNEYS_MAIL'

/** A mail server that keeps every letter as a file. */
export async function openMailbox(folder: string): Promise<MailServer> {
  await fs.mkdir(folder, { recursive: true })
  const server = new MailServer()
  server.mood = {
    async onKept() {
      const draft = path.join(folder, `${server.received.length}.draft`)
      await fs.writeFile(draft, server.received.at(-1)?.raw ?? '')
      await fs.rename(draft, draft.replace('.draft', '.eml'))
    },
  }
  await server.start()
  process.env[place] = folder
  return server
}

/** The newest letter to an address, once there are so many. */
export async function letterTo(address: string, count = 1): Promise<Email> {
  for (const until = Date.now() + 15_000; Date.now() < until; await sleep(100)) {
    const letters = (await lettersIn(process.env[place] ?? '')).filter((letter) =>
      letter.to?.some((one) => one.address === address),
    )
    const newest = letters.at(-1)
    if (newest && letters.length >= count) return newest
  }
  throw new Error(`no letter to ${address}`)
}

/** The letters to an address with a subject, those so far. */
export async function lettersAbout(address: string, subject: string): Promise<Email[]> {
  return (await lettersIn(process.env[place] ?? '')).filter(
    (letter) => letter.subject === subject && letter.to?.some((one) => one.address === address),
  )
}

async function lettersIn(folder: string): Promise<Email[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.eml'))
  const inOrder = names.toSorted((one, other) => Number.parseInt(one) - Number.parseInt(other))
  return Promise.all(
    inOrder.map(async (name) => PostalMime.parse(await fs.readFile(path.join(folder, name)))),
  )
}

/** The link of a letter as a path of the site. */
export function pathIn({ text = '' }: Email): string {
  const [link] = /https?:\/\/\S+#\S+/.exec(text) ?? []
  if (link === undefined) throw new Error('no link in this letter')
  const { pathname, hash } = new URL(link)
  return pathname + hash
}
