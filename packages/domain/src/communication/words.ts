/**
 * Words by which a text is judged, in the four languages of the messages: a warning for the writer, never a refusal.
 * Patterns ignore case; no flag `g`, so that testing keeps no state.
 */
export const minimisingWords = new RegExp(
  [
    // nl
    'niet[- ]gevoelige?|weinig gevoelige?|slechts|louter|enkel maar|alleen maar|onschuldige?',
    '(?:klein|beperkt)e? (?:incident|datalek|lek|probleem|voorval|fout|storing)|(?:fout|probleem|incident|vergissin[gk])p?(?:tje|je)\\b',
    'geen (?:enkel )?misbruik|geen aanwijzing(?:en)? (?:van|voor|dat er) misbruik',
    'geen reden tot (?:paniek|ongerustheid)|geen enkel risico|niets aan de hand|zonder gevolgen',
    // fr
    'non[- ]sensibles?|peu sensibles?|seulement|uniquement|simplement|sans gravité|anodine?s?|aucun risque',
    '(?:petite?|léger|légère|mineure?) (?:incident|problème|erreur|fuite)|(?:incident|problème) (?:mineur|limité)',
    "aucun (?:abus|usage abusif)|aucun signe d[’']abus|" +
      "pas de raison de s’inquiéter|pas lieu de s[’']inquiéter",
    // de
    'nicht[- ]sensibl\\w*|wenig sensibl\\w*|lediglich|harmlos\\w*|kein Grund zur (?:Sorge|Panik)|keinerlei Risiko',
    'kein(?:en)? missbrauch|keine(?:rlei)? (?:anzeichen|hinweise) (?:für|auf) (?:einen )?missbrauch',
    '(?:klein|gering|geringfügig)\\w* (?:vorfall|problem|panne|fehler|datenpanne)',
    // en
    '(?:small|minor|tiny|little|limited) (?:incident|problem|mistake|breach|leak|glitch)',
    'no (?:misuse|abuse)|no (?:evidence|signs?|indications?) of (?:any )?(?:misuse|abuse)',
    'non[- ]sensitive|not sensitive|merely|harmless|nothing to worry|no (?:need|reason) to worry|no risk whatsoever',
  ].join('|'),
  'iu',
)

/** A text of consequences that says that there are none, and nothing more. */
export const denialPattern =
  /^(?:er (?:zijn|is) )?(?:niets|geen|nihil|n\.?v\.?t\.?|geen (?:gevolgen|risico|schade)|rien|aucune?s?(?: (?:conséquences?|risque))?|néant|nichts|keine?(?: (?:folgen|risiko|gefahr))?|none|nothing|no (?:consequences|risk|harm)|n\/a)(?: voor u| pour vous| für sie| for you)?[.! ]*$/iu

export const newsletterWords =
  /nieuwsbrief|uitschrijven|newsletter|unsubscribe|lettre d[’']information|désinscri\w*|abmelden|abbestellen|aanbieding|promotion|sonderangebot|special offer/iu

/** A Belgian national register number. */
export const nationalNumberPattern = /\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b/u

/** Any date, in figures or with the month written out. */
export const datePattern =
  /\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:er|st|nd|rd|th|\.)?\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|mai|juni|juli|august|oktober|dezember|january|february|march|may|june|july|october)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b/iu

/** A way to reach somebody: an e-mail address, a telephone number of six figures or more, a page, a street number. */
export const reachablePattern = /@|https?:\/\/|www\.|(?:\d[ ./-]?){6}|\p{L}{3} \d{1,4}\b/u
