import { describe, expect, test } from 'vitest'
import { leftOut, ownTicks, shownTicks } from './group-ticks.ts'

describe('what stands ticked at a group', () => {
  test.each([
    ['the dossier’s answer where the group has none', null, ['welfareClients'], false, ['welfareClients']],
    ['its own answer', ['minors'], ['welfareClients'], false, ['minors']],
    ['nothing once the last was taken away', null, ['welfareClients'], true, []],
    ['nothing where neither was answered', null, [], false, []],
  ])('%s', (_, own, dossiers, isEmptied, shown) => {
    expect(shownTicks(own, dossiers, isEmptied)).toEqual(shown)
  })
})

describe('the answer of the group', () => {
  test.each([
    ['a kind more than the dossier’s', ['welfareClients', 'minors'], ['welfareClients', 'minors'], []],
    ['a kind less', ['minors'], ['minors'], ['welfareClients']],
    ['as the dossier', ['welfareClients'], null, []],
    ['no tick', null, null, []],
  ])('%s', (_, chosen, own, left) => {
    const answer = ownTicks(chosen, ['welfareClients'])
    expect(answer).toEqual(own)
    expect(leftOut(answer, ['welfareClients'])).toEqual(left)
  })

  test('as the dossier in another order is as the dossier', () => {
    expect(ownTicks(['contact', 'basic'], ['basic', 'contact'])).toBeNull()
  })

  test('“not known yet” of the dossier is nothing that is left out', () => {
    expect(leftOut(['minors'], ['toBeDetermined'])).toEqual([])
  })
})
