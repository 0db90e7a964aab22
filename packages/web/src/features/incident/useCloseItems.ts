import { openStates, othersKey } from '@lekboek/domain'
import { computed, type ComputedRef } from 'vue'
import { midSentence } from '../../i18n/mid-sentence.ts'
import { useListWords } from '../../i18n/useListWords.ts'
import { useAudienceName } from '../communication/useAudienceName.ts'
import { closeItems, type CloseItem } from './close-items.ts'
import { useDossier } from './useDossier.ts'

/** What the dossier of the page lacks before it may close, with the groups of people by the names that its rooms give them. */
export function useCloseItems(): ComputedRef<CloseItem[]> {
  const dossier = useDossier()
  const nameOf = useAudienceName()
  const listOf = useListWords()
  const untold = computed(() => {
    const { audiences } = dossier.value
    if (audiences.every(({ key }) => key === othersKey)) return ''
    const names = audiences
      .filter(({ state }) => openStates.includes(state))
      .map((one) => (one.key === othersKey ? midSentence(nameOf(one)) : nameOf(one)))
    return listOf(names)
  })
  return computed(() => closeItems(dossier.value.closeProblems, untold.value))
}
