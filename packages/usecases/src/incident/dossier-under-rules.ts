import { incidentScope } from '@lekboek/access'
import { ruleSetById, whatIf, type WhatIf } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../refusal.ts'
import { noteReading } from '../reading/reading-book.ts'
import { openRegister } from '../viewer/viewer.ts'
import { readByNumber } from './find-incident.ts'
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
  if (scope === 'none') throw notFound()
  const reach = scope === 'assigned' ? { handlerId: viewer.id } : {}
  const { id, row } = await readByNumber(context, opening, number, dossierSelection, reach)
  noteReading(context, opening, { kind: 'dossier', incidentId: id })
  const rules = ruleSetById(ruleSetId)
  if (!rules) throw invalid([{ path: 'ruleSet', code: 'notInList' }])
  return whatIf(dossierOf(storedDossier(row), settingsOf(access.organisation)), rules, context.now())
}
