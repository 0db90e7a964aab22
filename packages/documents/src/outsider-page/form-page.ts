import { html } from 'ghtml'
import { outsiderKinds } from '@lekboek/domain/report'
import { outsiderKindLabels } from '@lekboek/domain/labels'
import { choiceField, hidden, lineField, textField, tickField, type ShownField } from './form-fields.ts'
import { followPath, formPath, type FieldProblem, type OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { errorSummary, framed } from './page-frame.ts'
import { privacyNotice, type PrivacyContact } from './privacy-notice.ts'

/** What somebody typed, as it came: shown again where something is refused. */
export interface TypedReport {
  readonly kind: string
  readonly text: string
  readonly place: string
  readonly toldWhen: string
  readonly name: string
  readonly contact: string
  readonly mayForward: boolean
}

export interface FormView {
  readonly site: OutsiderSite
  readonly contact: PrivacyContact
  /** The organisation's own words at the top; null where it has none. */
  readonly introduction: string | null
  readonly typed: TypedReport
  readonly problems: readonly FieldProblem[]
  /** Signed, so that only forms that were given out come back. */
  readonly token: string
  /** The sum that a device solves where scripts run, as JSON. */
  readonly challenge: string
}

/** Name of the field that only robots fill in. */
export const trapField = 'website'

/** The page on which somebody without an account tells what they found. */
export function outsiderFormPage(view: FormView): string {
  const { site, contact, introduction, token, challenge, typed, problems } = view
  const { language, organisation } = site
  const words = outsiderWords[language].form
  const labels = {
    ...{ kind: words.kind, text: words.text, place: words.place, toldWhen: words.when },
    ...{ name: words.name, contact: words.contact },
  }
  return framed({
    site,
    title: words.title,
    hrefIn: (other) => formPath(organisation.slug, other),
    hasScript: true,
    body: html`<h1>${words.title}</h1>
      <p class="to">${words.to(organisation.name)}</p>
      !${errorSummary(problems, site, labels)}
      !${introduction === null ? '' : html`<p class="own-words">${introduction}</p>`}
      <p>${words.intro}</p>
      <p class="note">${words.calm}</p>
      <p>${words.photosLater}</p>
      <form method="post" action="${formPath(organisation.slug, language)}" data-challenge="${challenge}">
        !${hidden('form', token)} !${hidden('proof', '')} !${fields(view, typed)}
        <div class="trap" aria-hidden="true">
          <label for="${trapField}">${words.trap}</label
          ><input
            type="text"
            id="${trapField}"
            name="${trapField}"
            value=""
            tabindex="-1"
            autocomplete="off"
          />
        </div>
        <p class="hint" data-counting hidden role="status">${words.counting}</p>
        <button id="send" type="submit">${words.send}</button>
      </form>
      <footer>
        <p>${words.privacy(organisation.name)}</p>
        !${privacyNotice(site, contact)}
        <p><a href="${followPath(organisation.slug, language)}">${words.followLink}</a></p>
      </footer>`,
  })
}

function fields({ site, problems }: FormView, typed: TypedReport): string {
  const { language, organisation } = site
  const words = outsiderWords[language].form
  const field = (id: string, label: string, value: string, hint?: string): ShownField => ({
    ...{ id, label, value, language, problems },
    ...(hint === undefined ? {} : { hint }),
  })
  const choices = outsiderKinds.map((kind) => [kind, outsiderKindLabels[kind][language]] as const)
  return [
    choiceField({ ...field('kind', words.kind, typed.kind), choices, isRequired: true }),
    textField({ ...field('text', words.text, typed.text, words.textHint), isRequired: true }),
    lineField(field('place', words.place, typed.place, words.placeHint)),
    lineField(field('toldWhen', words.when, typed.toldWhen, words.whenHint)),
    html`<fieldset class="field">
      <legend>${words.identity}</legend>
      <p class="hint">${words.identityHint(organisation.name)}</p>
    </fieldset>`,
    lineField({ ...field('name', words.name, typed.name), attributes: 'autocomplete="name"' }),
    lineField(field('contact', words.contact, typed.contact, words.contactHint)),
    '</fieldset>',
    tickField({
      ...field('mayForward', words.forward, '', words.forwardHint),
      isTicked: typed.mayForward,
    }),
  ].join('\n')
}
