import type { Instant, OwnDutyTrigger, OwnDutyUnit, Regime } from '@lekboek/domain'
import { useClientHandle } from '@urql/vue'
import { ref, watch } from 'vue'
import { ChangeSettingsDocument, type SettingsQuery } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { loadViewer } from '../viewer/viewer.ts'

export type StoredSettings = SettingsQuery['settings']

/** What a duty is called, from when it counts, and how long. */
export interface DutyTerm {
  name: string
  trigger: OwnDutyTrigger
  count: number | null
  unit: OwnDutyUnit
}

export interface OwnDutyForm extends DutyTerm {
  id: string | null
  /** Null: from now on for a new one. */
  validFromAt: Instant | null
}

export interface SettingsForm {
  regimes: Regime[]
  ownDuties: OwnDutyForm[]
  /** Why what is owed is taken away or put off. */
  reason: string
}

export const mostOwnDuties = 20
const parts = ['name', 'trigger', 'count', 'unit', 'validFromAt']
const fields = Array.from({ length: mostOwnDuties }, (_, index) =>
  parts.map((part) => `ownDuties.${String(index)}.${part}`),
).flat()

export function startSettings({ regimes, ownDuties }: StoredSettings): SettingsForm {
  return {
    regimes: [...regimes],
    ownDuties: ownDuties.map(({ id, name, trigger, count, unit, validFromAt }) => ({
      ...{ id, name, trigger, count, unit },
      validFromAt: validFromAt ?? null,
    })),
    reason: '',
  }
}

/** Says under which other laws and contracts the organisation falls; every open dossier follows. */
export function useChangeSettings(stored: () => StoredSettings, readAgain: () => Promise<unknown>) {
  const register = useRegister()
  const { client } = useClientHandle()
  const command = useCommand(ChangeSettingsDocument)
  const problems = useProblems(command.failure, ['regimes', 'reason', ...fields])
  const isStale = ref(false)
  const { form, forget } = useDraft(`settings-${register.value.organisation.id}`, () =>
    startSettings(stored()),
  )

  watch(command.failure, async (refused) => {
    if (refused?.kind !== 'conflict') return
    await readAgain()
    isStale.value = true
  })

  async function save(): Promise<boolean> {
    isStale.value = false
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      version: stored().version,
      input: {
        regimes: form.value.regimes,
        reason: form.value.reason.trim() || null,
        ownDuties: form.value.ownDuties.map(({ id, name, trigger, count, unit, validFromAt }) => ({
          ...{ id, name: name.trim(), trigger, unit, validFromAt },
          // The form asks for it before it sends.
          count: count ?? 0,
        })),
      },
    })
    if (!isDone) return false
    forget()
    // Which rooms a dossier has hangs on the regimes that came with the rights.
    await Promise.all([readAgain(), loadViewer(client)])
    return true
  }

  return { form, save, forget, problems, isStale, isRunning: command.isRunning }
}
