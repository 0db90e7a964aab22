import { awarenessReasons } from '@lekboek/domain'
import { expect, test } from 'vitest'
import english from '../../i18n/en/awareness.json' with { type: 'json' }
import dutch from '../../i18n/nl/awareness.json' with { type: 'json' }
import { signalNames } from './signal-names.ts'

test.each([
  ['reasons in Dutch', awarenessReasons, dutch.reason],
  ['reasons in English', awarenessReasons, english.reason],
  ['signals in Dutch', signalNames, dutch.signal],
  ['signals in English', signalNames, english.signal],
])('all %s are written', (_name, codes, texts) => {
  expect(Object.keys(texts).toSorted()).toEqual([...codes].toSorted())
})
