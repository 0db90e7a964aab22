import { describe, expect, test } from 'vitest'
import { OrganisationNames } from './organisation-names.ts'

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
