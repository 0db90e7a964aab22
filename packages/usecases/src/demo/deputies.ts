import { noteUse } from '../access-list/note-use.ts'
import { nameDeputy } from '../deputy/name-deputy.ts'
import type { Stage } from './stage.ts'
import type { Step } from './story.ts'

const day = 24

/** Who stands in for a DPO: at Heidegem somebody does now, at Lindenrode somebody did, and will. */
const periods = [
  {
    place: 'heidegem',
    principal: 'peter',
    user: 'wout',
    named: -50,
    from: -36,
    until: 9 * day,
    reason: 'Verlof',
  },
  {
    place: 'lindenrode',
    principal: 'els',
    user: 'miet',
    named: -2400,
    from: -2350,
    until: -2000,
    reason: null,
  },
  {
    place: 'lindenrode',
    principal: 'els',
    user: 'miet',
    named: -30,
    from: 20 * day,
    until: 34 * day,
    reason: 'Kerstverlof',
  },
] as const

export const deputySteps: readonly Step[] = periods.map(
  ({ place, principal, user, named, from, until, reason }) => ({
    hours: named,
    play: (stage) =>
      nameDeputy(stage.as(principal), stage.organisation(place), stage.user(principal), stage.user(user), {
        ...{ from: stage.at(from), until: stage.at(until), reason },
      }),
  }),
)

/** When people were last in a register; whoever is not named was there before this was kept, or never. */
const uses: readonly (readonly [string, string, number])[] = [
  ['lindenrode', 'els', -3],
  ['lindenrode', 'koen', -26],
  ['lindenrode', 'ann', -170],
  ['lindenrode', 'lies', -8],
  ['lindenrode', 'femke', -700],
  ['heidegem', 'wout', -5],
  ['heidegem', 'peter', -40],
  ['steenhove', 'joris', -2],
  ['steenhove', 'femke', -50],
  ['kapelrijt', 'amina', -7],
]

export async function lookIn(stage: Stage): Promise<void> {
  for (const [place, user, hours] of uses) {
    stage.turn(hours)
    await noteUse(stage, { organisationId: stage.organisation(place), userId: stage.user(user) })
  }
}
