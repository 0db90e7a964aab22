import { computed, type ComputedRef } from 'vue'
import { useDossier } from '../incident/useDossier.ts'
import { useFactLink, type FactLink } from './useFactLink.ts'

/** What is not answered and would change the proposal, the weightiest first, each with the way to its control. */
export function useMissing(): ComputedRef<(FactLink & { path: string })[]> {
  const dossier = useDossier()
  const linkTo = useFactLink()
  return computed(() =>
    dossier.value.weighing.missing.flatMap(({ path }) => {
      const link = linkTo(path)
      return link ? [{ ...link, path }] : []
    }),
  )
}
