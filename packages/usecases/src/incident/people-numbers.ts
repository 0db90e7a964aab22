import type { Dossier } from '@lekboek/domain'
import { upsertSection, type Register } from '@lekboek/database'
import { besideOf, type PeopleNumbers } from './beside-facts.ts'
import type { StoredDossier } from './load-dossier.ts'

/** The dossier with what is remembered of its numbers of people. */
export function withNumbers(dossier: Dossier, sections: StoredDossier['sections']): Dossier {
  const { told, spared, ...numbers } = besideOf(sections, 'numbers')
  const { droppedPeople, leftPeople, lastGroup = 0, together } = numbers
  const { countedPeople = 0, isCountedLess = false } = numbers
  return {
    ...dossier,
    ...{ droppedPeople, leftPeople, countedPeople, isCountedLess, lastGroup, together },
    communications: dossier.communications.map((message) => {
      const known = message.toldAt === null ? undefined : told.find(({ id }) => id === message.id)
      return known ? { ...message, ...known } : message
    }),
    untoldGroups: (dossier.untoldGroups ?? []).map((ground) => {
      const known = spared.find(({ group }) => group === ground.group)
      return known ? { ...ground, ...known } : ground
    }),
  }
}

function numbersOf(dossier: Dossier): PeopleNumbers {
  const { communications, untoldGroups = [], droppedPeople = 0, leftPeople = 0 } = dossier
  const { countedPeople = 0, isCountedLess = false, lastGroup = 0, together = null } = dossier
  return {
    ...{ droppedPeople, leftPeople, countedPeople, isCountedLess, lastGroup, together },
    told: communications.flatMap(({ id, reach, apart }) =>
      id === undefined || !reach ? [] : [{ id, reach, ...(apart && { apart }) }],
    ),
    spared: untoldGroups.flatMap(({ group, reach, areOthersReached = false }) =>
      reach ? [{ group, reach, areOthersReached }] : [],
    ),
  }
}

/** Keeps what changed of it. */
export async function rememberNumbers(
  register: Register,
  { id: incidentId, sections }: StoredDossier,
  { before, after, now: changedAt }: { before: Dossier; after: Dossier; now: string },
): Promise<void> {
  const content = numbersOf(after)
  if (JSON.stringify(content) === JSON.stringify(numbersOf(before))) return
  const version = besideOf(sections, 'numbers').version + 1
  await upsertSection(register, { incidentId, section: 'numbers', version, content, changedAt })
}
