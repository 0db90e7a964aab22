import type { Dossier } from '@lekboek/domain'
import { upsertSection, type Register } from '@lekboek/database'
import { besideOf, type PeopleNumbers } from './beside-facts.ts'
import type { StoredDossier } from './load-dossier.ts'

/** The dossier with what is remembered of its numbers of people. */
export function withNumbers(dossier: Dossier, sections: StoredDossier['sections']): Dossier {
  const { droppedPeople, leftPeople = 0, told, spared } = besideOf(sections, 'numbers')
  return {
    ...dossier,
    ...{ droppedPeople, leftPeople },
    communications: dossier.communications.map((message) => {
      const known = message.toldAt === null ? undefined : told.find(({ id }) => id === message.id)
      if (!known) return message
      const { held, gone, heldThen, distinct } = known
      return { ...message, held, gone, ...(heldThen && { heldThen }), ...(distinct && { distinct }) }
    }),
    untoldGroups: (dossier.untoldGroups ?? []).map((ground) => {
      const known = spared.find(({ group }) => group === ground.group)
      return known ? { ...ground, held: known.held, ...(known.others && { others: known.others }) } : ground
    }),
  }
}

function numbersOf(dossier: Dossier): PeopleNumbers {
  const { communications, untoldGroups = [], droppedPeople = 0, leftPeople = 0 } = dossier
  return {
    ...{ droppedPeople, leftPeople },
    told: communications.flatMap(({ id, held, gone = 0, heldThen, distinct }) =>
      id === undefined || !held
        ? []
        : [{ id, held, gone, ...(heldThen && { heldThen }), ...(distinct && { distinct }) }],
    ),
    spared: untoldGroups.flatMap(({ group, held, others }) =>
      held ? [{ group, held, ...(others && { others }) }] : [],
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
