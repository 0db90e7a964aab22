import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import {
  ChangeKeptAnswerDocument,
  KeepAnswerDocument,
  KeptAnswersDocument,
  RemoveKeptAnswerDocument,
  type KeptAnswerLineFragment,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useBreach } from '../breach/useBreach.ts'
import { useRegister } from '../register/useRegister.ts'

export type KeptAnswer = KeptAnswerLineFragment

/** Answers that are kept with the breach of this page. */
export function useKeptAnswers() {
  const register = useRegister()
  const breach = useBreach()
  const { data } = useQuery({
    query: KeptAnswersDocument,
    variables: computed(() => ({
      ...{ organisation: register.value.organisation.id, number: breach.value.number },
    })),
    context: { additionalTypenames: ['KeptAnswer', 'Breach'] },
  })
  return computed<readonly KeptAnswer[]>(() => data.value?.breach.keptAnswers ?? [])
}

/** Keeps an answer, or changes one that is kept. */
export function useKeepAnswer(kept: () => KeptAnswer | null) {
  const register = useRegister()
  const breach = useBreach()
  const keeping = useCommand(KeepAnswerDocument)
  const changing = useCommand(ChangeKeptAnswerDocument)
  const failure = computed(() => keeping.failure.value ?? changing.failure.value)
  const problems = useProblems(failure, ['title', 'text'])

  async function save(input: { title: string; text: string }): Promise<boolean> {
    if (keeping.isRunning.value || changing.isRunning.value) return false
    const organisation = register.value.organisation.id
    const stored = kept()
    const { isDone } = stored
      ? await changing.run({ organisation, keptAnswer: stored.id, version: stored.version, input })
      : await keeping.run({ organisation, breach: breach.value.id, input })
    return isDone
  }
  return {
    save,
    problems,
    isStale: computed(() => failure.value?.kind === 'conflict'),
    isRunning: computed(() => keeping.isRunning.value || changing.isRunning.value),
  }
}

/** Takes an answer that is kept away again. */
export function useRemoveKeptAnswer() {
  const register = useRegister()
  const command = useCommand(RemoveKeptAnswerDocument)
  const problems = useProblems(command.failure, [])
  async function remove({ id, version }: KeptAnswer): Promise<boolean> {
    if (command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, keptAnswer: id, version })
    return isDone
  }
  return {
    remove,
    isStale: computed(() => command.failure.value?.kind === 'conflict'),
    general: problems.general,
  }
}
