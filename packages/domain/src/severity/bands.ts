/** ENISA 2013 bands of severity. */
export const severityBands = ['low', 'medium', 'high', 'veryHigh'] as const
export type SeverityBand = (typeof severityBands)[number]

/** ENISA 2013 flags: they stand beside the number and do not change it. */
export const severityFlags = ['moreThan100People', 'unintelligible'] as const
export type SeverityFlag = (typeof severityFlags)[number]

/** ENISA 2013 categories of data with their base score 1 to 4. */
export const severityCategories = ['simple', 'behavioural', 'financial', 'sensitive'] as const
export type SeverityCategory = (typeof severityCategories)[number]

/** One category with its adjustment for context, in whole steps. */
export interface SeverityCategoryScore {
  category: SeverityCategory
  adjustment: number
  /** Why the context adjusts it, in the assessor's words or as one of `severityArguments`. */
  argument?: string | null
}

/** 0, 0.25 or 0.5, counted in quarters. */
export type CircumstanceQuarters = 0 | 1 | 2

/** The answers from which the severity is computed; stored, so that it can be computed again. */
export interface SeverityInputs {
  categories: SeverityCategoryScore[]
  /** Ease of identification in quarters: 1 negligible, 2 limited, 3 significant, 4 maximum. */
  identificationQuarters: 1 | 2 | 3 | 4
  confidentialityQuarters: CircumstanceQuarters
  integrityQuarters: CircumstanceQuarters
  availabilityQuarters: CircumstanceQuarters
  hasMaliciousIntent: boolean
  /** Number of people, `null` when unknown. */
  peopleCount: number | null
  isUnintelligible: boolean
}

/** The score and its parts. `quarters` is exact; the decimals are multiples of 0.25. */
export interface Severity {
  /** Data processing context, 1 to 4. */
  dpc: number
  /** Ease of identification, 0.25 to 1. */
  ei: number
  /** Circumstances of the breach, 0 to 2. */
  cb: number
  /** The score times four, 1 to 24. */
  quarters: number
  band: SeverityBand
  flags: SeverityFlag[]
}
