import { openStates, othersKey } from '@lekboek/domain'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { localeTag } from '../../i18n/language.ts'
import { midSentence } from '../../i18n/mid-sentence.ts'
import { useAudienceName } from '../communication/useAudienceName.ts'
import { closeItems, type CloseItem } from './close-items.ts'
import { useDossier } from './useDossier.ts'

/** What the dossier of the page lacks before it may close, with the groups of people by the names that its rooms give them. */
export function useCloseItems(): ComputedRef<CloseItem[]> {
  const { locale } = useI18n()
  const dossier = useDossier()
  const nameOf = useAudienceName()
  const untold = computed(() => {
    const { audiences } = dossier.value
    if (audiences.every(({ key }) => key === othersKey)) return ''
    const names = audiences
      .filter(({ state }) => openStates.includes(state))
      .map((one) => (one.key === othersKey ? midSentence(nameOf(one)) : nameOf(one)))
    return new Intl.ListFormat(localeTag(locale.value)).format(names)
  })
  return computed(() => closeItems(dossier.value.closeProblems, untold.value))
}
