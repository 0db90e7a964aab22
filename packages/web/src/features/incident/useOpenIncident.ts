import { reasonMinimum, shownLength, type Instant } from '@lekboek/domain'
import { OpenIncidentDocument, type IncidentSource } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { notSealed, type OpeningSeal } from '../seal/opening-seal.ts'

export interface OpenForm {
  title: string
  text: string
  noticedAt: Instant | null
  reportedAt: Instant | null
  source: IncidentSource
  /** Id of a known agreement; null where the processor is another one. */
  agreement: string | null
  processorName: string
  processorAwareAt: Instant | null
  seal: OpeningSeal
}

export const openFields = [
  ...(['title', 'text', 'source', 'agreement', 'processorName', 'processorAwareAt'] as const),
  ...(['noticedAt', 'reportedAt', 'reason', 'persons', 'leftOut'] as const),
] as const

/** A dossier entered by the DPO; answers the number under which it can be found. */
export function useOpenIncident() {
  const register = useRegister()
  const command = useCommand(OpenIncidentDocument)
  const problems = useProblems(command.failure, openFields)
  const organisation = register.value.organisation.id
  const { form, forget } = useDraft<OpenForm>(`incident-${organisation}`, () => ({
    ...{ title: '', text: '', noticedAt: null, source: 'dpo' },
    ...{ agreement: null, processorName: '', processorAwareAt: null, seal: notSealed },
    reportedAt: new Date().toISOString(),
  }))

  async function open(): Promise<string | null> {
    const { title, text, noticedAt, reportedAt, source, seal } = form.value
    if (reportedAt === null || command.isRunning.value) return null
    const input = {
      ...{ title: title.trim(), text: text.trim(), reportedAt, source },
      ...(source === 'processor' ? processorIn(form.value) : { noticedAt }),
      ...(seal.isSealed && { seal: sealIn(seal) }),
    }
    const outcome = await command.run({ organisation, input })
    if (!outcome.isDone) return null
    forget()
    return outcome.data.openIncident.number
  }

  return { form, open, forget, problems, isRunning: command.isRunning }
}

function sealIn({ reason, persons, leftOut }: OpeningSeal) {
  return { reason: reason.trim(), persons: [...persons], leftOut: [...leftOut] }
}

/** What is asked of a processor's word; its name is not sent where an agreement names it. */
export function processorIn({ agreement, processorName, processorAwareAt }: OpenForm) {
  return {
    agreement,
    processorName: agreement === null ? processorName.trim() : null,
    processorAwareAt,
  }
}

/** A field that has to be filled, and why what stands there does not do. */
export interface MissingField {
  readonly field: string
  readonly problem: 'missing' | 'tooShort'
}

/** The fields that have to be filled and are not, in the order of the page; which ones depends on who brought it in. */
export function missingFields(form: OpenForm): MissingField[] {
  const { source, agreement, seal } = form
  const required: Exclude<keyof OpenForm, 'seal'>[] =
    source === 'processor'
      ? ['title', 'text', ...(agreement === null ? (['processorName'] as const) : []), 'reportedAt']
      : ['title', 'text', 'noticedAt', 'reportedAt']
  const missing = required
    .filter((field) => !form[field]?.trim())
    .map((field) => ({ field, problem: 'missing' as const }))
  if (!seal.isSealed || shownLength(seal.reason) >= reasonMinimum) return missing
  return [...missing, { field: 'reason', problem: seal.reason.trim() === '' ? 'missing' : 'tooShort' }]
}
