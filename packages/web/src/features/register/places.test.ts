import { describe, expect, test } from 'vitest'
import { counterpartIn, hasQueue, homeOf, landingIn, mayUse, placesIn } from './places.ts'
import { accessOf, type Given } from './register-access.fixture.ts'

const namesFor = (given: Given) => placesIn(accessOf(given)).map(({ name }) => name)

describe('the menu shows only what the role may enter', () => {
  test.each<[string, Given, string[]]>([
    ['reporter', { roles: ['reporter'] }, ['report']],
    ['DPO', { roles: ['dpo'] }, ['home', 'register', 'processors', 'report', 'agreements', 'administration']],
    [
      'DPO who decides',
      { roles: ['dpo'], decides: 'dpo' },
      ['home', 'decide', 'register', 'processors', 'report', 'agreements', 'administration'],
    ],
    ['decider', { roles: ['decider'] }, ['home', 'decide', 'register', 'report']],
    ['administrator', { roles: ['admin'] }, ['report', 'agreements', 'administration']],
    ['handler', { roles: ['handler'] }, ['home', 'report']],
    ['auditor', { roles: ['auditor'] }, ['home', 'register']],
    [
      'consultant under a DPO mandate',
      { mandate: 'dpo' },
      ['home', 'register', 'processors', 'report', 'agreements'],
    ],
    ['consultant under a statistics mandate', { mandate: 'statistics' }, ['counts']],
    [
      'administrator of an umbrella',
      { roles: ['umbrellaAdmin'], kinds: ['umbrella'] },
      ['counts', 'onboarding', 'templates', 'mergers'],
    ],
    [
      'processor’s contact',
      { roles: ['processorContact'], kinds: ['processor'] },
      ['breaches', 'agreements'],
    ],
  ])('%s', (_who, given, names) => {
    expect(namesFor(given)).toEqual(names)
  })
})

describe('where a person starts', () => {
  test.each<[string, Given[], string]>([
    ['consultant', [{ mandate: 'dpo' }, { mandate: 'dpo' }], '/queue'],
    ['reporter', [{ roles: ['reporter'] }], '/lindenrode/report'],
    ['decider', [{ roles: ['decider'] }], '/lindenrode/decide'],
    ['processor’s contact', [{ roles: ['processorContact'], kinds: ['processor'] }], '/lindenrode/breaches'],
    ['administrator', [{ roles: ['admin'] }], '/lindenrode/administration'],
    ['auditor', [{ roles: ['auditor'] }], '/queue'],
    [
      'administrator of an umbrella',
      [{ roles: ['umbrellaAdmin'], kinds: ['umbrella'] }],
      '/lindenrode/counts',
    ],
    ['who may only see counts', [{ mandate: 'statistics' }], '/lindenrode/counts'],
    ['decider in two registers', [{ roles: ['decider'] }, { roles: ['decider'] }], '/queue'],
    ['handler, who only has the dossiers assigned', [{ roles: ['handler'] }], '/lindenrode'],
  ])('%s', (_who, given, path) => {
    expect(homeOf(given.map(accessOf))).toBe(path)
  })
})

describe('the page on which a register opens', () => {
  test.each<[string, Given, string | undefined]>([
    ['DPO', { roles: ['dpo'] }, 'home'],
    ['decider', { roles: ['decider'] }, 'home'],
    ['reporter', { roles: ['reporter'] }, 'report'],
    ['administrator of a consultancy', { roles: ['admin'], kinds: ['consultancy'] }, 'administration'],
    ['administrator who hands in too', { roles: ['admin', 'reporter'] }, 'administration'],
    ['administrator of an umbrella', { roles: ['umbrellaAdmin'], kinds: ['umbrella'] }, 'counts'],
    ['consultant under a statistics mandate', { mandate: 'statistics' }, 'counts'],
    ['processor’s contact', { roles: ['processorContact'], kinds: ['processor'] }, 'breaches'],
    ['contact of an organisation that processes for nobody', { roles: ['processorContact'] }, undefined],
  ])('for the %s', (_who, given, name) => {
    expect(landingIn(accessOf(given))?.name).toBe(name)
  })
})

test('rules that are no rules open nothing', () => {
  const broken = { ...accessOf({ roles: ['dpo'] }), rules: 'everything' }
  expect(placesIn(broken)).toEqual([])
  expect(hasQueue(broken)).toBe(false)
})

describe('a page that the menu does not show is not found at its address either', () => {
  test.each<[string, Given, string, boolean]>([
    ['reporter', { roles: ['reporter'] }, 'register', false],
    ['reporter', { roles: ['reporter'] }, 'incidents/new', false],
    ['reporter', { roles: ['reporter'] }, 'administration', false],
    ['reporter', { roles: ['reporter'] }, 'decide/2026-001', false],
    ['reporter', { roles: ['reporter'] }, 'breaches/new', false],
    ['reporter', { roles: ['reporter'] }, 'report/mine', true],
    ['reporter', { roles: ['reporter'] }, '', true],
    ['handler', { roles: ['handler'] }, 'incidents/2026-001/facts', true],
    ['DPO', { roles: ['dpo'] }, 'register', true],
    ['DPO', { roles: ['dpo'] }, 'incidents/new', true],
    ["the successor's DPO", { roles: ['dpo'], phase: 'inherited' }, 'incidents/new', false],
    ["the successor's DPO", { roles: ['dpo'], phase: 'inherited' }, 'register', true],
    ['DPO after the end', { roles: ['dpo'], phase: 'ended' }, 'incidents/new', false],
    ['reporter after the end', { roles: ['reporter'], phase: 'ended' }, 'report', false],
    ['administrator', { roles: ['admin'] }, 'administration', true],
    ['administrator', { roles: ['admin'] }, 'counts', false],
    ['administrator of an umbrella', { roles: ['umbrellaAdmin'] }, 'counts', true],
  ])('%s %o at %s: %s', (_name, given, path, isFound) => {
    expect(mayUse(accessOf(given), path)).toBe(isFound)
  })
})

describe('the same kind of page in another register', () => {
  const dpo = accessOf({ mandate: 'dpo' })
  test.each([
    ['the register', '/zavelbeke/register', '/lindenrode/register'],
    ['the form for a signal', '/zavelbeke/report', '/lindenrode/report'],
    ['a dossier, which is of that register alone', '/zavelbeke/incidents/2026-001/facts', '/lindenrode'],
    ['what one may not enter there', '/zavelbeke/administration', '/lindenrode'],
    ['the queue', '/queue', '/lindenrode'],
  ])('from %s', (_, path, expected) => {
    expect(counterpartIn(dpo, path)).toBe(expected)
  })

  test('is where one begins when there is none', () => {
    expect(counterpartIn(accessOf({ mandate: 'statistics' }), '/zavelbeke/register')).toBe(
      '/lindenrode/counts',
    )
  })
})

test('whoever is of a consultancy finds there what was done under its mandates', () => {
  expect(namesFor({ roles: ['reporter'], kinds: ['consultancy'] })).toContain('activity')
  expect(namesFor({ roles: ['dpo'], kinds: ['controller'] })).not.toContain('activity')
  expect(namesFor({ mandate: 'dpo', kinds: ['consultancy'] })).not.toContain('activity')
})
