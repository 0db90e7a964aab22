import { awarenessGrounds, awarenessReasons } from '@lekboek/domain'
import { expect, test } from 'vitest'
import english from '../../i18n/en/awareness.json' with { type: 'json' }
import dutch from '../../i18n/nl/awareness.json' with { type: 'json' }

test.each([
  ['grounds in Dutch', awarenessGrounds, dutch.ground],
  ['grounds in English', awarenessGrounds, english.ground],
  ['reasons in Dutch', awarenessReasons, dutch.reason],
  ['reasons in English', awarenessReasons, english.reason],
])('all %s are written', (_name, codes, texts) => {
  expect(Object.keys(texts).toSorted()).toEqual([...codes].toSorted())
})
