import type { Role } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import { accessOf, type Given } from '../register/register-access.fixture.ts'
import { sectionsIn, type SectionName } from './sections.ts'

const namesOf = (given: Given): SectionName[] => sectionsIn(accessOf(given)).map(({ name }) => name)

describe('the parts of the administration', () => {
  test('hold who read what and the opening in need for the administrator, under addresses of their own', () => {
    const places = new Map(sectionsIn(accessOf({ roles: ['admin'] })).map(({ name, path }) => [name, path]))
    expect(places.get('read-log')).toBe('/lindenrode/read-log')
    expect(places.get('in-need')).toBe('/lindenrode/in-need')
    expect(places.get('people')).toBe('/lindenrode/administration/people')
  })

  test('hold who read what for the DPO, and not the appointing of key holders', () => {
    expect(namesOf({ roles: ['dpo'] })).toContain('read-log')
    expect(namesOf({ roles: ['dpo'] })).not.toContain('in-need')
  })

  test.each<Role>(['reporter', 'handler'])('are none for the %s, who has no administration', (role) => {
    expect(namesOf({ roles: [role] })).toEqual([])
  })

  test('hold no read log where there is no register', () => {
    expect(namesOf({ roles: ['admin'], kinds: ['consultancy'] })).not.toContain('read-log')
  })
})
