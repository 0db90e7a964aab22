import { othersKey } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

/** What a part of the people is called: its own name, those in no group, or a group that nobody named. */
export function useAudienceName(): (audience: { key: string; name?: string | null }) => string {
  const { t } = useI18n()
  return ({ key, name }) => {
    if (key === othersKey) return t('communication.groups.rest')
    if (name) return name
    // A name of before groups had ids, of one that was gone by then.
    if (!/^(?:g|#)\d+$/u.test(key)) return key.replace(/^~/u, '')
    return t('communication.groups.unnamed', { number: key.slice(1) })
  }
}
