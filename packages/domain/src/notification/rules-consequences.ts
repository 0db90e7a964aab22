import * as lists from '../facts/choices.ts'
import type { MeasureKind } from '../role/role.ts'
import { believedDisclosure, believedIntelligibility } from '../weighing/aspects.ts'
import type { NotificationInput } from './notification-input.ts'
import { optionsOf, optionsWithUnknown } from './options.ts'
import { closed, isHit, lines, open, writtenDay } from './rule-parts.ts'
import type { FieldRule, FieldValue } from './template-field.ts'
import { riskOutcomes } from './template-options.ts'

const effects = 'Art. 33(3)(c)'
const risk = 'Art. 33(1); Art. 34(1)'
const remedy = 'Art. 33(3)(d)'

/** Each measure with where it stands: article 33(3)(d) asks for those taken and those proposed, apart. */
function measures(kind: MeasureKind): (input: NotificationInput) => (string | null)[] {
  return ({ measures: all, words, zone }) => {
    const own = all.filter((measure) => measure.kind === kind)
    const taken = own.filter(({ doneAt }) => doneAt !== null)
    const proposed = own.filter(({ doneAt }) => doneAt === null)
    return [
      ...taken.map(({ text }) => `${words.taken}: ${text}`),
      ...proposed.map(({ text, dueAt }) =>
        dueAt === null
          ? `${words.proposed}: ${text}`
          : `${words.proposed}, ${words.by} ${writtenDay(dueAt, zone, words)}: ${text}`,
      ),
    ]
  }
}

const corrective = measures('corrective')
const preventive = measures('preventive')

function description({ facts }: NotificationInput): FieldValue {
  return facts.consequences.description
}

const hasOther =
  (section: 'confidentiality' | 'integrity' | 'availability' | 'impacts') =>
  (input: NotificationInput): boolean => {
    const chosen: readonly string[] | null = input.facts.consequences[section]
    return (section === 'impacts' || isHit(section)(input)) && chosen?.includes('other') === true
  }

// Of data that nobody could have or read there is no effect to name, and the list has no "none": whoever names one all
// the same is heard, and the sheltering answer is believed no more.
function mayHaveBeenSeen(input: NotificationInput): boolean {
  const { facts } = input
  const isShut = believedDisclosure(facts) === 'notDisclosed'
  const isUnread = believedIntelligibility(facts) === 'protectionIntact' && facts.protection.keySafe === 'yes'
  return isHit('confidentiality')(input) && !isShut && !isUnread
}

/** Section 4: consequences, risk, what was done and what will prevent it. */
export const consequenceRules = {
  79: closed(
    'multiSelect',
    'conditional',
    effects,
    optionsWithUnknown(lists.confidentialityEffects),
    (i) => i.facts.consequences.confidentiality,
    mayHaveBeenSeen,
  ),
  80: open('textarea', 'conditional', effects, description, hasOther('confidentiality')),
  81: closed(
    'multiSelect',
    'conditional',
    effects,
    optionsWithUnknown(lists.integrityEffects),
    (i) => i.facts.consequences.integrity,
    isHit('integrity'),
  ),
  82: open('textarea', 'conditional', effects, description, hasOther('integrity')),
  83: closed(
    'multiSelect',
    'conditional',
    effects,
    optionsWithUnknown(lists.availabilityEffects),
    (i) => i.facts.consequences.availability,
    // The template says integrity here: a slip.
    isHit('availability'),
  ),
  84: open('textarea', 'conditional', effects, description, hasOther('availability')),
  85: closed(
    'multiSelect',
    'yes',
    effects,
    optionsWithUnknown(lists.impacts),
    (i) => i.facts.consequences.impacts,
  ),
  86: open(
    'textarea',
    'conditional',
    effects,
    (i) => i.facts.consequences.impactDescription,
    hasOther('impacts'),
  ),
  87: closed(
    'enum',
    'yes',
    effects,
    optionsWithUnknown(lists.impactSeverities),
    (i) => i.facts.consequences.severity,
  ),
  89: closed('enum', 'yes', risk, optionsOf(riskOutcomes, ['undetermined']), (i) => i.conclusion),
  90: open('textarea', 'yes', risk, (i) => i.assessment),
  92: open('text', 'yes', remedy, (i) => lines(corrective(i))),
  94: closed(
    'multiSelect',
    'yes',
    remedy,
    optionsOf(lists.preventions),
    (i) => i.facts.consequences.preventions,
  ),
  95: open('textarea', 'yes', remedy, (i) =>
    lines([i.facts.consequences.preventionDescription, ...preventive(i)]),
  ),
} satisfies Readonly<Record<number, FieldRule>>
