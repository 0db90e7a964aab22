import { dayText } from '../clock/local-time.ts'
import type { Instant } from '../facts/facts.ts'
import { saysNothing } from '../text/shown-text.ts'
import type { NotificationInput, NotificationWords } from './notification-input.ts'
import type { FieldRule, FieldValue, Mandate, TemplateFieldType, TemplateOption } from './template-field.ts'

type Asked = FieldRule['isAsked']
type Read = FieldRule['read']

/** Asked of everybody. */
export const always: Asked = () => true

/** An open question. */
export function open(
  type: Exclude<TemplateFieldType, 'enum' | 'multiSelect'>,
  mandatory: Mandate,
  gdpr: string | null,
  read: Read,
  isAsked: Asked = always,
): FieldRule<never> {
  return { type, mandatory, options: null, gdpr, isAsked, read }
}

/** A question with options, of which one or several are chosen. */
export function closed<Key extends string>(
  type: 'enum' | 'multiSelect' | 'boolean',
  mandatory: Mandate,
  gdpr: string | null,
  options: readonly TemplateOption<Key>[],
  read: Read,
  isAsked: Asked = always,
): FieldRule<Key> {
  return { type, mandatory, options, gdpr, isAsked, read }
}

/** Texts one under the other; `null` when there is none. */
export function lines(texts: readonly (string | null)[]): FieldValue {
  const present = texts.filter((text) => text !== null && !saysNothing(text))
  return present.length === 0 ? null : present.join('\n')
}

/** `yes`, `no` and `unknown` for an answer that may still be open. */
export function answerKey(answer: string | null): FieldValue {
  return answer === 'toBeDetermined' ? 'unknown' : answer
}

/** Is this part of article 4(12) hit? */
export function isHit(type: 'confidentiality' | 'integrity' | 'availability'): Asked {
  return ({ facts }: NotificationInput) => facts.nature.breachTypes?.includes(type) === true
}

/** A number as text, `null` when unknown. */
export function numberText(count: number | null): FieldValue {
  return count === null ? null : String(count)
}

/** A number within a text, `4.200`: a field that is a number takes figures alone. */
export function writtenCount(count: number, { thousands }: NotificationWords): string {
  return new Intl.NumberFormat('en').format(count).replaceAll(',', thousands)
}

/** A day within a text, `25/11/2026`, as the wall of this zone shows it. */
export function writtenDay(at: Instant, zone: string, { dayParting }: NotificationWords): string {
  return dayText(at, zone).split('-').toReversed().join(dayParting)
}
