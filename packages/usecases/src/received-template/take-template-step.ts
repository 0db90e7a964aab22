import { mayInRegister } from '@lekboek/access'
import {
  insertMeasure,
  isUuid,
  selectReceived,
  uuidv7,
  type MeasureRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { Fields, shortText } from '../input/fields.ts'
import { measureById } from '../measure/measure-by-id.ts'
import { forbidden, invalid } from '../refusal.ts'
import { contentOf, type ChecklistStep } from '../template/template-content.ts'

/** A step of an umbrella's checklist that somebody did or will do. */
export interface TemplateStepInput {
  /** The received checklist. */
  readonly checklist: string
  readonly step: string
  readonly owner: string
  readonly dueAt?: string | null
  readonly doneAt?: string | null
}

/**
 * Takes a step of a checklist that came from the umbrella over as a measure, in the words that the organisation has it in.
 *
 * @throws {Refusal} invalid for a step that is not in use here, also for a foreign one; `repeated` for one taken before.
 */
export async function takeTemplateStep(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: TemplateStepInput,
  selection: Selection,
): Promise<MeasureRow> {
  const values = readStep(input, context.now())
  const { owner, dueAt, doneAt } = values
  const id = uuidv7()
  return changeDossier(
    context,
    organisationId,
    incidentId,
    { action: 'change', part: 'Measure', verb: 'measure.added' },
    async ({ stored, dossier, register, opening, now }) => {
      if (!mayInRegister(opening.ability, 'read', 'ReceivedTemplate')) throw forbidden()
      const step = await stepInUse(register, values)
      // The dossier is locked: two people who take the same step over come one after the other.
      if (stored.takenSteps.includes(step.id)) throw invalid([{ path: 'step', code: 'repeated' }])
      const text = doneAt === null ? step.text : (step.doneText ?? step.text)
      const kind = 'corrective'
      return {
        after: { ...dossier, openMeasures: dossier.openMeasures + (doneAt === null ? 1 : 0) },
        summary: { measureId: id, kind, owner, dueAt, templateStep: step.id, doneAt },
        write: () =>
          insertMeasure(register, {
            ...{ id, kind, text, owner, dueAt, doneAt, incidentId: stored.id },
            ...{ templateStep: step.id, createdAt: now },
          }),
      }
    },
    ({ register }) => measureById(register, id, selection),
  )
}

async function stepInUse(
  register: Register,
  { checklist, step }: { readonly checklist: string; readonly step: string },
): Promise<ChecklistStep> {
  const row = isUuid(checklist) ? await selectReceived(register, checklist) : null
  const steps = row && !row.isOff ? contentOf(row.ownContent ?? row.content).checklist?.steps : undefined
  const found = steps?.find(({ id }) => id === step)
  if (!found) throw invalid([{ path: 'step', code: 'notInList' }])
  return found
}

function readStep(input: TemplateStepInput, now: Instant) {
  const fields = new Fields(input, now)
  const values = {
    checklist: fields.text('checklist', { max: shortText }),
    step: fields.text('step', { max: shortText }),
    owner: fields.text('owner', { max: shortText }),
    dueAt: fields.optionalInstant('dueAt'),
    doneAt: fields.optionalInstant('doneAt', { notInFuture: true }),
  }
  fields.refuse()
  return values
}
