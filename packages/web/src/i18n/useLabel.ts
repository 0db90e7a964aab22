import { labelLanguages, type Label } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

/** A text of the domain in the person's language; one that came with a newer server stays as it is. */
export function useLabel(): (label: Label | undefined, other: string) => string {
  const { locale } = useI18n()
  return (label, other) => label?.[labelLanguages.find((one) => one === locale.value) ?? 'en'] ?? other
}
