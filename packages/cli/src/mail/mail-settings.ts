import { OperatorError } from '@lekboek/database'

/** Who letters come from. */
export interface MailSender {
  readonly name: string
  readonly address: string
}

const nameAndAddress = /^(?:(?<name>[^<>"\p{Cc}]*)<(?<inBrackets>[^<>]+)>|(?<bare>[^<>]+))$/u
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i

/** @throws OperatorError for a server without a sender, a sender without a server, and what is neither. */
export function readMail(
  smtp: string | undefined,
  from: string | undefined,
): { readonly url: string; readonly from: MailSender } | null {
  const url = smtp ?? ''
  if (url === '' && (from ?? '') === '') return null
  if (url === '') throw new OperatorError('LEKBOEK_MAIL_FROM is set, but LEKBOEK_SMTP says no mail server.')
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') {
    // Not repeated: it may hold a password.
    throw new OperatorError('LEKBOEK_SMTP must look like smtp://user:password@mail.example.org:587.')
  }
  return { url, from: readSender(from ?? '') }
}

function readSender(text: string): MailSender {
  const { name = '', inBrackets, bare } = nameAndAddress.exec(text.trim())?.groups ?? {}
  const address = (inBrackets ?? bare ?? '').trim()
  if (plainAddress.test(address)) return { name: name.trim(), address }
  throw new OperatorError(
    `LEKBOEK_MAIL_FROM must look like Lekboek <lekboek@example.org>, not '${text}': whom the mail comes from.`,
  )
}
