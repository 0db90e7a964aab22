import { activityScope, incidentScope } from '@lekboek/access'
import { abilityIn } from './useAbility.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'

/** The rooms of one register that this person may enter, in the order of the menu. */
export const placeNames = [
  'home',
  'decide',
  'register',
  'processors',
  'report',
  'breaches',
  'counts',
  'activity',
  'onboarding',
  'templates',
  'mergers',
  'agreements',
  'administration',
] as const
export type PlaceName = (typeof placeNames)[number]

export interface Place {
  name: PlaceName
  path: string
}

const mayEnter: Record<PlaceName, (access: RegisterAccess) => boolean> = {
  home: hasDossiers,
  decide: (access) => abilityIn(access).can('decide', 'Decision'),
  register: (access) => abilityIn(access).can('read', 'Register'),
  processors: (access) =>
    access.organisation.kinds.includes('controller') &&
    hasQueue(access) &&
    abilityIn(access).can('read', 'Agreement'),
  report: (access) => abilityIn(access).can('report', 'Incident'),
  breaches: (access) =>
    access.organisation.kinds.includes('processor') && abilityIn(access).can('read', 'Breach'),
  counts: (access) => abilityIn(access).can('read', 'Counts'),
  activity: (access) => activityScope(abilityIn(access), 'read') !== 'none',
  onboarding: (access) =>
    access.organisation.kinds.includes('umbrella') && abilityIn(access).can('change', 'Onboarding'),
  templates: (access) =>
    access.organisation.kinds.includes('umbrella') && abilityIn(access).can('read', 'Template'),
  mergers: (access) =>
    access.organisation.kinds.includes('umbrella') && abilityIn(access).can('change', 'Onboarding'),
  agreements: (access) => hasAgreements(access),
  administration: (access) =>
    abilityIn(access).can('read', 'Member') ||
    abilityIn(access).can('read', 'Mandate') ||
    (access.organisation.kinds.includes('controller') && abilityIn(access).can('change', 'Settings')),
}

/** A consultancy has agreements of another kind: its mandates. Of a controller's, who reads them all the same is its own. */
function hasAgreements(access: RegisterAccess): boolean {
  const { kinds } = access.organisation
  const can = abilityIn(access)
  if (!can.can('read', 'Agreement')) return false
  const isOwn = can.can('change', 'Agreement') || can.can('read', 'Mandate')
  return kinds.includes('processor') || (kinds.includes('controller') && isOwn)
}

/** Work comes before looking on, and handing in a signal after all of it: whoever does more than that came for the rest. */
const firstPlaces: readonly PlaceName[] = [
  'home',
  'decide',
  'breaches',
  'administration',
  'counts',
  'onboarding',
  'templates',
  'mergers',
  'activity',
  'report',
  'register',
  'agreements',
  'processors',
]

export function placesIn(access: RegisterAccess): Place[] {
  const base = `/${access.organisation.slug}`
  return placeNames
    .filter((name) => mayEnter[name](access))
    .map((name) => ({ name, path: name === 'home' ? base : `${base}/${name}` }))
}

/** The page of this register on which a person begins; null where no page is open to them. */
export function landingIn(access: RegisterAccess): Place | null {
  const places = placesIn(access)
  return firstPlaces.map((name) => places.find((place) => place.name === name)).find(Boolean) ?? null
}

/**
 * The same kind of page in another register: its measures are not this one's, but its register, counts and administration
 * are where one would look for them. Where it has no such page: where one begins there.
 */
export function counterpartIn(access: RegisterAccess, path: string): string {
  const [, , first] = path.split('/')
  const places = placesIn(access)
  const same = places.find(({ name }) => name === first)
  return (same ?? landingIn(access))?.path ?? `/${access.organisation.slug}`
}

/**
 * Whether a page of this register is one that this person may use; `path` is what follows the register's slug. A
 * dossier's own page is left to the API, which knows who is assigned to it.
 */
export function mayUse(access: RegisterAccess, path: string): boolean {
  if (path === 'incidents/new') return mayOpenDossiers(access)
  const [first] = path.split('/')
  const place = placeNames.find((name) => name === first)
  return place === undefined || place === 'home' || mayEnter[place](access)
}

/** Whether this person opens dossiers there: where an organisation passed into another, what stands is finished and none begins. */
export function mayOpenDossiers(access: RegisterAccess): boolean {
  return abilityIn(access).can('change', 'Incident') && abilityIn(access).can('report', 'Incident')
}

/** Whether the queue over registers shows this one: it does where every dossier may be read, not where some are assigned. */
export function hasQueue(access: RegisterAccess): boolean {
  return incidentScope(abilityIn(access)) === 'all'
}

/** Whether this person has dossiers there at all. */
export function hasDossiers(access: RegisterAccess): boolean {
  return incidentScope(abilityIn(access)) !== 'none'
}

/**
 * Where a person starts. Whoever handles or advises: the queue over all registers. Whoever only decides, reports, sends
 * or administers: that page of the first register that has it. Null when no register has a page for this person.
 */
export function homeOf(registers: readonly RegisterAccess[]): string | null {
  const mayAdvise = registers.some((access) => abilityIn(access).can('advise', 'Assessment'))
  if (mayAdvise) return '/queue'
  const order: PlaceName[] = [
    'decide',
    'breaches',
    'home',
    'administration',
    'counts',
    'activity',
    'report',
    'register',
  ]
  const places = registers.flatMap(placesIn)
  // One desk shows one register: what waits in another would be overlooked.
  if (places.filter(({ name }) => name === 'decide').length > 1) return '/queue'
  const first = order.map((name) => places.find((place) => place.name === name)).find(Boolean)
  return first?.name === 'home' && registers.some(hasQueue) ? '/queue' : (first?.path ?? null)
}
