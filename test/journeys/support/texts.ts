import fs from 'node:fs'
import path from 'node:path'
import type { Labels } from '@lekboek/domain'
import * as words from '@lekboek/domain/labels'
import type { Page } from '@playwright/test'

const folder = path.resolve(import.meta.dirname, '../../../packages/web/src/i18n')

type Texts = { readonly [key: string]: string | Texts }

/** The words of the law's closed lists, which the pages take from the domain. */
function labelsOf(language: 'nl' | 'en'): [string, string][] {
  const tables = Object.entries(words).filter(([name]) => name.endsWith('Labels'))
  return tables.flatMap(([name, labels]) =>
    Object.entries(labels as Labels<string>).map(([key, label]): [string, string] => [
      `${name}.${key}`,
      label[language],
    ]),
  )
}

/** All texts of a language by their keys. */
function textsOf(language: 'nl' | 'en'): ReadonlyMap<string, string> {
  const files = fs.readdirSync(path.join(folder, language)).filter((name) => name.endsWith('.json'))
  const texts = files.flatMap((name) => {
    const read = JSON.parse(fs.readFileSync(path.join(folder, language, name), 'utf8')) as Texts
    return leaves(read, path.basename(name, '.json'))
  })
  return new Map([...texts, ...labelsOf(language)])
}

function leaves(texts: Texts, key: string): [string, string][] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [[`${key}.${name}`, text] as [string, string]]
      : leaves(text, `${key}.${name}`),
  )
}

const namespaces = fs.readdirSync(path.join(folder, 'nl')).map((name) => path.basename(name, '.json'))
const keyShaped = new RegExp(`^(${namespaces.join('|')})(\\.[a-zA-Z]+)+$`)
const isPattern = (text: string) => /[{|]/.test(text)

/** Everything that a page says to eyes and ears in its own language; what is marked as another's is somebody's text. */
async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said: string[] = [document.title]
    while (walker.nextNode()) {
      const node = walker.currentNode
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang')
      if (language === document.documentElement.lang) said.push(node.textContent ?? '')
    }
    for (const node of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) said.push(node.getAttribute(name) ?? '')
    }
    return said.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** What an English page says in Dutch, or by the key of a text that is missing. */
export async function notEnglish(page: Page): Promise<string[]> {
  const [dutch, english] = [textsOf('nl'), textsOf('en')]
  const alike = new Set(english.values())
  const onlyDutch = new Set([...dutch.values()].filter((text) => !isPattern(text) && !alike.has(text)))
  const said = await saidOn(page)
  return said.filter((text) => onlyDutch.has(text) || keyShaped.test(text))
}
