import { emptyFacts, type Facts } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import { adviceSentences, withSentence } from './advice-sentences.ts'

const data: Facts = {
  ...emptyFacts(),
  data: { ...emptyFacts().data, types: ['credentials', 'contact'] },
}
const codesLacking = (advice: string, language = 'nl') =>
  adviceSentences(data, language, advice)
    .filter(({ isSaid }) => !isSaid)
    .map(({ code }) => code)

describe('ready advice', () => {
  test('fits the kinds of data, in the language of the message', () => {
    expect(adviceSentences(data, 'fr', '').map(({ text }) => text)).toEqual([
      expect.stringContaining('mot de passe'),
      expect.stringContaining('safeonweb'),
    ])
    expect(adviceSentences(emptyFacts(), 'nl', '')).toEqual([])
    expect(adviceSentences(data, 'xx', '')).toEqual([])
  })

  test.each(['nl', 'fr', 'de', 'en'])('lacks nothing once every sentence is put in, in %s', (language) => {
    const whole = adviceSentences(data, language, '').reduce((text, one) => withSentence(text, one.text), '')
    expect(whole.split('\n')).toHaveLength(2)
    expect(codesLacking(whole, language)).toEqual([])
  })

  test('is not offered where the text says it in other words', () => {
    expect(codesLacking('Kies een nieuw wachtwoord.')).toEqual(['adviceMissingForContact'])
  })

  test('stands on a line of its own', () => {
    expect(withSentence('Eerst dit. \n', 'Dan dat.')).toBe('Eerst dit.\nDan dat.')
    expect(withSentence('', 'Dan dat.')).toBe('Dan dat.')
  })
})
