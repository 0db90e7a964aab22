/** Where the reasons come from; each is the key of a text, `weighingSourceLabels`, which is quoted beside them. */
export const weighingSources = [
  'rule',
  'highRisk',
  'breach',
  'data',
  'special',
  'identification',
  'consequences',
  'individuals',
  'minors',
  'controller',
  'numbers',
  'general',
  'nationalNumber',
  'deletion',
  'trusted',
  'unintelligible',
  'backup',
  'intent',
] as const
export type WeighingSource = (typeof weighingSources)[number]
