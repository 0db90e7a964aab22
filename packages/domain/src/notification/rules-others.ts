import { attachmentKinds, type NotificationInput } from './notification-input.ts'
import { optionsOf, yesNoUnknown } from './options.ts'
import { answerKey, closed, lines, open } from './rule-parts.ts'
import type { FieldRule, FieldValue } from './template-field.ts'

const isInEea = ({ organisation }: NotificationInput): boolean => organisation.isInEea
const isOutsideEea = ({ organisation }: NotificationInput): boolean => !organisation.isInEea
const isCrossBorder = (input: NotificationInput): boolean =>
  isInEea(input) && input.facts.parties.crossBorder === 'yes'
const hasReportedElsewhere = ({ facts, informedBodies }: NotificationInput): boolean =>
  informedBodies.length > 0 ||
  facts.parties.policeInformed === 'yes' ||
  facts.parties.otherAuthoritiesInformed === 'yes'

/** Those of the count per country, and those where people live who were not counted yet. */
function countries({ facts: { parties, people } }: NotificationInput): FieldValue {
  const counted = (parties.peoplePerCountry ?? []).map(({ country }) => country)
  const all = new Set([...counted, ...(people.otherCountries ?? [])])
  return lines([[...all].join(', ')])
}

function countPerCountry({ facts }: NotificationInput): FieldValue {
  return lines(
    (facts.parties.peoplePerCountry ?? []).map(({ country, count }) =>
      count === null ? null : `${country}: ${String(count)}`,
    ),
  )
}

/** The authority by its name and why it leads; that none leads is an answer too. */
function leadAuthority({ facts: { parties }, words }: NotificationInput): FieldValue {
  const basis = parties.leadBasis === null ? null : words.leadBases[parties.leadBasis]
  if (parties.leadBasis === 'noLead') return basis
  return parties.leadAuthority === null ? null : lines([parties.leadAuthority, basis])
}

function informedAuthorities({ otherAuthorities, authority }: NotificationInput): FieldValue {
  return lines([[...new Set([...otherAuthorities, authority])].join(', ')])
}

/** Sections 6 and 7: other authorities, borders, attachments. */
export const otherRules = {
  109: closed('enum', 'no', null, yesNoUnknown, ({ facts }) => answerKey(facts.parties.policeInformed)),
  // What was recorded as sent to another authority was sent, whatever the question about it was answered.
  110: closed('enum', 'no', null, yesNoUnknown, ({ facts, informedBodies }) =>
    informedBodies.length > 0 ? 'yes' : answerKey(facts.parties.otherAuthoritiesInformed),
  ),
  111: open(
    'textarea',
    'conditional',
    null,
    ({ facts, informedBodies }) =>
      lines([informedBodies.join(', '), facts.parties.otherAuthoritiesDescription]),
    hasReportedElsewhere,
  ),
  113: closed(
    'enum',
    'yes',
    'Art. 56',
    yesNoUnknown,
    ({ facts }) => answerKey(facts.parties.crossBorder),
    isInEea,
  ),
  114: open('text', 'conditional', 'Art. 56', leadAuthority, isCrossBorder),
  115: open(
    'text',
    'conditional',
    'Art. 56',
    ({ facts }) => lines([(facts.parties.establishments ?? []).join(', ')]),
    isCrossBorder,
  ),
  116: open('text', 'conditional', 'Art. 56', countries, isCrossBorder),
  117: open('number', 'conditional', 'Art. 56', countPerCountry, isCrossBorder),
  118: open('text', 'conditional', 'Art. 56', informedAuthorities, isCrossBorder),
  // A controller outside the EEA notifies because the GDPR applies to it: article 3(2).
  120: closed('enum', 'yes', 'Art. 3(2)', yesNoUnknown, () => 'yes', isOutsideEea),
  121: open('text', 'conditional', 'Art. 3(2)', countries, isOutsideEea),
  122: open('number', 'conditional', 'Art. 3(2)', countPerCountry, isOutsideEea),
  123: open('text', 'conditional', 'Art. 3(2)', informedAuthorities, isOutsideEea),
  125: closed('multiSelect', 'no', null, optionsOf(attachmentKinds), ({ attachments }) =>
    attachments.length === 0 ? null : attachments,
  ),
  126: open(
    'text',
    'conditional',
    null,
    (i) => i.otherAttachments,
    (i) => i.attachments.includes('other'),
  ),
} satisfies Readonly<Record<number, FieldRule>>
