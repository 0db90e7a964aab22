import type { Post } from '@lekboek/usecases'

/** Without a mail server letters are shown to whoever runs the installation, links and all: the one place where they are. */
export function consolePost(say: (line: string) => void): Post {
  return {
    send({ to, subject, text }) {
      say(`Mail to ${to}: ${subject}`)
      for (const line of text.trimEnd().split('\n')) say(`  ${line}`)
      return Promise.resolve()
    },
  }
}
