import { audiencesOf, othersKey } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier } from '../incident/useDossier.ts'

/** What a part of the people is called: its own name, those in no group, or a group that nobody named. */
export function useAudienceName(): (audience: { key: string; name?: string | null }) => string {
  const { t } = useI18n()
  const dossier = useDossier()
  const now = useNow()

  // By its place among the groups, as the facts and the weighing number it; one that is gone by what it was known by.
  function numberOf(key: string): string {
    const audiences = audiencesOf(factsOf(dossier.value.facts, now.value))
    const place = audiences.findIndex((one) => one.key === key)
    return place === -1 ? key.slice(1) : String(place + 1)
  }

  return ({ key, name }) => {
    if (key === othersKey) return t('communication.groups.rest')
    if (name) return name
    // A name of before groups had ids, of one that was gone by then.
    if (!/^(?:g|#)\d+$/u.test(key)) return key.replace(/^~/u, '')
    return t('communication.groups.unnamed', { number: numberOf(key) })
  }
}
