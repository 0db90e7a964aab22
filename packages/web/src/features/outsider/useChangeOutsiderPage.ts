import { ref, watch } from 'vue'
import { ChangeOutsiderPageDocument, type OutsiderPageQuery } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

export type StoredOutsiderPage = OutsiderPageQuery['outsiderPage']

export const pageLanguages = ['nl', 'fr', 'de', 'en'] as const
type PageLanguage = (typeof pageLanguages)[number]

interface OutsiderPageForm {
  takesReports: boolean
  introductions: Record<PageLanguage, string>
  /** One a line. */
  origins: string
}

function startPage({ takesReports, introductions, embedOrigins }: StoredOutsiderPage): OutsiderPageForm {
  const textIn = (language: PageLanguage) =>
    introductions.find((one) => one.language === language)?.text ?? ''
  return {
    takesReports,
    introductions: { nl: textIn('nl'), fr: textIn('fr'), de: textIn('de'), en: textIn('en') },
    origins: embedOrigins.join('\n'),
  }
}

/** Sets up the page for people without an account. */
export function useChangeOutsiderPage(stored: () => StoredOutsiderPage, readAgain: () => Promise<unknown>) {
  const register = useRegister()
  const command = useCommand(ChangeOutsiderPageDocument)
  const problems = useProblems(command.failure, ['embedOrigins'])
  const isStale = ref(false)
  const { form, forget } = useDraft(`outsider-page-${register.value.organisation.id}`, () =>
    startPage(stored()),
  )

  watch(command.failure, async (refused) => {
    if (refused?.kind !== 'conflict') return
    await readAgain()
    isStale.value = true
  })

  async function save(): Promise<boolean> {
    isStale.value = false
    const { takesReports, introductions, origins } = form.value
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      version: stored().version,
      input: {
        takesReports,
        embedOrigins: origins.split(/\s+/).filter((origin) => origin !== ''),
        introductions: pageLanguages.flatMap((language) => {
          const text = introductions[language].trim()
          return text === '' ? [] : [{ language, text }]
        }),
      },
    })
    if (!isDone) return false
    forget()
    await readAgain()
    return true
  }
  return { form, save, forget, problems, isStale, isRunning: command.isRunning }
}
