import { term } from '@lekboek/domain/glossary'
import { describe, expect, test } from 'vitest'
import { messages as en } from './en.ts'
import { keysUsedIn } from './keys-used.ts'
import { messages as nl } from './nl.ts'
import type { Messages } from './read-messages.ts'

const files = import.meta.glob<string>(
  ['../**/*.{ts,vue}', '!../**/*.test.ts', '!./keys-used.ts', '!../generated/**'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)

function textsOf(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  )
}

const dutch = new Map(textsOf(nl))
const english = new Map(textsOf(en))
const keys = [...dutch.keys()]
const figures = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted().join()
const forms = (text = '') => text.split(' | ').length

describe('texts', () => {
  test('Dutch and English have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual(keys.toSorted())
  })

  test('no text is empty', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('both languages write the same figures, in as many forms of number', () => {
    const differ = (key: string) =>
      figures(dutch.get(key)) !== figures(english.get(key)) ||
      forms(dutch.get(key)) !== forms(english.get(key))
    expect(keys.filter(differ)).toEqual([])
  })

  test.each(Object.entries(files))('%s uses no key that is missing', (_path, source) => {
    const { whole, beginnings } = keysUsedIn(source)
    const isKnown = (start: string) => keys.some((key) => key.startsWith(start))
    expect(whole.filter((key) => !dutch.has(key))).toEqual([])
    expect(beginnings.filter((start) => !isKnown(start))).toEqual([])
  })

  test('“melding” is for the authority alone, people get a “mededeling”', () => {
    const mixed = /meld(ing(en)?|en|t)? (aan|van|voor) (de |het )?(betrokken|burger|persoon|personen)/i
    expect([...dutch].filter(([, text]) => mixed.test(text))).toEqual([])
  })

  test.each([
    ['nl', dutch, /\bmeld(ing(en)?|en|t)?\b/i],
    ['en', english, /\bnotif(y|ies|ied|ication)/i],
  ] as const)('what people get is never called by the authority’s word in %s', (language, texts, word) => {
    expect(term('notification', language)).toMatch(word)
    const own = [...texts].filter(([key]) => key.startsWith('communication.'))
    expect(own.length).toBeGreaterThan(50)
    expect(own.filter(([, text]) => word.test(text))).toEqual([])
  })

  test.each([
    ['nl', dutch, /\bmededel(ing|en)/i],
    ['en', english, /\bcommunicat(e|es|ed|ion)\b/i],
  ] as const)('what the authority gets is never called by people’s word in %s', (language, texts, word) => {
    expect(term('communication', language)).toMatch(word)
    const own = [...texts].filter(([key]) => key.startsWith('notification.'))
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter(([, text]) => word.test(text))).toEqual([])
  })
})
