import { placesIn } from '../register/places.ts'
import { abilityIn } from '../register/useAbility.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'

/** The parts of the administration, each with its words: `administration.<words>`. */
export const sectionWords = {
  people: 'people',
  mandates: 'mandates',
  deputies: 'deputies',
  access: 'access',
  'read-log': 'readLog',
  'in-need': 'inNeed',
  settings: 'settings',
  outside: 'outside',
  templates: 'templates',
  'sign-in': 'signIn',
  tokens: 'tokens',
  life: 'life',
} as const
export type SectionName = keyof typeof sectionWords

/** A part of the administration and its address. */
export interface SectionPlace {
  readonly name: SectionName
  readonly path: string
  readonly words: (typeof sectionWords)[SectionName]
}

/** The parts of the administration that a person may enter in a register, in their order; none for whom it has no door. */
export function sectionsIn(access: RegisterAccess): SectionPlace[] {
  if (!placesIn(access).some(({ name }) => name === 'administration')) return []
  const { slug, kinds } = access.organisation
  const can = abilityIn(access)
  const isClient = kinds.includes('controller')
  const mayInvite = can.can('grant', 'Member')
  const mayReadSettings = can.can('read', 'Settings')
  const isOpen: Record<SectionName, boolean> = {
    people: can.can('read', 'Member'),
    mandates: can.can('read', 'Mandate'),
    deputies: isClient && can.can('read', 'Deputy'),
    access: can.can('read', 'Access'),
    'read-log': isClient && can.can('read', 'ReadLog'),
    'in-need': isClient && mayInvite,
    settings: isClient && mayReadSettings,
    outside: isClient && mayReadSettings,
    templates: isClient && can.can('change', 'ReceivedTemplate'),
    'sign-in': mayReadSettings || mayInvite,
    tokens: isClient && can.can('read', 'ApiToken'),
    life: mayReadSettings,
  }
  const names = Object.keys(sectionWords) as SectionName[]
  return names
    .filter((name) => isOpen[name])
    .map((name) => ({ name, path: pathOf(slug, name), words: sectionWords[name] }))
}

/** Who read what and the opening in need have other readers too, and an address of their own. */
const ownAddresses: readonly SectionName[] = ['read-log', 'in-need']

function pathOf(slug: string, name: SectionName): string {
  return ownAddresses.includes(name) ? `/${slug}/${name}` : `/${slug}/administration/${name}`
}
