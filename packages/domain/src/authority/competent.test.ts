import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Dossier, OrganisationSettings } from '../incident/dossier.ts'
import { competentCases } from './competent.ts'

const at = '2026-11-20T16:05:00.000Z'

function countsAt(
  authority: string | undefined,
  competence: OrganisationSettings['competence'],
  known: Partial<Dossier> = {},
): boolean {
  const sent = { sentAt: at, phase: 'initial', ...(authority !== undefined && { authority }) } as const
  return (
    competentCases({
      ...{ notifications: [sent], awareAt: at, createdAt: at },
      settings: {
        ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider', zone: 'Europe/Brussels' },
        ...{ country: 'BE', ...(competence && { competence }) },
      },
      ...known,
    }).length > 0
  )
}

const [before, after] = ['2026-11-20T15:05:00.000Z', '2026-11-20T17:05:00.000Z']
const advice = (when: string, ...authorities: string[]) => ({ at: when, authorities })

const town = { form: 'gemeente', country: 'BE', chosen: 'GBA' }
const abroad = emptyFacts()
abroad.parties.crossBorder = 'yes'

test.each<[string, boolean, string | undefined, OrganisationSettings['competence'], Partial<Dossier>]>([
  ['GBA, of a town', true, 'GBA', town, {}],
  ['VTC, of a town: sources do not agree', true, 'VTC', town, {}],
  ['article 55: EDPS, of a town', false, 'EDPS', town, {}],
  ['article 55: AP, of a town', false, 'AP', town, {}],
  ['AP, named by the advice', true, 'AP', town, { advices: [advice(before, 'AP')] }],
  [
    'AP, named by the advice of that minute',
    true,
    'AP',
    town,
    { advices: [advice('2026-11-20T16:05:41.000Z', 'AP')] },
  ],
  ['AP, named by an advice since', true, 'AP', town, { advices: [advice(after, 'AP')] }],
  [
    'AP, named by the advice of the day, which is another since',
    ...([true, 'AP', town, { advices: [advice(after, 'GBA'), advice(before, 'AP')] }] as const),
  ],
  [
    'article 55: AP, named by an advice that was another one when it was sent',
    ...([false, 'AP', town, { advices: [advice(at, 'GBA'), advice(before, 'AP')] }] as const),
  ],
  [
    'article 55: AP, named since by an advice that was taken back',
    ...([
      false,
      'AP',
      town,
      { advices: [advice('2026-11-20T18:05:00.000Z', 'GBA'), advice(after, 'AP')] },
    ] as const),
  ],
  ['AP, chosen by the organisation', true, 'AP', { ...town, chosen: 'AP' }, {}],
  ['article 56: AP, across borders, which no advice names', false, 'AP', town, { facts: abroad }],
  ['article 56: AP, which leads by the advice', true, 'AP', town, { advices: [advice(before, 'GBA', 'AP')] }],
  ['an organisation of another country', true, 'DPC', { form: null, country: 'PT', chosen: 'OTHER' }, {}],
  ['an authority without a name', true, undefined, town, {}],
  ['nothing known of the organisation', true, 'EDPS', undefined, {}],
])('%s, notifies: %s', (_, expected, authority, competence, known) => {
  expect(countsAt(authority, competence, known)).toBe(expected)
})
