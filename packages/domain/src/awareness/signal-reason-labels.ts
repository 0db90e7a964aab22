import type { Labels } from '../labels/label.ts'
import type { SignalReason } from './signal-reasons.ts'

/** Each of those reasons in the words of who fixes awareness. */
export const signalReasonLabels: Labels<SignalReason> = {
  claimReceived: {
    nl: 'Een aanvaller maakte zich toen bekend: een aanwijzing, een korte controle moest beginnen',
    fr: "Un attaquant s'est manifesté alors : un indice, une brève vérification devait commencer",
    en: 'An attacker made itself known then: a hint, a short check had to begin',
    de: 'Ein Angreifer hat sich damals gemeldet: ein Anhaltspunkt, eine kurze Prüfung musste beginnen',
  },
  claimVerified: {
    nl: 'Eigen controle bevestigde toen wat de aanvaller beweerde',
    fr: "Une vérification propre a confirmé alors ce que l'attaquant affirmait",
    en: 'An own check then confirmed what the attacker claimed',
    de: 'Eine eigene Prüfung bestätigte damals die Behauptung des Angreifers',
  },
  thirdPartyProved: {
    nl: 'Een buitenstaander toonde toen het bewijs; dat staat meteen vast',
    fr: "Un tiers en a montré la preuve alors ; c'est certain aussitôt",
    en: 'An outsider showed the proof then; that is certain at once',
    de: 'Ein Dritter legte damals den Beweis vor; das steht sofort fest',
  },
  checkConfirmed: {
    nl: 'Een kort onderzoek bevestigde toen het vermoeden',
    fr: 'Une brève enquête a confirmé alors le soupçon',
    en: 'A short check then confirmed the suspicion',
    de: 'Eine kurze Untersuchung bestätigte damals den Verdacht',
  },
  authorityTold: {
    nl: 'De politie of een autoriteit liet het toen weten',
    fr: "La police ou une autorité l'a fait savoir alors",
    en: 'The police or an authority told it then',
    de: 'Die Polizei oder eine Behörde teilte es damals mit',
  },
}
