import { renderSVG } from 'uqr'
import { fontFamilies } from '../typesetting/fonts.ts'
import { printableLine } from '../typesetting/printable-text.ts'
import { typesetApart } from '../typesetting/typeset-apart.ts'
import { formPath, type OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { posterTemplate } from './poster-template.ts'

export interface PosterView {
  readonly site: Pick<OutsiderSite, 'language' | 'organisation'>
  readonly baseUrl: string
}

/** A poster for a library or a town hall: A4, with the address of the page and a square to scan. */
export async function outsiderPoster({ site, baseUrl }: PosterView): Promise<Uint8Array> {
  const { language, organisation } = site
  const { title, lines, scan, orGo, nameless } = outsiderWords[language].poster
  const link = new URL(formPath(organisation.slug, language), baseUrl).href
  const data = {
    ...{ language, fonts: fontFamilies, title, lines, scan, orGo, nameless, link },
    organisation: printableLine(organisation.name),
    // Without the words before the host: shorter to type, and browsers add them.
    shown: link.replace(/^https?:\/\//, ''),
    square: renderSVG(link, { ecc: 'Q', border: 2 }),
  }
  return typesetApart({ template: posterTemplate, data, standard: 'ua-1' })
}
