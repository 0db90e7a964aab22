import type { Facts } from '../facts/facts.ts'
import { isBlank } from '../text/shown-text.ts'
import type { CommunicationDraft, CommunicationWarning } from './draft.ts'

const identity =
  /rijksreg|identi|paspoort|passe?port|rijbewijs|permis|ausweis|licen[cs]e|nationalreg|national reg/iu
const health = /gezond|gesund|medis|m[eé]di[cz]|ziek|zorg|santé|krank|health|illness/iu

/** Signs, in any of the four languages, that a text names a kind of data. A kind without signs is not looked for. */
const signs: Readonly<Record<string, RegExp>> = {
  contact: /add?res|e-?mail|telefo|courriel|t[eé]l[eé]phone|phone|gsm/iu,
  credentials: /wachtwoord|paswoord|inlog|aanmeld|mots? de passe|passw|kennwort|log-?in/iu,
  paymentMeans: /bank|banc|rekening|betaal|kaart|kart|carte|compte|konto|account|card|pay/iu,
  health,
  employmentHealth: health,
  genetic: /gen[eé]ti|dna|adn/iu,
  identification: identity,
  officialDocuments: identity,
}

/**
 * Doubts whether a message names the kinds of data that were hit, in what happened or in its consequences: people are told
 * the nature of the breach (article 34(2)). It stands with the words, because it knows a kind by its words alone.
 */
export function kindWarnings(
  { whatHappened, consequences }: Pick<CommunicationDraft, 'whatHappened' | 'consequences'>,
  { data }: Pick<Facts, 'data'>,
): CommunicationWarning[] {
  if (isBlank(whatHappened)) return []
  const text = `${whatHappened}\n${consequences}`
  const kinds = (data.types ?? []).filter((type) => signs[type]?.test(text) === false)
  if (kinds.length === 0) return []
  return [{ code: 'kindsNotNamed', path: 'whatHappened', params: { kinds: kinds.join(', ') } }]
}
