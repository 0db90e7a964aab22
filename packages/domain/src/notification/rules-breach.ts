import * as lists from '../facts/choices.ts'
import { countRange } from '../facts/count-range.ts'
import { discoveredBy } from '../facts/discovered-by.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { areMinorsAmong } from '../facts/minors.ts'
import { withGroups } from '../facts/with-groups.ts'
import type { NotificationInput, NotificationWords } from './notification-input.ts'
import { optionsOf, optionsWithUnknown, yesNo } from './options.ts'
import { closed, isHit, lines, numberText, open, writtenCount } from './rule-parts.ts'
import { needsLateReason } from './rules-parties.ts'
import { templatePeopleCategories } from './template-people.ts'
import type { FieldRule, FieldValue } from './template-field.ts'

const term = 'Art. 33(1)'
const nature = 'Art. 33(3)(a)'

// The template's eleven; a municipality's own groups are notified under "other" and named in field 66.

// The template has no question on minors of its own: they are one of its kinds of people.
function categories({ facts }: NotificationInput): FieldValue {
  const known: lists.PeopleCategory[] = (withGroups(facts).people.categories ?? []).map((category) =>
    templatePeopleCategories.includes(category) ? category : 'other',
  )
  if (areMinorsAmong(facts.people)) known.push('minors')
  return known.length === 0 ? null : [...new Set(known)]
}

function categoriesDescription({ facts, words }: NotificationInput): FieldValue {
  const all = withGroups(facts).people.categories ?? []
  const own = all.filter((category) => !templatePeopleCategories.includes(category))
  const names = own.map((category) => words.peopleCategories[category]).join(', ')
  return lines([names, facts.people.description, ...groupLines(facts, words, whoOf)])
}

function dataDescription({ facts, words }: NotificationInput): FieldValue {
  return lines([facts.data.description, ...groupLines(facts, words, whichOf)])
}

type SaysOfGroup = (group: PeopleGroup, words: NotificationWords) => string

/** Each group in a line of its own: the template has one field for all of them. */
function groupLines({ people }: Facts, words: NotificationWords, says: SaysOfGroup): string[] {
  return (people.groups ?? []).flatMap((group, index) => {
    const said = says(group, words)
    const name = group.name ?? `${words.group} ${String(index + 1)}`
    return said === '' ? [] : [`${name}: ${said}`]
  })
}

function whoOf({ categories: kinds, count, countMax }: PeopleGroup, words: NotificationWords): string {
  const known = [...new Set([count, countMax])].filter((number) => number !== null)
  const numbers = known.map((number) => writtenCount(number, words)).join('–')
  const names = (kinds ?? []).map((kind) => words.peopleCategories[kind]).join(', ')
  return [numbers === '' ? '' : `${numbers} ${words.people}`, names].filter((part) => part !== '').join('; ')
}

function whichOf({ types }: PeopleGroup, words: NotificationWords): string {
  return (types ?? []).map((type) => words.dataTypes[type]).join(', ')
}

const counted = ({ facts }: NotificationInput): Facts['people'] => withGroups(facts).people

const isDated = ({ facts }: NotificationInput): boolean =>
  ['day', 'period', 'ongoing'].includes(facts.timing.occurrenceKind ?? '')
// The template asks the end of 44 = a and b; a single moment or day whose begin is known has no other end to tell.
const isEnded = ({ facts: { timing } }: NotificationInput): boolean =>
  timing.occurrenceKind === 'period' ||
  (timing.occurrenceKind === 'day' && (timing.occurredFromAt === null || timing.occurredToAt !== null))
function isToldByOther({ facts }: NotificationInput): boolean {
  const by = discoveredBy(facts.timing)
  return by !== null && by !== 'controller'
}

function toldAt({ facts }: NotificationInput): FieldValue {
  const { processorToldAt, detectedAt, reportedAt } = facts.timing
  return discoveredBy(facts.timing) === 'processor' ? processorToldAt : (detectedAt ?? reportedAt)
}

// "Cannot be determined" takes a current estimate when there is one; it is not demanded then.
const isCounted = (kind: lists.CountKind | null): boolean => kind === 'exact' || kind === 'approximate'

/** Section 3: when, what, whom, which data, what protected them. */
export const breachRules = {
  44: closed(
    'enum',
    'yes',
    term,
    optionsWithUnknown(lists.occurrenceKinds),
    (i) => i.facts.timing.occurrenceKind,
  ),
  45: closed('boolean', 'no', term, yesNo, ({ facts }) =>
    facts.timing.isEstimated === null ? null : facts.timing.isEstimated ? 'yes' : 'no',
  ),
  46: open('datetime', 'conditional', term, (i) => i.facts.timing.occurredFromAt, isDated),
  47: open('datetime', 'conditional', term, (i) => i.facts.timing.occurredToAt, isEnded),
  48: open('datetime', 'yes', term, (i) => i.awareAt),
  49: open('textarea', 'conditional', term, (i) => i.lateReason, needsLateReason),
  50: closed('enum', 'yes', term, optionsOf(lists.discoveries), (i) => discoveredBy(i.facts.timing)),
  51: open('textarea', 'yes', term, (i) => i.facts.timing.discoveryDescription),
  52: open('date', 'conditional', term, toldAt, isToldByOther),
  53: open(
    'textarea',
    'conditional',
    term,
    (i) => i.facts.timing.comments,
    (i) => i.facts.timing.comments !== null,
  ),
  55: closed(
    'multiSelect',
    'yes',
    'Art. 4(12); Art. 33(3)(a)',
    optionsOf(lists.breachTypes),
    (i) => i.facts.nature.breachTypes,
  ),
  56: closed(
    'enum',
    'conditional',
    nature,
    optionsWithUnknown(lists.disclosures),
    (i) => i.facts.nature.disclosure,
    isHit('confidentiality'),
  ),
  57: closed(
    'enum',
    'conditional',
    nature,
    optionsWithUnknown(lists.intelligibilities),
    (i) => i.facts.nature.intelligibility,
    isHit('confidentiality'),
  ),
  58: closed(
    'enum',
    'conditional',
    nature,
    optionsOf(lists.alterations),
    (i) => i.facts.nature.alteration,
    isHit('integrity'),
  ),
  59: closed(
    'enum',
    'conditional',
    nature,
    optionsWithUnknown(lists.availabilityLosses),
    (i) => i.facts.nature.availabilityLoss,
    isHit('availability'),
  ),
  60: closed(
    'enum',
    'yes',
    nature,
    optionsWithUnknown(lists.incidentTypes),
    (i) => i.facts.nature.incidentType,
  ),
  61: closed('enum', 'yes', nature, optionsWithUnknown(lists.causes), (i) => i.facts.nature.cause),
  62: open('textarea', 'yes', nature, (i) => i.facts.nature.description),
  63: open('textarea', 'yes', nature, (i) => i.facts.nature.systems),
  65: closed('multiSelect', 'yes', nature, optionsWithUnknown(templatePeopleCategories), categories),
  66: open('textarea', 'yes', nature, categoriesDescription),
  67: closed('enum', 'yes', nature, optionsWithUnknown(lists.countKinds), (i) => counted(i).countKind),
  68: {
    ...open(
      'number',
      'conditional',
      nature,
      (i) => numberText(counted(i).count),
      (i) => isCounted(counted(i).countKind) || counted(i).count !== null,
    ),
    range: (i) => countRange(counted(i)),
  },
  70: closed(
    'multiSelect',
    'yes',
    nature,
    optionsWithUnknown(lists.dataTypes),
    (i) => withGroups(i.facts).data.types,
  ),
  71: open('textarea', 'yes', nature, dataDescription),
  72: closed(
    'enum',
    'yes',
    nature,
    optionsWithUnknown(lists.countKinds),
    (i) => i.facts.data.recordCountKind,
  ),
  // The template demands the number without a condition; next to "cannot be determined" that would never be complete.
  73: open(
    'number',
    'yes',
    nature,
    (i) => numberText(i.facts.data.recordCount),
    ({ facts }) => isCounted(facts.data.recordCountKind) || facts.data.recordCount !== null,
  ),
  75: closed(
    'multiSelect',
    'yes',
    'Art. 32; Art. 33(3)',
    optionsOf(lists.protectionsInPlace),
    (i) => i.facts.protection.inPlace,
  ),
  76: open('textarea', 'yes', 'Art. 32; Art. 33(3)', (i) => i.facts.protection.description),
} satisfies Readonly<Record<number, FieldRule>>
