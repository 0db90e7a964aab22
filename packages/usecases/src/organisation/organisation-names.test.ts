import { describe, expect, test } from 'vitest'
import { OrganisationNames } from './organisation-names.ts'

const darkGround = '#15181c'
const known = [{ slug: 'lindenrode', prefix: 'LIN', colour: '#0b5cad' }]

describe('the address of a new register', () => {
  test.each([
    ['Oosterzeel', 'gemeente', 'oosterzeel'],
    ['OCMW Oosterzeel', 'OCMW', 'ocmw-oosterzeel'],
    ['Sint-Truiden-bij-Zée', 'gemeente', 'sint-truiden-bij-zee'],
    ['Lindenrode', 'gemeente', 'lindenrode-2'],
    ['***', null, 'register'],
  ])('of %s (%s) is %s', (name, form, slug) => {
    expect(new OrganisationNames(known).slug(name, form)).toBe(slug)
  })

  test.each(['API', 'GraphQL', 'Organisations', 'Health', 'Ready', 'Assets', 'Queue', 'Sign in'])(
    'is never one that something else answers: %s',
    (name) => {
      expect(new OrganisationNames([]).slug(name, null)).toMatch(/-2$/)
    },
  )
})

describe('the colour of a new register', () => {
  const names = new OrganisationNames([])
  const colours = Array.from({ length: 40 }, () => names.colour())
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

  test('is one that no other has', () => {
    expect(new Set(colours).size).toBe(colours.length)
  })

  test('stands out from a light ground, and among the first dozen from a dark one', () => {
    for (const colour of colours) expect(1.05 / luminance(channels(colour)), colour).toBeGreaterThan(3)
    for (const colour of colours.slice(0, 12))
      expect(luminance(channels(colour)) / luminance(channels(darkGround)), colour).toBeGreaterThan(2.5)
  })

  test('is told apart at a glance from those of the first dozen', () => {
    const first = colours.slice(0, 12).map(channels)
    for (const [index, one] of first.entries())
      for (const other of first.slice(index + 1))
        expect(distance(one, other), `${one.join()} ${other.join()}`).toBeGreaterThan(45)
  })
})

/** WCAG 2.2, relative luminance, with what contrast adds to it. */
function luminance(channels: readonly number[]): number {
  const linear = channels.map((value) => {
    const share = value / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)))
}
