import { useQuery } from '@urql/vue'
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { ConsultanciesDocument } from '../../generated/graphql.ts'
import { useRegister } from '../register/useRegister.ts'
import type { Holder } from './mandate-state.ts'

export interface Consultancy extends Holder {
  readonly kbo?: string | null
}

/** The API refuses to look for fewer. */
const fewestLetters = 2
const pauseMs = 250

/** Consultancies by what is typed, once the typing pauses. */
export function useFindConsultancies(words: Ref<string>) {
  const register = useRegister()
  const settled = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(words, (typed) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = typed.trim()), pauseMs)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
  })
  const isAsked = computed(() => settled.value.length >= fewestLetters)
  const { data, fetching } = useQuery({
    query: ConsultanciesDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id, words: settled.value })),
    pause: computed(() => !isAsked.value),
  })
  const found = computed<readonly Consultancy[]>(() => data.value?.consultancies ?? [])
  const state = computed(() => (!isAsked.value ? 'none' : fetching.value ? 'reading' : 'read'))
  return { found, state }
}
