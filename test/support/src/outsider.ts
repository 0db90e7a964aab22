import { changeOutsiderPage, readOutsiderReport, receiveReport, Receipts } from '@lekboek/usecases'
import { uuidv7 } from '@lekboek/database'
import { linkSecret } from './letters.ts'
import type { Town } from './town.ts'
import type { TestOrganisation, World } from './world.ts'

/** The town takes reports from outside from now on. */
export async function outsiderDoor(
  world: World,
  town: Pick<Town, 'id' | 'name' | 'dpo'>,
  { takesReports = true, embedOrigins = [] as readonly string[] } = {},
): Promise<void> {
  const [stored] = await world.rows<{ version: number }>(
    'SELECT version FROM outsider_page WHERE organisation_id = $1',
    [town.id],
  )
  const introductions = [{ language: 'nl', text: `Zeg het aan ${town.name}.` }]
  const page = { takesReports, embedOrigins, introductions, version: stored?.version ?? 0 }
  await changeOutsiderPage(await world.as(town.dpo), town.id, page)
}

/** What somebody in the street tells; the report's id and its receipt. */
export async function tellFromOutside(
  world: World,
  organisation: TestOrganisation,
  told: Partial<Parameters<typeof readOutsiderReport>[0]> = {},
): Promise<{ readonly id: string; readonly code: string }> {
  const id = uuidv7()
  const input = {
    ...{ text: 'Een map met dossiers lag naast de glasbak.', kind: 'papersFound', language: 'nl' },
    ...{ place: 'Kerkstraat', toldWhen: 'deze morgen', name: null, contact: null, mayForward: false },
    ...told,
  }
  const context = { ...world.nobody(), receipts: new Receipts(linkSecret) }
  const code = await receiveReport(context, organisation.id, readOutsiderReport(input, world.now), id)
  if (code === null) throw new Error('this was told before')
  return { id, code }
}
