import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRegister } from '../register/useRegister.ts'
import { sectionsIn, type SectionName } from './sections.ts'

/** A part of the administration in the words of the page. */
export interface Section {
  readonly name: SectionName
  readonly path: string
  readonly title: string
  /** What is done there. */
  readonly hint: string
}

/** The parts of the administration that somebody may enter in the register of the page, in their order. */
export function useSections() {
  const { t } = useI18n()
  const register = useRegister()
  return computed((): Section[] =>
    sectionsIn(register.value).map(({ name, path, words }) => ({
      ...{ name, path },
      title: t(`administration.${words}.title`),
      hint: t(`administration.${words}.hint`),
    })),
  )
}
