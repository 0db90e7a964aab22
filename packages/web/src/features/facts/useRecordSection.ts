import { readSection, type FactSection, type Facts } from '@lekboek/domain'
import { computed, shallowRef, type Ref } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import type { Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import type { SaveResult } from '../draft/useAutosave.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import { recordDocuments, type SavedSection, type SectionVariables } from './record-documents.ts'
import { answerAt, answersOf, askedAnswers, differingNames, type SectionForm } from './section-answers.ts'

/** What the server holds of a section: the answers and the version that they carry. */
export interface SectionBase<S extends FactSection> {
  version: number
  answers: Facts[S]
}

export interface SectionConflict<S extends FactSection> {
  own: Facts[S]
  stored: SectionBase<S>
}

/** Saves one section as it stands; keeps both texts when somebody else was first. */
export function useRecordSection<S extends FactSection>(
  section: S,
  form: Ref<SectionForm>,
  base: Ref<SectionBase<S>>,
) {
  const register = useRegister()
  const dossier = useDossier()
  const now = useNow()
  const command = useCommand<SavedSection, SectionVariables<S>>(recordDocuments[section])
  const unreadable = shallowRef<Failure | null>(null)
  const conflict = shallowRef<SectionConflict<S> | null>(null)

  async function save(): Promise<SaveResult> {
    const at = answerAt(section, form.value, dossier.value.facts)
    const reading = readSection(section, askedAnswers(section, form.value, at), now.value)
    unreadable.value = reading.ok ? null : { kind: 'invalid', problems: reading.problems }
    if (!reading.ok) return 'refused'
    if (differingNames(section, reading.value, base.value.answers).length === 0) return 'saved'
    return send(reading.value)
  }

  async function send(facts: Facts[S]): Promise<SaveResult> {
    const { id: incident } = dossier.value
    const { version } = base.value
    const organisation = register.value.organisation.id
    const outcome = await command.run({ organisation, incident, version, facts })
    if (outcome.isDone) {
      base.value = { version: outcome.data.saved.facts.section.version, answers: facts }
      return 'saved'
    }
    return resultOf(outcome.failure, facts)
  }

  function resultOf(failure: Failure, own: Facts[S]): SaveResult {
    if (failure.kind === 'conflict') {
      const current = typeof failure.current === 'object' && failure.current !== null ? failure.current : {}
      const version = failure.version ?? base.value.version
      const stored = { version, answers: answersOf(section, current, now.value) }
      // The same answers: an earlier save of this very form arrived without its answer coming back.
      if (differingNames(section, own, stored.answers).length === 0) {
        base.value = stored
        return 'saved'
      }
      conflict.value = { own, stored }
    }
    const isPassing =
      failure.kind === 'unreachable' || failure.kind === 'unauthenticated' || failure.kind === 'rateLimited'
    return isPassing ? 'unreachable' : 'refused'
  }

  return {
    save,
    conflict,
    failure: computed(() => unreadable.value ?? command.failure.value),
    isRunning: command.isRunning,
  }
}
