import { containmentStepKeys, containmentSteps, doneTexts, measureKindOf } from '@lekboek/domain/containment'
import { insertMeasure, uuidv7, type MeasureRow, type Selection } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { Fields, shortText } from '../input/fields.ts'
import { documentLanguageOf } from '../notification/notification-input.ts'
import { invalid } from '../refusal.ts'
import { measureById } from './measure-by-id.ts'

/** A step of the containment checklist that somebody did or will do. */
export interface ContainmentStepInput {
  readonly step: string
  readonly owner: string
  readonly dueAt?: string | null
  readonly doneAt?: string | null
}

/**
 * Takes a step of the containment checklist over as a measure, in the words of the checklist and the language of the
 * register. Every step may be taken over, also one of another kind of incident: the kind may still be found out.
 */
export async function takeContainmentStep(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: ContainmentStepInput,
  selection: Selection,
): Promise<MeasureRow> {
  const values = readStep(input, context.now())
  const { step, owner, dueAt, doneAt } = values
  const kind = measureKindOf(step)
  const id = uuidv7()
  return changeDossier(
    context,
    organisationId,
    incidentId,
    { action: 'change', part: 'Measure', verb: 'measure.added' },
    async ({ stored, dossier, register, opening, now }) => {
      // The dossier is locked: two people who take the same step over come one after the other.
      if (stored.takenSteps.includes(step)) throw invalid([{ path: 'step', code: 'repeated' }])
      const language = documentLanguageOf(opening.access.organisation)
      const text = (doneAt === null ? containmentSteps[step].text : doneTexts[step])[language]
      return {
        after: { ...dossier, openMeasures: dossier.openMeasures + (doneAt === null ? 1 : 0) },
        summary: { measureId: id, kind, owner, dueAt, step, doneAt },
        write: () =>
          insertMeasure(register, { ...values, id, kind, text, incidentId: stored.id, createdAt: now }),
      }
    },
    ({ register }) => measureById(register, id, selection),
  )
}

function readStep(input: ContainmentStepInput, now: Instant) {
  const fields = new Fields(input, now)
  const [first = 'noteTimes', ...others] = containmentStepKeys()
  const values = {
    step: fields.choice('step', [first, ...others]),
    owner: fields.text('owner', { max: shortText }),
    dueAt: fields.optionalInstant('dueAt'),
    doneAt: fields.optionalInstant('doneAt', { notInFuture: true }),
  }
  fields.refuse()
  return values
}
