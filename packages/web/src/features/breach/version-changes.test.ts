import { expect, test } from 'vitest'
import { startBreach } from './breach-form.ts'
import { changesBetween } from './version-changes.ts'

test('what two versions answer otherwise, before and after; what is the same is left out', () => {
  const before = startBreach({ title: 'A', systems: 'Pers 1', services: [], dataTypes: ['basic'] })
  const after = startBreach({
    title: 'A',
    systems: null,
    dataTypes: ['basic', 'contact'],
    cause: 'externalMalicious',
  })
  expect(changesBetween(before, after)).toEqual([
    { name: 'systems', before: 'Pers 1', after: null },
    { name: 'dataTypes', before: ['basic'], after: ['basic', 'contact'] },
    { name: 'cause', before: null, after: 'externalMalicious' },
  ])
})
