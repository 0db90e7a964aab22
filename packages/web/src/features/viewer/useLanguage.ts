import { useMutation } from '@urql/vue'
import { watch } from 'vue'
import { ChooseLanguageDocument } from '../../generated/graphql.ts'
import { rememberLanguage, showLanguage } from '../../i18n/i18n.ts'
import { isLanguage, type Language } from '../../i18n/language.ts'
import { useViewer } from './viewer.ts'

const { viewer } = useViewer()

/** The language of the page: shown at once, kept on this device, and with the person when signed in. */
export function useLanguage() {
  const { executeMutation } = useMutation(ChooseLanguageDocument)

  async function choose(language: Language): Promise<void> {
    rememberLanguage(language)
    await showLanguage(language)
    if (viewer.value) await executeMutation({ language })
  }
  return { choose }
}

/** A person who signs in on a new device finds their own language. */
export function followViewerLanguage(): void {
  watch(
    () => viewer.value?.language,
    (language) => {
      if (!isLanguage(language)) return
      rememberLanguage(language)
      void showLanguage(language)
    },
  )
}
