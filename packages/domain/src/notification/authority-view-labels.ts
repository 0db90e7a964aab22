import type { Labels } from '../labels/label.ts'
import type { OwnQuestionKey, ViewWording } from './authority-views.ts'
import type { PublishedCause } from './published-cause.ts'

/** Questions that the template lacks, as the authority asks them. */
export const ownQuestionLabels: Labels<OwnQuestionKey> = {
  publishedCause: {
    nl: 'Oorzaak: menselijke vergissing, hacking, phishing en malware, of oneigenlijk gebruik van toegangsrechten',
    fr: 'Cause : erreur humaine, piratage, hameçonnage et logiciel malveillant, ou usage abusif de droits d’accès',
    en: 'Cause: human error, hacking, phishing and malware, or misuse of access rights',
    de: 'Ursache: menschliches Versehen, Hacking, Phishing und Malware oder Missbrauch von Zugriffsrechten',
  },
  officialInformedAt: {
    nl: 'Leidend ambtenaar of algemeen directeur ingelicht op',
    fr: 'Fonctionnaire dirigeant ou directeur général informé le',
    en: 'Leading official or general director informed at',
    de: 'Leitender Beamter oder Generaldirektor informiert am',
  },
  sentByOfficial: {
    nl: 'Verstuurd door de leidend ambtenaar, of met hem of haar in Cc',
    fr: 'Envoyé par le fonctionnaire dirigeant, ou avec celui-ci en Cc',
    en: 'Sent by the leading official, or with them in Cc',
    de: 'Vom leitenden Beamten gesendet oder mit ihm in Cc',
  },
  law: {
    nl: 'Op grond van welke wet meldt u: AVG of Telecommunicatiewet',
    fr: 'En vertu de quelle loi : RGPD ou loi sur les télécommunications',
    en: 'Under which law: GDPR or Telecommunications Act',
    de: 'Nach welchem Gesetz: DSGVO oder Telekommunikationsgesetz',
  },
  peopleCountMax: {
    nl: 'Maximaal aantal betrokkenen',
    fr: 'Nombre maximal de personnes concernées',
    en: 'Maximum number of people',
    de: 'Höchstzahl der betroffenen Personen',
  },
}

/** The options of that first question, as the annual reports call them. */
export const publishedCauseLabels: Labels<PublishedCause> = {
  humanError: {
    nl: 'Menselijke vergissing',
    fr: 'Erreur humaine',
    en: 'Human error',
    de: 'Menschliches Versehen',
  },
  hackingAndMalware: {
    nl: 'Hacking, phishing en malware',
    fr: 'Piratage, hameçonnage et logiciel malveillant',
    en: 'Hacking, phishing and malware',
    de: 'Hacking, Phishing und Malware',
  },
  accessMisuse: {
    nl: 'Oneigenlijk gebruik van toegangsrechten',
    fr: 'Usage abusif de droits d’accès',
    en: 'Misuse of access rights',
    de: 'Missbrauch von Zugriffsrechten',
  },
}

/** Fields of the template in the words of the authority. */
export const viewWordingLabels: Labels<ViewWording> = {
  kboNumber: {
    nl: 'KBO-nummer',
    fr: 'Numéro BCE',
    en: 'KBO number',
    de: 'ZDU-Nummer',
  },
  correctiveTaken: {
    nl: 'Genomen corrigerende maatregelen',
    fr: 'Mesures correctives prises',
    en: 'Corrective measures taken',
    de: 'Ergriffene Abhilfemaßnahmen',
  },
  preventiveTaken: {
    nl: 'Genomen preventieve maatregelen',
    fr: 'Mesures préventives prises',
    en: 'Preventive measures taken',
    de: 'Ergriffene Vorbeugemaßnahmen',
  },
  peopleCountMin: {
    nl: 'Minimaal aantal betrokkenen',
    fr: 'Nombre minimal de personnes concernées',
    en: 'Minimum number of people',
    de: 'Mindestzahl der betroffenen Personen',
  },
  madeUnintelligible: {
    nl: 'Waren de gegevens versleuteld, gehasht of op een andere manier onbegrijpelijk?',
    fr: 'Les données étaient-elles chiffrées, hachées ou autrement incompréhensibles ?',
    en: 'Were the data encrypted, hashed or otherwise unintelligible?',
    de: 'Waren die Daten verschlüsselt, gehasht oder auf andere Weise unzugänglich?',
  },
}
