import { html } from 'ghtml'
import { authorities } from '@lekboek/domain'
import type { OutsiderSite } from './outsider-site.ts'
import { privacyWords } from './privacy-words.ts'

/** How an organisation says it is reached about personal data. */
export interface PrivacyContact {
  /** Of its data protection officer; null where none is known. */
  readonly dpo: { readonly email: string | null; readonly phone: string | null } | null
  readonly email: string | null
  readonly phone: string | null
  /** Code of the authority that it notifies. */
  readonly authority: string
}

/** What article 13 GDPR wants said where somebody tells something; folded, and open without scripts. */
export function privacyNotice(
  { language, organisation }: Pick<OutsiderSite, 'language' | 'organisation'>,
  contact: PrivacyContact,
): string {
  const words = privacyWords[language]
  const dpoWays = ways(contact.dpo)
  const shown = dpoWays.length > 0 ? dpoWays : ways(contact)
  const parts = words.parts(organisation.name)
  return html`<details id="privacy">
    <summary>${words.title}</summary>
    <dl>
      <dt>${words.controller}</dt>
      <dd>${shown.length === 0 ? organisation.name : words.reach(organisation.name, dpoWays.length > 0)}</dd>
      !${shown.map((way) => html`<dd><a href="${way.href}">${way.text}</a></dd>`)}
      !${parts.map(
        ({ heading, text }) =>
          html`<dt>${heading}</dt>
            <dd>${text}</dd>`,
      )}
      !${complaint(contact.authority, words.complaint, (name) => words.complain(name), language)}
    </dl>
  </details>`
}

function ways(
  contact: { readonly email: string | null; readonly phone: string | null } | null,
): readonly { readonly href: string; readonly text: string }[] {
  return [
    ...(contact?.email ? [{ href: `mailto:${encodeURI(contact.email)}`, text: contact.email }] : []),
    ...(contact?.phone
      ? [{ href: `tel:${contact.phone.replace('(0)', '').replaceAll(/[^\d+]/g, '')}`, text: contact.phone }]
      : []),
  ]
}

/** An authority outside the list has no name that could be said here. */
function complaint(
  code: string,
  heading: string,
  words: (authority: string) => string,
  language: OutsiderSite['language'],
): string {
  const authority = authorities.find((one) => one.code === code && one.country !== 'ZZ')
  if (!authority) return ''
  return html`<dt>${heading}</dt>
    <dd>${words(authority.name[language])}</dd>`
}
