import { incidentScope } from '@lekboek/access'
import { parseIncidentNumber, ruleSetById, whatIf, type WhatIf } from '@lekboek/domain'
import { incidentStatement, readRegister, type IncidentRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../refusal.ts'
import { noteReading } from '../reading/reading-book.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'
import { dossierOf, dossierSelection, storedDossier } from './load-dossier.ts'
import { settingsOf } from './settings.ts'

/**
 * One dossier as it would stand under other rules, a proposal of law for instance. Nothing of it is stored, and the
 * dossier keeps the rules under which it is judged.
 *
 * @throws {Refusal} notFound when there is none, or none that this person may read; invalid for rules that nobody knows.
 */
export async function dossierUnderRules(
  context: Context,
  organisationId: string,
  number: string,
  ruleSetId: string,
): Promise<WhatIf> {
  const opening = await openRegister(context, organisationId)
  const { ability, access, viewer } = opening
  const scope = incidentScope(ability)
  const key = parseIncidentNumber(number)
  if (scope === 'none' || !key) throw notFound()
  const reach = scope === 'assigned' ? { handlerId: viewer.id } : {}
  const statement = incidentStatement(organisationId, key, dossierSelection, reach)
  const rows = await readRegister<{ id: string; row: IncidentRow }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, context.now()),
  )
  if (!rows[0]) throw notFound()
  noteReading(context, opening, { kind: 'dossier', incidentId: rows[0].id })
  const rules = ruleSetById(ruleSetId)
  if (!rules) throw invalid([{ path: 'ruleSet', code: 'notInList' }])
  return whatIf(dossierOf(storedDossier(rows[0].row), settingsOf(access.organisation)), rules, context.now())
}
