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
export const keptIn = {
  ...{ breachTypes: ['confidentiality'], disclosure: 'notDisclosed', holder: 'nobody' },
} as const

/** Says of which kind the breach is and what happened, where nobody did: no notification goes without. */
export async function describeBreach(
  world: World,
  town: Town,
  dossier: Pick<TestDossier, 'id'>,
): Promise<void> {
  if ((await storedVersion(world, dossier, 'nature')) > 0) return
  const facts = { breachTypes: ['confidentiality'], description: 'Een brief ging naar een naamgenoot.' }
  await fill(world, town, dossier, 'nature', facts)
}

async function storedVersion(
  world: World,
  { id }: Pick<TestDossier, 'id'>,
  section: FactSection,
): Promise<number> {
  const [row] = await world.rows<{ version: number }>(
    'SELECT version FROM incident_section WHERE incident_id = $1 AND section = $2',
    [id, section],
  )
  return row?.version ?? 0
}

/** Saves one section as the DPO, over the version that is stored unless another one is said. */
export async function fill(
  world: World,
  town: Town,
  dossier: Pick<TestDossier, 'id'>,
  section: FactSection,
  facts: Readonly<Record<string, unknown>>,
  seen: number | null = null,
): Promise<void> {
  const version = seen ?? (await storedVersion(world, dossier, section))
  await recordSection(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { section, version, facts },
    { id: true },
  )
}
