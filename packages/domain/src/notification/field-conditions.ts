/** What decides on a field although no other field says it. */
export const outsideGrounds = [
  /** The controller has its establishment outside the EEA. */
  'controllerOutsideEea',
  'controllerInEea',
  /** A new notification past the term of the rules; article 33(1). */
  'late',
  /** Asked by authorities that want a national number or a declaration in their own form, not by this product. */
  'authorityAsksItself',
  /** The sender has something to add. */
  'somethingToAdd',
  /** A number is at hand although it is not said to be exact or approximate: the template's "current estimate". */
  'estimateAtHand',
] as const
export type OutsideGround = (typeof outsideGrounds)[number]

/** When a field of the template is asked, in terms of answers to other fields. */
export type FieldCondition =
  { field: number; in: readonly string[] } | { any: readonly FieldCondition[] } | { outside: OutsideGround }

function answered(field: number, ...keys: readonly string[]): FieldCondition {
  return { field, in: keys }
}

const outside = (ground: OutsideGround): FieldCondition => ({ outside: ground })
const counted = (kind: number): FieldCondition => ({
  any: [answered(kind, 'exact', 'approximate'), outside('estimateAtHand')],
})
const withOthers = answered(38, 'yes')
const atOtherContact = answered(33, 'other')
const hits = (type: 'confidentiality' | 'integrity' | 'availability'): FieldCondition => answered(55, type)
const isTold = answered(97, 'told')
const isException = answered(97, 'exception')
const isCrossBorder = answered(113, 'yes')
const appliesOutside = answered(120, 'yes')

/**
 * The conditions of the EDPB template v1.0, as data; a field that is not named is asked of everybody. Where the template
 * is silent though its own label makes the condition plain (19, 34 to 36, 41, 46, 118, 123, 126) that condition stands
 * here; 73 follows 72 as 68 follows 67, or a complete notification could never say that the number cannot be determined;
 * 83 follows availability, where the template says integrity by a slip.
 */
export const fieldConditions: Readonly<Record<number, FieldCondition>> = {
  5: answered(4, 'withdraw'),
  6: answered(3, 'followUp'),
  15: answered(14, 'private'),
  16: answered(15, 'other'),
  18: outside('controllerOutsideEea'),
  19: outside('controllerOutsideEea'),
  24: answered(23, 'other'),
  25: outside('authorityAsksItself'),
  26: outside('authorityAsksItself'),
  29: answered(23, 'legalRepresentative', 'other'),
  30: answered(29, 'yes'),
  31: answered(29, 'yes'),
  34: atOtherContact,
  35: atOtherContact,
  36: atOtherContact,
  39: withOthers,
  40: withOthers,
  41: withOthers,
  46: answered(44, 'day', 'period', 'ongoing'),
  47: answered(44, 'day', 'period'),
  49: outside('late'),
  52: answered(50, 'processor', 'dataSubject', 'externalParty', 'press', 'other'),
  53: outside('somethingToAdd'),
  56: hits('confidentiality'),
  57: hits('confidentiality'),
  58: hits('integrity'),
  59: hits('availability'),
  68: counted(67),
  73: counted(72),
  79: hits('confidentiality'),
  80: answered(79, 'other'),
  81: hits('integrity'),
  82: answered(81, 'other'),
  83: hits('availability'),
  84: answered(83, 'other'),
  86: answered(85, 'other'),
  98: isTold,
  99: answered(97, 'plannedOn'),
  100: isException,
  101: isException,
  102: isTold,
  103: answered(102, 'part'),
  104: isTold,
  105: isTold,
  106: isTold,
  111: { any: [answered(109, 'yes'), answered(110, 'yes')] },
  113: outside('controllerInEea'),
  114: isCrossBorder,
  115: isCrossBorder,
  116: isCrossBorder,
  117: isCrossBorder,
  118: isCrossBorder,
  120: outside('controllerOutsideEea'),
  121: appliesOutside,
  122: appliesOutside,
  123: appliesOutside,
  126: answered(125, 'other'),
}

/** Is the condition met by these answers? `null` when it rests on something that no field says. */
export function isConditionMet(
  condition: FieldCondition,
  keysOf: (field: number) => readonly string[],
): boolean | null {
  if ('outside' in condition) return null
  if ('field' in condition) return keysOf(condition.field).some((key) => condition.in.includes(key))
  const met = condition.any.map((part) => isConditionMet(part, keysOf))
  if (met.includes(true)) return true
  return met.includes(null) ? null : false
}
