import { authorities, languages } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

/** 'GBA' → 'Gegevensbeschermingsautoriteit (GBA)'; a code that is not on the list stays as it is. */
export function useAuthorityName(): (code: string) => string {
  const { locale } = useI18n()
  return (code) => {
    const authority = authorities.find((one) => one.code === code)
    const language = languages.find((one) => one === locale.value) ?? 'en'
    if (!authority) return code
    const name = authority.name[language]
    return code === 'OTHER' || name.includes(code) ? name : `${name} (${code})`
  }
}
