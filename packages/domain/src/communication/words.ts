/**
 * Words by which a text is judged, in the four languages of the messages: a warning for the writer, never a refusal.
 * Patterns ignore case; no flag `g`, so that testing keeps no state.
 */
export const minimisingWords =
  /niet[- ]gevoelige?|slechts|enkel maar|alleen maar|geen reden tot (?:paniek|ongerustheid)|non[- ]sensibles?|seulement|uniquement|nicht[- ]sensibl\w*|lediglich|non[- ]sensitive|not sensitive|merely|nothing to worry/iu

export const newsletterWords =
  /nieuwsbrief|uitschrijven|newsletter|unsubscribe|lettre d[’']information|désinscri\w*|abmelden|aanbieding|promotion/iu

/** A Belgian national register number. */
export const nationalNumberPattern = /\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b/u

/** Any date, in figures or with the month written out. */
export const datePattern =
  /\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:er|st|nd|rd|th|\.)?\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|mai|juni|juli|august|oktober|dezember|january|february|march|may|june|july|october)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b/iu

/** What the advice must speak of, per kind of data. */
export const passwordAdvice = /wachtwoord|paswoord|mots? de passe|pass?w[oö]rt|kennwort|password/iu
export const identityAdvice =
  /docstop|checkdoc|rijksregister|identiteit|identité|registre national|identität|personalausweis|nationalregister|identity/iu
export const bankAdvice =
  /card ?stop|rekening|bank|betaalkaart|compte|banque|carte|konto|karte|account|card/iu
export const contactAdvice = /phishing|verdacht|safeonweb|suspect|hameçonnage|verdächtig|suspicious|scam/iu
