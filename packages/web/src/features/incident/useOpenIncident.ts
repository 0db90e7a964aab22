import type { Instant } from '@lekboek/domain'
import { OpenIncidentDocument, type IncidentSource } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

export interface OpenForm {
  title: string
  text: string
  noticedAt: Instant | null
  reportedAt: Instant | null
  source: IncidentSource
}

export const openFields = ['title', 'text', 'noticedAt', 'reportedAt', 'source'] as const

/** A dossier entered by the DPO; answers the number under which it can be found. */
export function useOpenIncident() {
  const register = useRegister()
  const command = useCommand(OpenIncidentDocument)
  const problems = useProblems(command.failure, openFields)
  const organisation = register.value.organisation.id
  const { form, forget } = useDraft<OpenForm>(`incident-${organisation}`, () => ({
    ...{ title: '', text: '', noticedAt: null, source: 'dpo' },
    reportedAt: new Date().toISOString(),
  }))

  async function open(): Promise<string | null> {
    const { title, text, noticedAt, reportedAt, source } = form.value
    if (noticedAt === null || reportedAt === null || command.isRunning.value) return null
    const input = { title: title.trim(), text: text.trim(), noticedAt, reportedAt, source }
    const outcome = await command.run({ organisation, input })
    if (!outcome.isDone) return null
    forget()
    return outcome.data.openIncident.number
  }

  return { form, open, forget, problems, isRunning: command.isRunning }
}
