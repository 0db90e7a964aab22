import { useI18n } from 'vue-i18n'
import type { Role } from '@lekboek/domain'
import { useWriting } from '../../clock/useWriting.ts'

/** Somebody to choose, with what tells them from another of the list who is called the same. */
interface Named {
  readonly name: string
  readonly apart?: {
    readonly roles: readonly Role[]
    readonly since: string
    readonly email?: string | null
  } | null
}

/** Writes people where one of them is chosen: by name, and where two share it by what tells them apart, for eye and ear. */
export function useNaming(): (person: Named) => string {
  const { t } = useI18n()
  const write = useWriting()
  return ({ name, apart }) => {
    if (!apart) return name
    const parts = [
      ...apart.roles.map((role) => t(`membership.role.${role}`)),
      t('membership.there', { since: write.date(apart.since) }),
      ...(apart.email ? [apart.email] : []),
    ]
    return `${name} (${parts.join(', ')})`
  }
}
