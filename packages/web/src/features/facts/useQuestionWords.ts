import { useI18n } from 'vue-i18n'
import { fieldAt } from './fact-place.ts'
import { groupFields } from './group-fields.ts'

/** Writes questions and groups as people read them; a path that is no question is shown as it is. */
export function useQuestionWords() {
  const { t } = useI18n()

  /** A group by its number and, where it has one, its name. */
  function groupTitle(group: number, name: string | null = null): string {
    const number = group + 1
    return name === null ? t('facts.group.unnamed', { number }) : t('facts.group.named', { number, name })
  }

  /** The question of a group by its own name, `holder`. */
  function ofGroup(name: string): string {
    const path = groupFields.find((one) => one.name === name)?.path
    return path ? t(`facts.field.${path}.label`) : t('facts.group.name.label')
  }

  function question(path: string): string {
    const found = fieldAt(path)
    if (!found) return path
    const { section, field, group } = found
    if (group === null) return t(`facts.field.${section}.${field.name}.label`)
    return t('facts.group.of', { group: groupTitle(group), question: ofGroup(field.name) })
  }

  return { question, ofGroup, groupTitle }
}
