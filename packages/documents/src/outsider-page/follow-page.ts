import { html } from 'ghtml'
import type { OutsiderStatus } from '@lekboek/domain/report'
import { hidden, lineField, photoField, textField } from './form-fields.ts'
import {
  additionPath,
  followPath,
  formPath,
  writtenAt,
  type FieldProblem,
  type OutsiderSite,
} from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { errorSummary, framed } from './page-frame.ts'

/** The page that asks for the receipt. */
export function outsiderReceiptForm(site: OutsiderSite, problems: readonly FieldProblem[]): string {
  const { language, organisation } = site
  const words = outsiderWords[language].follow
  return framed({
    site,
    title: words.title,
    hrefIn: (other) => followPath(organisation.slug, other),
    body: html`<h1>${words.title}</h1>
      !${errorSummary(problems, site, { code: words.code })}
      <p>${words.intro}</p>
      <form method="post" action="${followPath(organisation.slug, language)}">
        !${lineField({
          ...{
            id: 'code',
            label: words.code,
            hint: words.codeHint,
            value: '',
            language,
            problems,
            isRequired: true,
          },
          attributes: 'inputmode="numeric" autocomplete="off" required',
        })}
        <button id="send" type="submit">${words.open}</button>
      </form>
      <footer>
        <p><a href="${formPath(organisation.slug, language)}">${outsiderWords[language].form.title}</a></p>
      </footer>`,
  })
}

/** What whoever holds the receipt reads of the report. */
export interface FollowView {
  readonly site: OutsiderSite
  readonly code: string
  readonly token: string
  /** Of the form for a photo. */
  readonly photoToken: string
  readonly status: OutsiderStatus
  readonly toldAt: string
  readonly text: string
  readonly messages: readonly {
    readonly authorName: string | null
    readonly text: string
    readonly writtenAt: string
  }[]
  readonly forwardedTo: { readonly name: string; readonly slug: string } | null
  /** What was typed and refused. */
  readonly typed: string
  readonly problems: readonly FieldProblem[]
  /** What was added just now. */
  readonly sent: readonly ('text' | 'photo')[]
}

export function outsiderFollowPage(view: FollowView): string {
  const { site, status, toldAt, text, messages, sent, problems, forwardedTo } = view
  const { language } = site
  const words = outsiderWords[language].follow
  return framed({
    site,
    title: words.title,
    hrefIn: null,
    body: html`<h1>${words.title}</h1>
      !${errorSummary(problems, site, { text: words.write, file: sent.includes('text') ? words.photoNot : words.photo })}
      !${problems.length === 0 ? sentNote(view) : ''}
      !${forwardedTo ? forwarded(view, forwardedTo) : html`<p class="status"><strong>${words.status[status]}.</strong> ${words.statusText[status]}</p>`}
      !${forwardedTo && messages.length === 0 ? '' : html`<h2>${words.messages}</h2>`} !${messageList(view)}
      !${forwardedTo ? '' : writing(view)}
      <h2>${words.yours}</h2>
      <blockquote>${text}</blockquote>
      <p class="quiet">${words.toldAt(writtenAt(toldAt, site))}</p>
      <p><a href="${followPath(site.organisation.slug, language)}">${words.leave}</a></p>`,
  })
}

function sentNote({ site, sent }: FollowView): string {
  const words = outsiderWords[site.language].follow
  if (sent.length === 0) return ''
  const said = sent.length > 1 ? words.bothSent : sent[0] === 'photo' ? words.photoSent : words.sent
  return html`<p class="note" role="status">${said}</p>`
}

/** The receipt opens it there too, and goes along unseen. */
function forwarded({ site, code }: FollowView, to: NonNullable<FollowView['forwardedTo']>): string {
  const words = outsiderWords[site.language].follow
  return html`<p class="status"><strong>${words.forwarded(to.name)}.</strong> ${words.forwardedText}</p>
    <form method="post" action="${followPath(to.slug, site.language)}" class="again">
      !${hidden('code', code)}<button type="submit" class="second">${words.open}</button>
    </form>`
}

function messageList({ site, messages, forwardedTo }: FollowView): string {
  const words = outsiderWords[site.language].follow
  if (messages.length === 0) return forwardedTo ? '' : html`<p>${words.none}</p>`
  const items = messages.map(({ authorName, text, writtenAt: at }) => {
    const when = writtenAt(at, site)
    const who = authorName === null ? words.you(when) : words.them(site.organisation.name, when)
    return html`<li class="${authorName === null ? 'mine' : 'theirs'}">
      <p class="quiet">${who}</p>
      <blockquote>${text}</blockquote>
    </li>`
  })
  return html`<ol class="messages">
    !${items}
  </ol>`
}

/** One form: words first, so that they are kept before a photo arrives. */
function writing({ site, code, token, photoToken, typed, problems }: FollowView): string {
  const { language, organisation } = site
  const words = outsiderWords[language].follow
  return html`<form method="post" action="${followPath(organisation.slug, language)}" class="again">
      !${hidden('code', code)}<button type="submit" class="second">${words.again}</button>
    </form>
    <form method="post" action="${additionPath(organisation.slug, language)}" enctype="multipart/form-data">
      !${hidden('code', code)}!${hidden('form', token)}!${hidden('photoForm', photoToken)}
      !${textField({ id: 'text', label: words.write, hint: words.writeHint, value: typed, language, problems })}
      !${photoField({ id: 'file', label: words.photo, hint: words.photoHint, language, problems })}
      <button id="send" type="submit">${words.send}</button>
    </form>`
}
