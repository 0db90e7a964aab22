/**
 * What a guesser tries first on this platform, whoever the person: its name, and the words that everybody here works with.
 * Told to people in docs/security/ways-in.md.
 */
export const houseWords: readonly string[] = [
  ...['lekboek', 'datalek', 'datalekken', 'datalekregister', 'gegevenslek', 'meldplicht', 'verwerker'],
  ...['gegevensbescherming', 'gegevensbeschermingsautoriteit', 'toezichtcommissie', 'privacy', 'avg', 'gdpr'],
  ...['gemeente', 'stad', 'ocmw', 'politiezone', 'provincie', 'functionaris', 'beheerder', 'melder', 'dpo'],
  ...['wachtwoord', 'welkom', 'geheim', 'databreach', 'breach', 'register'],
]
