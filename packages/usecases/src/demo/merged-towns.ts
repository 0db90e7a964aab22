import { addMeasure } from '../measure/add-measure.ts'
import { addAgreement } from '../platform/add-agreement.ts'
import { addOrganisation } from '../platform/add-organisation.ts'
import { setIdentity } from '../identifier/set-identity.ts'
import { carryOutMerger } from '../merger/carry-out-merger.ts'
import { planMergers, planMergersForOperator } from '../merger/plan-mergers.ts'
import { mergedTowns, mergedTown, checkedNumber, umbrella, type MergedPlace } from './places.ts'
import type { Stage } from './stage.ts'
import { aware, assess, decide, dismiss, measure, opened } from './steps.ts'
import { facts, nothingBack, type Dossier, type Step } from './story.ts'

/** A merger that took place: of the towns the names and codes are real, all that happens in their registers is invented. */
const mergedAt = '2024-12-31T23:00:00.000Z'

/** Hours from the moment of the demo to an instant. */
function hoursTo(stage: Stage, instant: string): number {
  return (Date.parse(instant) - Date.parse(stage.at(0))) / 3_600_000
}

/** The two towns as they were, and the one that was being prepared, under the name that it had then. */
export async function foundMergedTowns(stage: Stage, umbrellaId: string): Promise<string[]> {
  stage.turn(hoursTo(stage, '2024-02-01T08:00:00.000Z'))
  const ids: string[] = []
  for (const place of [...mergedTowns, mergedTown]) ids.push(await found(stage, place, umbrellaId))
  return ids
}

async function found(stage: Stage, place: MergedPlace, umbrellaId: string): Promise<string> {
  const { key, name, form, kinds, host, address, phone, nis } = place
  const { id } = await addOrganisation(stage, {
    ...{ name, form, kinds, address, phone, umbrellaId, nis, ovo: null, languages: ['nl'] },
    ...{ kbo: checkedNumber(place), email: `info@${host}`, defaultAuthority: 'GBA' },
    ...{ dpoName: null, dpoEmail: null, validFrom: stage.now() },
  })
  stage.organisations.set(key, id)
  return id
}

/** What happened in De Pinte before, the merger itself, and what its successor still does. */
export async function playMerger(stage: Stage): Promise<void> {
  const terms = { service: 'E-loket en afspraken', termHours: 24 }
  const parties = {
    processorId: stage.organisation('burgerloket'),
    controllerId: stage.organisation('dePinte'),
  }
  await addAgreement(stage, { ...terms, ...parties })
  const invitation: Dossier = { place: 'dePinte', id: '', number: '' }
  await play(
    stage,
    { place: 'dePinte', id: '', number: '' },
    checked(hoursTo(stage, '2024-10-14T07:30:00.000Z')),
  )
  await play(stage, invitation, unfinished(hoursTo(stage, '2024-12-03T09:10:00.000Z')))
  stage.turn(hoursTo(stage, '2024-12-10T10:00:00.000Z'))
  const successorId = stage.organisation('nazarethDePinte')
  const planned = await planMergersForOperator(stage, {
    ...{ successorId, predecessorIds: mergedTowns.map(({ key }) => stage.organisation(key)) },
    takesEffectAt: mergedAt,
  })
  await setIdentity(stage, successorId, { name: 'Gemeente Nazareth-De Pinte', from: mergedAt })
  stage.turn(hoursTo(stage, '2025-01-06T08:00:00.000Z'))
  for (const { id: mergerId } of planned) await carryOutMerger(stage, { mergerId })
  await setIdentity(stage, successorId, { slug: 'nazareth-de-pinte', name: 'Gemeente Nazareth-De Pinte' })
  await addMeasure(
    stage.as('bram'),
    stage.organisation('dePinte'),
    invitation.id,
    {
      ...{ text: 'Adressenlijsten van beide gemeenten samenvoegen en nakijken', kind: 'preventive' },
      ...{ owner: 'Bram Stevens', dueAt: stage.at(25 * 24) },
    },
    nothingBack,
  )
}

async function play(stage: Stage, dossier: Dossier, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    stage.turn(step.hours)
    await step.play(stage, dossier)
  }
}

/** A suspicion that was none. */
function checked(at: number): Step[] {
  return [
    opened(
      at,
      'dpo',
      at - 20,
      'Papieren dossier even zoek',
      'Een dossier van de dienst omgeving lag niet in de kast waar het hoort.',
    ),
    dismiss(
      at + 30,
      'Het dossier lag in de kluis van dezelfde dienst; niemand van buiten de dienst kon eraan.',
    ),
  ]
}

/** A small breach, decided on, of which a measure is still open. */
function unfinished(at: number): Step[] {
  return [
    opened(
      at,
      'dpo',
      at - 3,
      'Uitnodiging nieuwjaarsreceptie met alle adressen zichtbaar',
      'De uitnodiging ging naar tweeëntwintig verenigingen met alle adressen in het veld Aan.',
    ),
    aware(at + 1, at - 3, 'ownFinding', 'De afzender zag het zelf na het versturen.'),
    facts(at + 3, (instant) => ({
      timing: { occurrenceKind: 'day', occurredFromAt: instant(at - 3) },
      nature: {
        breachTypes: ['confidentiality'],
        disclosure: 'disclosed',
        intelligibility: 'intelligible',
        incidentType: 'recipientsVisible',
        cause: 'internalNonMalicious',
        description: 'Tweeëntwintig verenigingen zagen elkaars mailadres.',
        holder: 'known',
        holderCount: 22,
        intent: 'none',
      },
      people: { categories: ['residents'], countKind: 'exact', count: 22, endangered: 'no' },
      data: { types: ['contact'], recordCountKind: 'exact', recordCount: 22, identifiability: 'limited' },
    })),
    assess(
      at + 5,
      'unlikely',
      'Adressen van verenigingen, die ook op de website van de gemeente staan.',
      'Niet melden; excuses sturen en de lijst nakijken.',
    ),
    decide(at + 24, {
      notify: false,
      people: 'doNotTell',
      reason: 'Adressen die al openbaar zijn: geen risico voor de betrokkenen.',
    }),
    measure(at + 26, 'preventive', 'Veerle Mortier', 'Verzendlijst in het mailprogramma vervangen', at + 400),
  ]
}

/** The umbrella plans the next one, and a town has still to agree. */
export async function planNextMerger(stage: Stage): Promise<void> {
  stage.turn(-200)
  const year = new Date(stage.at(0)).getUTCFullYear() + 1
  await planMergers(stage.as('greet'), stage.organisation(umbrella.key), {
    successorId: stage.organisation('wilgenmere'),
    predecessorIds: [stage.organisation('kapelrijt')],
    takesEffectAt: `${String(year)}-12-31T23:00:00.000Z`,
  })
}
