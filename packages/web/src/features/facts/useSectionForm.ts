import { emptySection, type FactSection } from '@lekboek/domain'
import { computed, ref, shallowRef, watch } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useAutosave, type SaveResult } from '../draft/useAutosave.ts'
import { useDossier } from '../incident/useDossier.ts'
import { inOrder, isAsked, type FactSurroundings } from './fact-field.ts'
import { factFields } from './fact-fields.ts'
import { groupControls } from './group-fields.ts'
import { answerAt, answersOf, differingNames, formOf, type SectionForm } from './section-answers.ts'
import { sectionDraft } from './section-draft.ts'
import { useRecordSection, type SectionBase } from './useRecordSection.ts'

/** The form of one section: saves itself, survives a reload, follows what others save while nothing is typed. */
export function useSectionForm<S extends FactSection>(section: S) {
  const dossier = useDossier()
  const now = useNow()
  const names = Object.keys(emptySection(section))
  const draft = sectionDraft(`facts-${dossier.value.id}-${section}`, names)

  const stored = computed<SectionBase<S>>(() => {
    const kept = dossier.value.facts[section]
    return { version: kept.version, answers: answersOf(section, kept, now.value) }
  })
  // The answer to an earlier save may have been missed while the page went: then there is nothing left to send.
  const kept = draft.read()
  const restored = kept && differingNames(section, kept.form, stored.value.answers).length > 0 ? kept : null
  const base = shallowRef<SectionBase<S>>(
    restored ? { ...stored.value, version: restored.version } : stored.value,
  )
  const form = ref<SectionForm>(restored?.form ?? formOf(stored.value.answers))
  const recording = useRecordSection(section, form, base)
  const autosave = useAutosave(form, saveAndForget, { isRestored: restored !== null })
  if (kept && !restored) draft.forget()

  async function saveAndForget(): Promise<SaveResult> {
    const sent = JSON.stringify(form.value)
    const result = await recording.save()
    // Of another's text in between the dialog speaks.
    const isRefused = result === 'refused' && recording.conflict.value === null
    if (isRefused) draft.keep({ version: base.value.version, form: form.value, isRefused })
    if (result !== 'saved') return result
    if (JSON.stringify(form.value) === sent) draft.forget()
    else keepTyped()
    return result
  }
  function keepTyped(): void {
    draft.keep({ version: base.value.version, form: form.value })
  }

  watch(form, keepTyped, { deep: true, flush: 'sync' })
  watch(stored, (newer) => {
    const isIdle = autosave.state.value === 'saved'
    if (!isIdle || newer.version <= base.value.version) return
    const hasChanged = differingNames(section, newer.answers, base.value.answers).length > 0
    base.value = newer
    if (hasChanged) form.value = formOf(newer.answers)
  })

  const at = computed(() => answerAt(section, form.value, dossier.value.facts))
  /** Each answer as it last said something: what is being typed anew does not take its own question away. */
  const lastSaid = ref<SectionForm>({ ...form.value })
  watch(
    form,
    (typed) => {
      for (const [name, value] of Object.entries(typed)) if (value !== null) lastSaid.value[name] = value
    },
    { deep: true, flush: 'sync' },
  )
  const fields = computed(() =>
    inOrder(
      factFields[section].filter((field) =>
        isAsked(field, (path) =>
          path === `${section}.${field.name}` ? lastSaid.value[field.name] : at.value(path),
        ),
      ),
      at.value,
    ),
  )
  // Nobody answered anything here: then there is nothing of which it could be said that it is kept.
  const saveState = computed(() =>
    autosave.state.value === 'saved' && base.value.version === 0 ? 'untouched' : autosave.state.value,
  )
  const problems = useProblems(
    recording.failure,
    factFields[section].flatMap(({ name, kind }) => (kind === 'groups' ? [name, ...groupControls] : [name])),
  )
  const around = computed<FactSurroundings>(() => ({ at: at.value, problemAt: problems.at }))

  async function keepOwn(): Promise<void> {
    if (!recording.conflict.value) return
    base.value = recording.conflict.value.stored
    recording.conflict.value = null
    await autosave.saveNow()
  }

  function takeStored(): void {
    if (!recording.conflict.value) return
    base.value = recording.conflict.value.stored
    form.value = formOf(recording.conflict.value.stored.answers)
    recording.conflict.value = null
    draft.forget()
  }

  return {
    form,
    fields,
    around,
    problems,
    state: saveState,
    conflict: recording.conflict,
    isRunning: recording.isRunning,
    keepOwn,
    takeStored,
  }
}
