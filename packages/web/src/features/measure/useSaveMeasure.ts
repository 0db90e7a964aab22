import { computed } from 'vue'
import { AddMeasureDocument, ChangeMeasureDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import { measureFields, type MeasureForm } from './measure-form.ts'

type Stored = Dossier['measures'][number]

function startMeasure(stored: Stored | null): MeasureForm {
  const { text = '', kind = 'corrective', owner = '', dueAt = null } = stored ?? {}
  return { text, kind, owner, dueAt }
}

/** Adds a measure or changes one. */
export function useSaveMeasure(stored: () => Stored | null) {
  const register = useRegister()
  const dossier = useDossier()
  const adding = useCommand(AddMeasureDocument)
  const changing = useCommand(ChangeMeasureDocument)
  const problems = useProblems(
    computed(() => adding.failure.value ?? changing.failure.value),
    measureFields,
  )
  const isStale = useStale(changing.failure)
  const first = stored()
  const { form, forget } = useDraft(`measure-${first?.id ?? dossier.value.id}`, () => startMeasure(first))
  let version = first?.version ?? 0

  async function save(): Promise<boolean> {
    const organisation = register.value.organisation.id
    const input = { ...form.value, text: form.value.text.trim(), owner: form.value.owner.trim() }
    const { isDone } = first
      ? await changing.run({ organisation, measure: first.id, version, input })
      : await adding.run({ organisation, incident: dossier.value.id, input })
    if (isDone) forget()
    return isDone
  }

  /** Goes on from the version that is stored now, with what was typed here. */
  async function saveOver(): Promise<boolean> {
    version = stored()?.version ?? version
    isStale.value = false
    return save()
  }

  const isRunning = computed(() => adding.isRunning.value || changing.isRunning.value)
  return { form, save, saveOver, forget, problems, isStale, isRunning }
}
