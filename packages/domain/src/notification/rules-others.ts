import { attachmentKinds, type NotificationInput } from './notification-input.ts'
import { optionsOf, yesNoUnknown } from './options.ts'
import { answerKey, closed, lines, open } from './rule-parts.ts'
import type { FieldRule, FieldValue } from './template-field.ts'

const isInEea = ({ organisation }: NotificationInput): boolean => organisation.isInEea
const isOutsideEea = ({ organisation }: NotificationInput): boolean => !organisation.isInEea
const isCrossBorder = (input: NotificationInput): boolean =>
  isInEea(input) && input.facts.parties.crossBorder === 'yes'
const hasReportedElsewhere = ({ facts }: NotificationInput): boolean =>
  facts.parties.policeInformed === 'yes' || facts.parties.otherAuthoritiesInformed === 'yes'

function countries({ crossBorder, facts }: NotificationInput): FieldValue {
  const named = crossBorder?.countries.map(({ country }) => country) ?? []
  const all = named.length > 0 ? named : (facts.people.otherCountries ?? [])
  return lines([all.join(', ')])
}

function countPerCountry({ crossBorder }: NotificationInput): FieldValue {
  return lines(
    (crossBorder?.countries ?? []).map(({ country, count }) =>
      count === null ? null : `${country}: ${String(count)}`,
    ),
  )
}

function informedAuthorities({ crossBorder, authority }: NotificationInput): FieldValue {
  const named = crossBorder?.authorities ?? []
  return lines([(named.length > 0 ? named : [authority]).join(', ')])
}

/** Sections 6 and 7: other authorities, borders, attachments. */
export const otherRules = {
  109: closed('enum', 'no', null, yesNoUnknown, ({ facts }) => answerKey(facts.parties.policeInformed)),
  110: closed('enum', 'no', null, yesNoUnknown, ({ facts }) =>
    answerKey(facts.parties.otherAuthoritiesInformed),
  ),
  111: open(
    'textarea',
    'conditional',
    null,
    ({ facts }) => facts.parties.otherAuthoritiesDescription,
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
  114: open('text', 'conditional', 'Art. 56', (i) => i.crossBorder?.leadAuthority ?? null, isCrossBorder),
  115: open(
    'text',
    'conditional',
    'Art. 56',
    (i) => lines([(i.crossBorder?.establishments ?? []).join(', ')]),
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
