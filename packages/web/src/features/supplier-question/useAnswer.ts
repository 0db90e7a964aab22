import { computed, ref, shallowRef } from 'vue'
import { useProblems } from '../../graphql/useProblems.ts'
import { isAnything } from '../link/post-json.ts'
import { useDoor } from '../link/useDoor.ts'
import { useLinkToken } from '../link/useLinkToken.ts'
import { formFrom, isQuestionView, type AnswerForm, type QuestionView } from './answer-view.ts'

/** A supplier's link: reads the question, keeps what is typed, hands it in, adds to it. */
export function useAnswer() {
  const looking = useDoor('/api/question/look', isQuestionView)
  const saving = useDoor('/api/question/save', isAnything)
  const handing = useDoor('/api/question/hand-in', isAnything)
  const adding = useDoor('/api/question/add', isAnything)
  const view = shallowRef<QuestionView | null>(null)
  const form = ref<AnswerForm>(formFrom(null))
  let token: string | null = null

  async function look(): Promise<void> {
    if (token === null) {
      view.value = { state: 'unknown' }
      return
    }
    const outcome = await looking.knock({ token })
    if (!outcome.isDone) return
    view.value = outcome.data
    if ('draft' in outcome.data) form.value = formFrom(outcome.data.draft)
  }

  useLinkToken('answer', async (given) => {
    token = given
    await look()
  })

  const act = async (door: typeof saving, body: object, isReadAgain: boolean): Promise<boolean> => {
    const outcome = await door.knock({ token, ...body })
    if (outcome.isDone && isReadAgain) await look()
    return outcome.isDone
  }
  const failure = computed(() => handing.failure.value ?? saving.failure.value ?? adding.failure.value)

  return {
    ...{ view, form, isReading: looking.isRunning, readFailure: looking.failure, again: look },
    save: () => act(saving, form.value, false),
    handIn: () => act(handing, form.value, true),
    add: (text: string) => act(adding, { text }, false),
    problems: useProblems(failure, ['isHit', 'text', 'awareAt', 'contact']),
    isRunning: computed(() => saving.isRunning.value || handing.isRunning.value || adding.isRunning.value),
  }
}
