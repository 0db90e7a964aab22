import { computed, ref, shallowRef, watch } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { ChangeBreachDocument } from '../../generated/graphql.ts'
import type { Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useAutosave, type SaveResult } from '../draft/useAutosave.ts'
import { sectionDraft } from '../facts/section-draft.ts'
import { useRegister } from '../register/useRegister.ts'
import { differingAnswers, readBreachForm, startBreach } from './breach-form.ts'
import { breachQuestions, type BreachForm } from './breach-questions.ts'
import { useBreach, useReadBreach } from './useBreach.ts'

interface Base {
  version: number
  answers: BreachForm
}

/** What a processor knows of its breach: saves itself, survives a reload, follows what others save while nothing is typed. */
export function useBreachForm() {
  const breach = useBreach()
  const again = useReadBreach()
  const register = useRegister()
  const now = useNow()
  const command = useCommand(ChangeBreachDocument)
  const unreadable = shallowRef<Failure | null>(null)
  const draft = sectionDraft(`breach-facts-${breach.value.id}`, breachQuestions)

  const stored = computed<Base>(() => ({
    version: breach.value.version,
    answers: startBreach(breach.value),
  }))
  const kept = draft.read()
  const restored = kept && differingAnswers(kept.form, stored.value.answers).length > 0 ? kept : null
  const base = shallowRef<Base>(restored ? { ...stored.value, version: restored.version } : stored.value)
  const form = ref<BreachForm>(restored?.form ?? { ...stored.value.answers })
  const conflict = ref(false)
  const autosave = useAutosave(form, saveAndForget, { isRestored: restored !== null })
  if (kept && !restored) draft.forget()

  async function saveAndForget(): Promise<SaveResult> {
    const sent = JSON.stringify(form.value)
    const result = await save()
    if (result === 'saved' && JSON.stringify(form.value) === sent) draft.forget()
    return result
  }

  async function save(): Promise<SaveResult> {
    const reading = readBreachForm(form.value, base.value.answers, now.value)
    unreadable.value = reading.isRead ? null : { kind: 'invalid', problems: [...reading.problems] }
    if (!reading.isRead) return 'refused'
    const answers = startBreach(reading.input)
    if (differingAnswers(answers, base.value.answers).length === 0) return 'saved'
    const outcome = await command.run({
      ...{ organisation: register.value.organisation.id, breach: breach.value.id },
      ...{ version: base.value.version, input: reading.input },
    })
    if (!outcome.isDone) return resultOf(outcome.failure)
    base.value = { version: outcome.data.changeBreach.version, answers }
    return 'saved'
  }

  async function resultOf(failure: Failure): Promise<SaveResult> {
    if (failure.kind === 'conflict') {
      await again()
      conflict.value = true
    }
    const isPassing = ['unreachable', 'unauthenticated', 'rateLimited'].includes(failure.kind)
    return isPassing ? 'unreachable' : 'refused'
  }

  watch(form, (typed) => draft.keep({ version: base.value.version, form: typed }), {
    deep: true,
    flush: 'sync',
  })
  watch(stored, (newer) => {
    if (autosave.state.value !== 'saved' || newer.version <= base.value.version) return
    const hasChanged = differingAnswers(newer.answers, base.value.answers).length > 0
    base.value = newer
    if (!hasChanged) return
    form.value = { ...newer.answers }
    draft.forget()
  })

  async function keepOwn(): Promise<void> {
    conflict.value = false
    base.value = stored.value
    await autosave.saveNow()
  }

  function takeStored(): void {
    conflict.value = false
    base.value = stored.value
    form.value = { ...stored.value.answers }
    draft.forget()
  }

  return {
    form,
    stored: computed(() => base.value.answers),
    state: autosave.state,
    problems: useProblems(
      computed(() => unreadable.value ?? command.failure.value),
      breachQuestions,
    ),
    conflict,
    theirs: computed(() => stored.value.answers),
    isRunning: command.isRunning,
    keepOwn,
    takeStored,
  }
}
