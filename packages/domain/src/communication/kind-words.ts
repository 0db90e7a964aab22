import type { DataType } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import { isBlank } from '../text/shown-text.ts'
import type { CommunicationDraft, CommunicationWarning } from './draft.ts'

const identity =
  /rijksreg|identi|paspoort|passe?port|rijbewijs|permis|ausweis|licen[cs]e|nationalreg|national reg|registre nat/iu
const health =
  /gezond|gesund|medis|m[eé]di[cz]|ziek|(?:\b|[ns])zorg(?!en\b|t\b|de|vuld)|santé|malad|krank|health|illness/iu
// "Financial loss" is what may come of it, and names no data.
const financial =
  /(?<!(?:pertes?|préjudices?|dommages?) )(?:financ|finanz|[eé]conomi|wirtschaft)\p{L}*(?!\p{L}| (?:schad|verlies|nadeel|nachteil|gevol|folge|loss|harm|damage|consequ))|schuld|dette|debt|inkom(?:en\b|st)|revenus?\b|einkommen|\bincome|\bloon|wedde|sala(?:ri|ire|ry)|gehalts?\b|\blohn|\bwage|kr[eé]di|crédit|\bcredit|uitkering|leefloon|allocation|sozial(?:hilf|leist)|\bbenefits\b|belasting|impôt|\bsteuer|\btax/iu

/**
 * Signs, in any of the four languages, that a text names a kind of data. What has no name of its own cannot be looked for:
 * basic data, other data, and a kind that is not known yet.
 */
const signs: Readonly<Record<Exclude<DataType, 'basic' | 'other' | 'toBeDetermined'>, RegExp>> = {
  contact:
    /add?res|e-?mail|telefo|courriel|t[eé]l[eé]phone|phone|gsm|contactgeg|contact d|coordonn|kontaktdat/iu,
  biometric: /biom[eé]tri|vingerafdr|gezichts|empreinte|visage|fingerabdr|fingerprint|gesichts|facial/iu,
  criminal:
    /straf|misdr|misdaad|overtreding|veroorde|gerechtelijk|p[eé]na(?:l|ux)|condamn|infraction|délit|judiciaire|verurteil|kriminal|crim|convicted|offen[cs]e/iu,
  political: /politi(?:ek|qu|cal|cs|sch)|partijlid|stemgedrag|parteimitglied|party member/iu,
  ethnic: /ethni|etnis|\bras(?:sen?)?\b|\brac(?:e|ial\p{L}*)\b|rassis|afkomst|herkunft|\borigines?\b/iu,
  religious:
    /religi|geloof|godsdienst|levensb|\bkerk|croyan|glaubens|weltansch|konfession|\bbeliefs?\b|\bfaith\b/iu,
  sexual: /se(?:ks|x)u|\bse(?:ks|x)\b|seksleven|geaard/iu,
  tradeUnion: /vakbond|syndic|gewerkschaft|trade union|union member/iu,
  genetic: /g[eé]n[eé]ti|erfelijk|erbgut|dna|adn/iu,
  health,
  financial,
  employmentHealth: health,
  identification: identity,
  location: /locati|locali|gps|verblijfplaats|waar u |standort|aufenthalt|où vous|where you|whereabouts/iu,
  officialDocuments: new RegExp(
    String.raw`${identity.source}|offici[eë]le|documents? offic|amtliche|official doc|attest|\bakten?\b|urkunde|certificat`,
    'iu',
  ),
  paymentMeans: /bank|banc|rekening|betaal|kaart|kart|carte|compte|konto|account|card|pay|paiement|zahlung/iu,
  profile: /profi(?:e?l)/iu,
  credentials:
    /wachtwoord|paswoord|inlog|aanmeld|mots? de passe|connexion|identifiants?\b|passw|kennwort|anmelde|log-?in|sign-in|user ?name/iu,
}

const signOf = new Map<DataType, RegExp>(Object.entries(signs) as [DataType, RegExp][])

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
  const kinds = (data.types ?? []).filter((type) => signOf.get(type)?.test(text) === false)
  if (kinds.length === 0) return []
  return [{ code: 'kindsNotNamed', path: 'whatHappened', params: { kinds: kinds.join(', ') } }]
}
