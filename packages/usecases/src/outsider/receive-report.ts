import {
  appendJournal,
  inRegister,
  insertIdentity,
  insertOutsiderReport,
  isDuplicate,
  selectOutsiderPage,
} from '@lekboek/database'
import { emptySection, type Instant } from '@lekboek/domain'
import { outsiderKinds, type OutsiderKind } from '@lekboek/domain/report'
import { letterLanguages, type LetterLanguage } from '@lekboek/documents'
import { createIncident, fromNoProcessor } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { notFound, Refusal } from '../refusal.ts'
import { titleOf } from '../report/title-of.ts'
import { outsiderActor } from './outsider-actor.ts'
import type { OutsiderContext } from './outsider-context.ts'

/** What somebody without an account tells, as it was typed. */
export interface OutsiderReportInput {
  readonly text: unknown
  readonly kind: unknown
  readonly place: unknown
  readonly toldWhen: unknown
  readonly name: unknown
  readonly contact: unknown
  readonly mayForward: boolean
  readonly language: unknown
}

/** The same, read. */
export interface ReadOutsiderReport {
  readonly text: string
  readonly kind: OutsiderKind
  readonly place: string | null
  readonly toldWhen: string | null
  readonly name: string | null
  readonly contact: string | null
  readonly mayForward: boolean
  readonly language: LetterLanguage
}

/** Reads what was typed, without asking the database. @throws {Refusal} invalid, with every problem. */
export function readOutsiderReport(input: OutsiderReportInput, now: Instant): ReadOutsiderReport {
  const fields = new Fields(input, now)
  const read = {
    kind: fields.choice('kind', outsiderKinds),
    text: fields.text('text', { max: longText }),
    place: fields.optionalText('place', { max: shortText }),
    toldWhen: fields.optionalText('toldWhen', { max: shortText }),
    name: fields.optionalText('name', { max: shortText }),
    contact: fields.optionalText('contact', { max: shortText }),
    language: fields.choice('language', letterLanguages),
    mayForward: input.mayForward,
  }
  fields.refuse()
  return read
}

/**
 * Takes what somebody outside tells: a report and its dossier, which waits for the DPO as a hint. Nobody is aware of a breach
 * by it; the time to look into it runs.
 *
 * @param id of the report: it was given with the form, so that a form that is sent twice makes one.
 * @returns the receipt, which is told here and never again; null where this form was sent before.
 * @throws {Refusal} notFound where the organisation takes no reports.
 */
export async function receiveReport(
  context: OutsiderContext,
  organisationId: string,
  told: ReadOutsiderReport,
  formId: string,
): Promise<string | null> {
  const { database, receipts, now } = context
  const code = receipts.draw()
  const at = now()
  try {
    return await inRegister(database, outsiderActor, organisationId, async (register) => {
      const page = await selectOutsiderPage(register, organisationId)
      if (!page?.takesReports) throw notFound()
      const created = await createIncident(
        register,
        {
          ...{ reportId: formId, title: titleOf(told.text), source: 'outsider', text: told.text },
          ...{ place: told.place, people: null, noticedAt: at, reportedAt: at, reporterId: null },
          reporterName: outsiderActor.name,
          facts: {
            timing: { ...emptySection('timing'), reportedAt: at, discovery: 'externalParty' },
          },
          ...fromNoProcessor,
        },
        at,
      )
      const { reportId, incidentId, reference, reportReference } = created
      const { kind, toldWhen, language, mayForward } = told
      await insertOutsiderReport(register, {
        ...{ id: reportId, kind, toldWhen, language, mayForward, toldAt: at, cameFrom: null },
        receiptHash: receipts.hashOf(code),
      })
      await insertIdentity(register, reportId, told)
      await tellTakers(context, register, at)
      const summary = { reportId, reportReference, reference, source: 'outsider', kind, mayForward }
      await appendJournal(register, { verb: 'report.cameFromOutside', at, incidentId, summary })
      return code
    })
  } catch (error) {
    if (isDuplicate(error)) return null
    // Whoever takes part no more takes no reports either.
    if (error instanceof Refusal && error.reason.kind === 'forbidden') throw notFound()
    throw error
  }
}
