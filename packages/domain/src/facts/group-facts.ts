import { isLeak, isLostThing, readerImpacts } from './breach-signs.ts'
import type { Impact } from './choices.ts'
import type { Facts, PeopleGroup } from './facts.ts'
import { inheritedMinors } from './minors.ts'

/**
 * The dossier as it stands for one group: its own answers, and the dossier's where it has none. What the dossier says of
 * the hands and the harm denies nothing that is said of this group while it may be true of others (`hasOthers`); where
 * there are none it is said of this group too.
 */
export function factsOfGroup(
  { people, data, nature, consequences, ...others }: Facts,
  group: PeopleGroup,
  hasOthers: boolean,
): Facts {
  const { countKind, count, countMax } = group
  const isOfOthers = hasOthers && isApart(group)
  return {
    ...others,
    consequences: isOfOthers ? { ...consequences, ...ofOthers(consequences) } : consequences,
    people: {
      ...people,
      ...{ countKind, count, countMax, groups: null },
      categories: listOr(group.categories, people.categories),
      endangered: group.endangered ?? people.endangered,
      includesMinors: group.includesMinors ?? inheritedMinors(people, group),
    },
    data: {
      ...data,
      types: listOr(group.types, data.types),
      nationalNumber: group.nationalNumber ?? data.nationalNumber,
      identifiability: group.identifiability ?? data.identifiability,
      alreadyPublic: group.alreadyPublic ?? data.alreadyPublic,
    },
    nature: {
      ...natureFor(nature, group, hasOthers),
      disclosure: group.disclosure ?? nature.disclosure,
      intelligibility: group.intelligibility ?? nature.intelligibility,
      deprivation: group.deprivation ?? nature.deprivation,
    },
  }
}

// Who has the data, and how they left, is said of the dossier: it is no evidence against a group of whose data it is said
// that they stayed in.
function natureFor(nature: Facts['nature'], group: PeopleGroup, hasOthers: boolean): Facts['nature'] {
  const { holder, holderCount, deletionConfirmed } = group.holder === null ? nature : group
  const own = { ...nature, holder, holderCount, deletionConfirmed }
  if (group.disclosure !== 'notDisclosed' || !hasOthers) return own
  const others = group.holder === null ? { holder: null, holderCount: null } : {}
  const isOut = isLeak(nature) || isLostThing(nature) || nature.incidentType === 'accessAbuse'
  return { ...own, ...others, incidentType: isOut ? 'other' : nature.incidentType }
}

/** Is something said of this group that shelters it, or of where its own data went? */
export function isApart(group: PeopleGroup): boolean {
  return group.disclosure !== null || isSheltered(group)
}

/** Is something said of this group by which nobody, or nobody who harms, has its data as they are? */
export function isSheltered(group: PeopleGroup): boolean {
  return (
    group.disclosure === 'notDisclosed' ||
    group.intelligibility === 'protectionIntact' ||
    group.holder === 'trusted' ||
    group.holder === 'nobody' ||
    group.identifiability === 'negligible' ||
    group.alreadyPublic === 'yes'
  )
}

// What a disclosure leads to is said of the dossier: it is no evidence against a group of which none is said. As grave as
// it is, it stays.
function ofOthers({ impacts }: Facts['consequences']): Partial<Facts['consequences']> {
  const kept = impacts?.filter((impact) => impact !== 'disclosure').map(withoutReaders)
  return { confidentiality: null, impacts: kept ?? null }
}

const asGrave: Readonly<Partial<Record<Impact, Impact>>> = {
  reputation: 'other',
  reidentification: 'other',
  professionalSecrecy: 'economicOrSocialDisadvantage',
}

function withoutReaders(impact: Impact): Impact {
  return readerImpacts.includes(impact) ? (asGrave[impact] ?? 'physicalOrMentalHarm') : impact
}

function listOr<T>(own: T[] | null, dossiers: T[] | null): T[] | null {
  return own === null || own.length === 0 ? dossiers : own
}

const sectionOf: Readonly<Partial<Record<keyof PeopleGroup, string>>> = {
  categories: 'people',
  endangered: 'people',
  includesMinors: 'people',
  types: 'data',
  nationalNumber: 'data',
  identifiability: 'data',
  alreadyPublic: 'data',
  disclosure: 'nature',
  intelligibility: 'nature',
  holder: 'nature',
  deprivation: 'nature',
}
const fields = Object.entries(sectionOf) as [keyof PeopleGroup, string][]

/** The dossier's questions to which the group has an answer of its own, with the path of that answer. */
export function ownPaths(group: PeopleGroup, path: string): Map<string, string> {
  // How many there are is asked of every group: the dossier's number is about all.
  const own = new Map([['people.count', `${path}.count`]])
  for (const [field, section] of fields) {
    const answer = group[field]
    if (answer === null || (Array.isArray(answer) && answer.length === 0)) continue
    own.set(`${section}.${field}`, `${path}.${field}`)
  }
  if (group.holder === null) return own
  return own
    .set('nature.holderCount', `${path}.holderCount`)
    .set('nature.deletionConfirmed', `${path}.deletionConfirmed`)
}
