import { expect, test } from 'vitest'
import { readAgreementRow } from './agreement-row.ts'

const read = (subProcessors: string) =>
  readAgreementRow({ subProcessors }, '2026-11-18T08:00:00.000Z').terms.subProcessors.map(
    ({ name, service, country }) => [name, service, country],
  )

test.each([
  ['Serverpark NV (hosting, BE)', ['Serverpark NV', 'hosting', 'BE']],
  ['Serverpark NV (hosting, back-up,  nl)', ['Serverpark NV', 'hosting, back-up', 'NL']],
  ['Serverpark NV (hosting (ook nachts))', ['Serverpark NV', 'hosting (ook nachts)', null]],
  ['Serverpark NV', ['Serverpark NV', null, null]],
])('%j names %j', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test('spaces without end are soon read', () => {
  const text = `Serverpark${' '.repeat(50_000)}(`
  for (let row = 0; row < 50; row += 1) readAgreementRow({ subProcessors: text }, '2026-11-18T08:00:00.000Z')
})
