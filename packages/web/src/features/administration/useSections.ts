import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAbility } from '../register/useAbility.ts'
import { useRegister } from '../register/useRegister.ts'

/** A part of the administration with an address of its own. */
export type SectionName =
  | 'people'
  | 'mandates'
  | 'deputies'
  | 'settings'
  | 'templates'
  | 'sign-in'
  | 'life'
  | 'access'
  | 'tokens'
  | 'read-log'
  | 'in-need'

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
  const ability = useAbility()
  return computed((): Section[] => {
    const { slug, kinds } = register.value.organisation
    const can = ability.value
    const isClient = kinds.includes('controller')
    const mayInvite = can.can('grant', 'Member')
    const mayReadSettings = can.can('read', 'Settings')
    const base = `/${slug}/administration`
    const all: readonly (readonly [SectionName, boolean, string, string])[] = [
      ['people', can.can('read', 'Member'), `${base}/people`, 'people'],
      [
        'mandates',
        can.can('read', 'Mandate') || can.can('read', 'Agreement'),
        `${base}/mandates`,
        'mandates',
      ],
      ['deputies', isClient && can.can('read', 'Deputy'), `${base}/deputies`, 'deputies'],
      ['access', can.can('read', 'Access'), `${base}/access`, 'access'],
      ['read-log', isClient && can.can('read', 'ReadLog'), `/${slug}/read-log`, 'readLog'],
      ['in-need', isClient && mayInvite, `/${slug}/in-need`, 'inNeed'],
      ['settings', isClient && mayReadSettings, `${base}/settings`, 'settings'],
      ['templates', isClient && can.can('change', 'ReceivedTemplate'), `${base}/templates`, 'templates'],
      ['sign-in', mayReadSettings || mayInvite, `${base}/sign-in`, 'signIn'],
      ['tokens', isClient && can.can('read', 'ApiToken'), `${base}/tokens`, 'tokens'],
      ['life', mayReadSettings, `${base}/life`, 'life'],
    ]
    return all
      .filter(([, isOpen]) => isOpen)
      .map(([name, , path, words]) => ({
        name,
        path,
        title: t(`administration.${words}.title`),
        hint: t(`administration.${words}.hint`),
      }))
  })
}
