/** Arguments that follow from the facts; an assessor writes others in own words. */
export const severityArguments = ['dangerForPerson', 'alreadyPublic'] as const
export type SeverityArgument = (typeof severityArguments)[number]

/** Why the ENISA band and the weighing differ; what the number does not see, or sees otherwise. */
export const severityDifferenceCodes = [
  'scaleOutside',
  'nationalNumberOutside',
  'credentialsOutside',
  'documentsOutside',
  'holdersOutside',
  'intentOutside',
  'peopleOutside',
  'deprivationOutside',
  'trustedRecipient',
  'protectionOutside',
  'notDisclosedOutside',
  'categoryAlone',
  'minorConsequences',
  'identificationMultiplies',
  'intentAdds',
  'lossAdds',
  'unknownAtWorst',
  'bandEitherWay',
  'thresholdsOnly',
] as const
export type SeverityDifferenceCode = (typeof severityDifferenceCodes)[number]
