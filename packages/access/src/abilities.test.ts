import { describe, expect, test } from 'vitest'
import { roles, type MandateScope, type Role } from '@lekboek/domain'
import {
  abilityFor,
  abilityFromRules,
  actions,
  incidentScope,
  mayInRegister,
  activityScope,
  mayOnActivity,
  mayOnDeputy,
  mayOnIncident,
  mayOnReport,
  mayReport,
  rulesFor,
  type Access,
} from './index.ts'

const me = 'user-me'
const other = 'user-other'

const accessOf = (given: Partial<Access>): Access => ({
  ...{
    userId: me,
    organisationId: 'o',
    organisationKinds: ['controller'],
    decides: 'decider',
    roles: [],
    isDeputy: false,
    mandate: null,
  },
  ...given,
})
const withRole = (role: Role, decides: Access['decides'] = 'decider') => accessOf({ roles: [role], decides })
const inheritedBy = (given: Partial<Access>) => accessOf({ ...given, phase: 'inherited' })
const endedFor = (given: Partial<Access>) => accessOf({ ...given, phase: 'ended' })
const withMandate = (scope: MandateScope, mayDecide = false) => accessOf({ mandate: { scope, mayDecide } })

const parts = [
  'Incident',
  'Facts',
  'Measure',
  'Assessment',
  'Decision',
  'Notification',
  'Communication',
] as const
const wholes = [
  ...(['Register', 'Breach', 'Member', 'Mandate', 'Agreement', 'Counts', 'Settings'] as const),
  ...(['Access', 'Onboarding', 'ApiToken', 'ReadLog', 'Template', 'ReceivedTemplate', 'Provider'] as const),
]

/** Everything a person may do, row by row, as texts that read aloud. */
function allowed(access: Access): string[] {
  const ability = abilityFor(access)
  const list: string[] = mayReport(ability) ? ['hand in reports'] : []
  for (const action of actions) {
    for (const part of parts) {
      if (action === 'report') continue
      if (mayOnIncident(ability, action, part, { handlerIds: [other] })) list.push(`${action} ${part}`)
      else if (mayOnIncident(ability, action, part, { handlerIds: [other, me] }))
        list.push(`${action} assigned ${part}`)
    }
    if (mayOnReport(ability, action, { reporterId: other })) list.push(`${action} Report`)
    else if (mayOnReport(ability, action, { reporterId: me })) list.push(`${action} own Report`)
    if (mayOnDeputy(ability, action, { principalId: other })) list.push(`${action} Deputy`)
    else if (mayOnDeputy(ability, action, { principalId: me })) list.push(`${action} own Deputy`)
    for (const whole of wholes) if (mayInRegister(ability, action, whole)) list.push(`${action} ${whole}`)
  }
  return list.toSorted()
}

const reading = [
  ...['export Register', 'read Incident', 'read Register', 'read Report', 'read Settings'],
  'read ReceivedTemplate',
]
const setting = ['change Settings', 'change ReceivedTemplate']
const handling = [
  ...reading,
  ...[
    'hand in reports',
    'assign Incident',
    'seal Incident',
    'unseal Incident',
    'change Incident',
    'advise Assessment',
    'notify Notification',
    'tell Communication',
  ],
  ...[
    'change Agreement',
    'change Communication',
    'change Facts',
    'change Measure',
    'change Notification',
    'change Report',
  ],
  'read Agreement',
]
const finishing = [
  ...reading,
  ...[
    'assign Incident',
    'change Incident',
    'seal Incident',
    'unseal Incident',
    'advise Assessment',
    'notify Notification',
    'tell Communication',
  ],
  ...['change Communication', 'change Facts', 'change Measure', 'change Notification', 'change Report'],
]
const lookingBack = ['read ReadLog', 'export ReadLog']
const overseeing = ['read Access', 'export Access', 'read Deputy', ...lookingBack]
const consenting = ['read ApiToken', 'decide ApiToken', 'read Provider', 'decide Provider']
const ownReports = ['hand in reports', 'read own Report', 'change own Report']

// The table of roles in product.md. What is not in a row is refused: the whole list is compared.
const table: readonly [string, Access, readonly string[]][] = [
  ['a stranger', accessOf({}), []],
  ['a reporter', withRole('reporter'), ownReports],
  [
    'a handler',
    withRole('handler'),
    [
      ...ownReports,
      ...[
        'read assigned Incident',
        'change assigned Facts',
        'change assigned Measure',
        'read ReceivedTemplate',
      ],
    ],
  ],
  ['a DPO', withRole('dpo'), [...handling, ...setting, ...overseeing, 'grant own Deputy', ...consenting]],
  [
    'a DPO who decides',
    withRole('dpo', 'dpo'),
    [...handling, ...setting, 'decide Decision', ...overseeing, 'grant own Deputy', ...consenting],
  ],
  ["a DPO's deputy", accessOf({ isDeputy: true }), [...handling, ...setting]],
  [
    'the deputy of a DPO who decides',
    accessOf({ isDeputy: true, decides: 'dpo' }),
    [...handling, ...setting, 'decide Decision'],
  ],
  [
    'a decider',
    withRole('decider'),
    [
      ...reading,
      ...[
        'hand in reports',
        'decide Decision',
        'notify Notification',
        'tell Communication',
        'unseal Incident',
      ],
      ...['change Notification', 'change Communication'],
    ],
  ],
  [
    'an administrator',
    withRole('admin'),
    [
      ...ownReports,
      ...['read Member', 'read Mandate', 'read Agreement', 'change Agreement'],
      ...['read Settings', 'read ReceivedTemplate', 'grant ReceivedTemplate', ...setting],
      ...['grant Member', 'grant Mandate', 'assign Member', 'assign Mandate'],
      ...['grant Deputy', ...overseeing],
      ...['read ApiToken', 'grant ApiToken', 'read Provider', 'decide Provider'],
    ],
  ],
  ['an auditor', withRole('auditor'), [...reading, ...lookingBack]],
  ["a processor's contact", withRole('processorContact'), ['read Breach', 'change Breach', 'read Agreement']],
  [
    'an administrator of an umbrella',
    withRole('umbrellaAdmin'),
    ['read Counts', 'change Onboarding', 'read Template', 'change Template'],
  ],
  ['a consultant under a DPO mandate', withMandate('dpo'), handling],
  [
    'a consultant under a DPO mandate who decides',
    withMandate('dpo', true),
    [...handling, 'decide Decision'],
  ],
  ['a consultant under a reading mandate', withMandate('read', true), reading],
  ['a consultant under a statistics mandate', withMandate('statistics', true), ['read Counts']],
  ["the successor's DPO", inheritedBy({ roles: ['dpo'] }), finishing],
  [
    "the successor's DPO who decides",
    inheritedBy({ roles: ['dpo'], decides: 'dpo' }),
    [...finishing, 'decide Decision'],
  ],
  ["the deputy of the successor's DPO", inheritedBy({ isDeputy: true }), finishing],
  [
    "the successor's decider",
    inheritedBy({ roles: ['decider'] }),
    [
      ...reading,
      ...['decide Decision', 'unseal Incident', 'notify Notification', 'tell Communication'],
      ...['change Notification', 'change Communication'],
    ],
  ],
  [
    "the successor's handler",
    inheritedBy({ roles: ['handler'] }),
    ['read assigned Incident', 'change assigned Facts', 'change assigned Measure', 'read ReceivedTemplate'],
  ],
  ["the successor's auditor", inheritedBy({ roles: ['auditor'] }), reading],
  [
    "the successor's administrators and reporters",
    inheritedBy({ roles: ['admin', 'reporter', 'umbrellaAdmin'] }),
    [],
  ],
  ["the successor's contact as a processor", inheritedBy({ roles: ['processorContact'] }), ['read Breach']],
  [
    'a consultant as DPO of the successor',
    inheritedBy({ mandate: { scope: 'dpo', mayDecide: false } }),
    finishing,
  ],
  [
    'a consultant as DPO of the successor who decides',
    inheritedBy({ mandate: { scope: 'dpo', mayDecide: true } }),
    [...finishing, 'decide Decision'],
  ],
  [
    'a consultant who reads along at the successor',
    inheritedBy({ mandate: { scope: 'read', mayDecide: false } }),
    reading,
  ],
  [
    'a consultant who counts at the successor',
    inheritedBy({ mandate: { scope: 'statistics', mayDecide: false } }),
    [],
  ],
  [
    'a DPO after the end of service',
    endedFor({ roles: ['dpo'], decides: 'dpo' }),
    [...reading, ...overseeing],
  ],
  [
    'an administrator after the end of service',
    endedFor({ roles: ['admin'] }),
    [
      'read Member',
      'read Mandate',
      'read Agreement',
      'read Settings',
      'read ReceivedTemplate',
      ...overseeing,
    ],
  ],
  ['an auditor after the end of service', endedFor({ roles: ['auditor'] }), [...reading, ...lookingBack]],
  [
    'anybody else after the end of service',
    endedFor({
      roles: ['reporter', 'handler', 'decider', 'processorContact', 'umbrellaAdmin'],
      isDeputy: true,
      mandate: { scope: 'read', mayDecide: true },
    }),
    [],
  ],
  [
    'a consultant as DPO after the end of service',
    endedFor({ mandate: { scope: 'dpo', mayDecide: true } }),
    reading,
  ],
  ['a token without a scope', accessOf({ tokenScopes: [] }), []],
  ['a token for reporting', accessOf({ tokenScopes: ['report'] }), ownReports],
  ['a token for counts', accessOf({ tokenScopes: ['counts'] }), ['read Counts']],
  [
    'a token for reading',
    accessOf({ tokenScopes: ['read'] }),
    ['read Incident', 'read Register', 'read Report'],
  ],
  [
    'a token for exports',
    accessOf({ tokenScopes: ['export'] }),
    ['export Register', 'read Incident', 'read Register', 'read Report'],
  ],
]

describe('what may be done by', () => {
  test.each(table)('%s', (_, access, expected) => {
    expect(allowed(access)).toEqual(expected.toSorted())
  })

  test('somebody with several roles and a mandate is the sum of them', () => {
    const sum = accessOf({
      roles: ['reporter', 'auditor'],
      mandate: { scope: 'statistics', mayDecide: false },
    })
    expect(allowed(sum)).toEqual(
      [...ownReports, ...reading, ...lookingBack, 'read Counts']
        .filter((one) => one !== 'read own Report')
        .toSorted(),
    )
  })

  test('every role has its row above', () => {
    const rows = table.map(([, access]) => access.roles).flat()
    expect(roles.filter((role) => !rows.includes(role))).toEqual([])
  })
})

describe('the acts under mandates', () => {
  test.each<[string, Access, 'all' | 'own' | 'none']>([
    [
      'an administrator of the consultancy',
      accessOf({ roles: ['admin'], organisationKinds: ['consultancy'] }),
      'all',
    ],
    ['one of its people', accessOf({ roles: ['reporter'], organisationKinds: ['consultancy'] }), 'own'],
    ['its DPO', accessOf({ roles: ['dpo'], organisationKinds: ['controller', 'consultancy'] }), 'own'],
    ['an administrator of a town', withRole('admin'), 'none'],
    [
      'whoever comes by a mandate alone',
      { ...withMandate('dpo'), organisationKinds: ['consultancy'] },
      'none',
    ],
    ['a program', accessOf({ tokenScopes: ['export'], organisationKinds: ['consultancy'] }), 'none'],
  ])('are counted by %s: %s %s', (_, access, scope) => {
    const ability = abilityFor(access)
    expect([activityScope(ability, 'read'), activityScope(ability, 'export')]).toEqual([scope, scope])
    expect(mayOnActivity(ability, 'read', { personId: me })).toBe(scope !== 'none')
    expect(mayOnActivity(ability, 'read', { personId: other })).toBe(scope === 'all')
  })
})

describe('rules', () => {
  test.each(table)('of %s travel as JSON and say the same there', (_, access) => {
    const travelled = abilityFromRules(JSON.parse(JSON.stringify(rulesFor(access))))
    const row = { handlerIds: [me] }
    const ability = abilityFor(access)
    for (const action of actions) {
      for (const part of parts) {
        expect(mayOnIncident(travelled, action, part, row)).toBe(mayOnIncident(ability, action, part, row))
      }
    }
    expect(incidentScope(travelled)).toBe(incidentScope(ability))
  })

  test('never forbid: rights only add up', () => {
    for (const [, access] of table)
      expect(rulesFor(access).filter((rule) => rule.inverted === true)).toEqual([])
  })

  test('do not take a report without reporter for one of nobody in particular', () => {
    expect(mayOnReport(abilityFor(withRole('reporter')), 'read', { reporterId: null })).toBe(false)
  })
})

describe('the list of dossiers', () => {
  test.each([
    ['dpo', 'all'],
    ['decider', 'all'],
    ['auditor', 'all'],
    ['handler', 'assigned'],
    ['reporter', 'none'],
    ['admin', 'none'],
    ['processorContact', 'none'],
    ['umbrellaAdmin', 'none'],
  ] as const)('for the %s holds %s', (role, scope) => {
    expect(incidentScope(abilityFor(withRole(role)))).toBe(scope)
  })

  test('of somebody who is handler and DPO holds all', () => {
    expect(incidentScope(abilityFor(accessOf({ roles: ['handler', 'dpo'] })))).toBe('all')
  })
})

describe('a sealed dossier', () => {
  const sealedFor = (...namedIds: string[]) => ({ handlerIds: [me], namedIds })

  test.each(table)('is not there for %s whom it does not name', (_, access) => {
    const ability = abilityFor(access)
    for (const action of actions.filter((one) => one !== 'report'))
      for (const part of parts) {
        expect(mayOnIncident(ability, action, part, sealedFor(other))).toBe(false)
        expect(mayOnIncident(ability, action, part, sealedFor())).toBe(false)
      }
  })

  test.each(table)('is for %s, named, what it would be without its seal', (_, access) => {
    const ability = abilityFor(access)
    for (const action of actions.filter((one) => one !== 'report'))
      for (const part of parts)
        expect(mayOnIncident(ability, action, part, sealedFor(other, me))).toBe(
          mayOnIncident(ability, action, part, { handlerIds: [me] }),
        )
  })
})

describe('a sealed dossier that two key holders opened', () => {
  const opened = { handlerIds: [], namedIds: [other], openedForIds: [me] }

  // Keys are held by the organisation in whose hands the register is, and by nobody where it ended.
  test.each(table)('is read by %s for whom it was opened, and no more than read', (_, access, does) => {
    const ability = abilityFor(access)
    const isThere = access.phase === undefined || (access.phase === 'inherited' && does.length > 0)
    expect(mayOnIncident(ability, 'read', 'Incident', opened)).toBe(access.roles.length > 0 && isThere)
    for (const action of actions.filter((one) => one !== 'read' && one !== 'report'))
      for (const part of parts) expect(mayOnIncident(ability, action, part, opened)).toBe(false)
  })
})
