import { assignHandler, openIncident, recordAwareness, recordSection } from '@lekboek/usecases'
import type { FactSection } from '@lekboek/domain'
import type { OrganisationOptions, TestOrganisation, TestPerson, World } from './world.ts'

/** A municipality with one person in each role. */
export interface Town extends TestOrganisation {
  readonly reporter: TestPerson
  readonly handler: TestPerson
  readonly dpo: TestPerson
  readonly decider: TestPerson
  readonly admin: TestPerson
  readonly auditor: TestPerson
}

export async function openTown(world: World, name: string, options: OrganisationOptions = {}): Promise<Town> {
  const organisation = await world.organisation(name, options)
  return {
    ...organisation,
    reporter: await world.member(organisation, 'reporter'),
    handler: await world.member(organisation, 'handler'),
    dpo: await world.member(organisation, 'dpo'),
    decider: await world.member(organisation, 'decider'),
    admin: await world.member(organisation, 'admin'),
    auditor: await world.member(organisation, 'auditor'),
  }
}

/** A dossier as tests name it. */
export interface TestDossier {
  readonly id: string
  readonly number: string
}

/** A dossier that the DPO opened for something noticed two hours ago and told one hour ago. */
export async function openDossier(world: World, town: Town, title = 'Verloren laptop'): Promise<TestDossier> {
  const row = await openIncident(
    await world.as(town.dpo),
    town.id,
    {
      title,
      text: `${title}: zonder toelichting`,
      noticedAt: world.at(-2),
      reportedAt: world.at(-1),
      source: 'dpo',
    },
    { id: true, number: true },
  )
  return { id: String(row['id']), number: String(row['number']) }
}

/** A dossier of which the DPO fixed the awareness at the hour it was noticed. */
export async function confirmedDossier(world: World, town: Town, title?: string): Promise<TestDossier> {
  const dossier = await openDossier(world, town, title)
  await recordAwareness(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    {
      awareAt: world.at(-2),
      ground: 'lossNoticed',
      argument: 'Verlies vastgesteld door de dienst zelf.',
      version: 0,
    },
    { id: true },
  )
  return dossier
}

/** A dossier to which the town's handler is assigned. */
export async function handledDossier(world: World, town: Town): Promise<TestDossier> {
  const dossier = await openDossier(world, town)
  await assignHandler(await world.as(town.dpo), town.id, dossier.id, town.handler.id, { id: true })
  return dossier
}

/** What happened where the data are shown not to have left: a risk is unlikely. */
export const keptIn = { breachTypes: ['confidentiality'], disclosure: 'notDisclosed' } as const

/** Saves one section as the DPO. */
export async function fill(
  world: World,
  town: Town,
  dossier: TestDossier,
  section: FactSection,
  facts: Readonly<Record<string, unknown>>,
  version = section === 'timing' ? 1 : 0,
): Promise<void> {
  await recordSection(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { section, version, facts },
    { id: true },
  )
}
