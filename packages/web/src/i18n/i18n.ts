import { createI18n } from 'vue-i18n'
import { chooseLanguage, type Language } from './language.ts'
import type { Messages } from './read-messages.ts'

const memory = 'lekboek.language'

const loaders: Record<Language, () => Promise<{ messages: Messages }>> = {
  nl: () => import('./nl.ts'),
  en: () => import('./en.ts'),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'nl',
  messages: {},
  missingWarn: false,
  fallbackWarn: false,
})

export async function showLanguage(language: Language): Promise<void> {
  const { messages } = await loaders[language]()
  i18n.global.setLocaleMessage(language, messages)
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(memory, language)
}

/** What this browser was told before, else what it asks for. */
export function firstLanguage(): Language {
  return chooseLanguage(localStorage.getItem(memory), navigator.languages)
}
