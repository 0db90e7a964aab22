import type { WeighingSource } from '../weighing/sources.ts'
import type { Labels } from './label.ts'

/** What each source of the weighing is called to people; the key stays, whatever the wording. */
export const weighingSourceLabels: Labels<WeighingSource> = {
  rule: {
    en: 'GDPR article 33(1): notifying is the rule, not notifying the exception',
    nl: 'AVG artikel 33.1: melden is de regel, niet melden de uitzondering',
    fr: 'RGPD article 33.1 : notifier est la règle, ne pas notifier l’exception',
    de: 'DSGVO Artikel 33 Absatz 1: Melden ist die Regel, nicht melden die Ausnahme',
  },
  highRisk: {
    en: 'GDPR article 34(1)',
    nl: 'AVG artikel 34.1',
    fr: 'RGPD article 34.1',
    de: 'DSGVO Artikel 34 Absatz 1',
  },
  breach: {
    en: 'GDPR article 4(12); EDPB Guidelines 9/2022 v2.0, IV.B, type of breach',
    nl: 'AVG artikel 4.12; EDPB-richtsnoeren 9/2022 v2.0, IV.B, soort inbreuk',
    fr: 'RGPD article 4.12 ; lignes directrices EDPB 9/2022 v2.0, IV.B, type de violation',
    de: 'DSGVO Artikel 4 Nummer 12; EDSA-Leitlinien 9/2022 v2.0, IV.B, Art der Verletzung',
  },
  data: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, nature, sensitivity and volume of data',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, aard, gevoeligheid en omvang van de gegevens',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, IV.B, nature, sensibilité et volume des données',
    de: 'EDSA-Leitlinien 9/2022 v2.0, IV.B, Art, Sensibilität und Umfang der Daten',
  },
  special: {
    en: 'GDPR articles 9(1) and 10; EDPB Guidelines 9/2022 v2.0, IV.B, sensitivity of data',
    nl: 'AVG artikelen 9.1 en 10; EDPB-richtsnoeren 9/2022 v2.0, IV.B, gevoeligheid van de gegevens',
    fr: 'RGPD articles 9.1 et 10 ; lignes directrices EDPB 9/2022 v2.0, IV.B, sensibilité des données',
    de: 'DSGVO Artikel 9 Absatz 1 und 10; EDSA-Leitlinien 9/2022 v2.0, IV.B, Sensibilität der Daten',
  },
  identification: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, ease of identification',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, herkenbaarheid',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, IV.B, facilité d’identification',
    de: 'EDSA-Leitlinien 9/2022 v2.0, IV.B, Leichtigkeit der Identifizierung',
  },
  consequences: {
    en: 'GDPR recitals 75 and 85; EDPB Guidelines 9/2022 v2.0, IV.B, severity of consequences',
    nl: 'AVG overwegingen 75 en 85; EDPB-richtsnoeren 9/2022 v2.0, IV.B, ernst van de gevolgen',
    fr: 'RGPD considérants 75 et 85 ; lignes directrices EDPB 9/2022 v2.0, IV.B, gravité des conséquences',
    de: 'DSGVO Erwägungsgründe 75 und 85; EDSA-Leitlinien 9/2022 v2.0, IV.B, Schwere der Folgen',
  },
  individuals: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the individual',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, bijzondere kenmerken van de betrokkene',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, IV.B, caractéristiques particulières de la personne',
    de: 'EDSA-Leitlinien 9/2022 v2.0, IV.B, besondere Eigenschaften der Person',
  },
  minors: {
    en: 'GDPR recitals 38 and 75; EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the individual',
    nl: 'AVG overwegingen 38 en 75; EDPB-richtsnoeren 9/2022 v2.0, IV.B, bijzondere kenmerken van de betrokkene',
    fr: 'RGPD considérants 38 et 75 ; lignes directrices EDPB 9/2022 v2.0, IV.B, caractéristiques particulières de la personne',
    de: 'DSGVO Erwägungsgründe 38 und 75; EDSA-Leitlinien 9/2022 v2.0, IV.B, besondere Eigenschaften der Person',
  },
  controller: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the controller',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, bijzondere kenmerken van de verantwoordelijke',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, IV.B, caractéristiques particulières du responsable',
    de: 'EDSA-Leitlinien 9/2022 v2.0, IV.B, besondere Eigenschaften des Verantwortlichen',
  },
  numbers: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, number of individuals',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, aantal betrokkenen',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, IV.B, nombre de personnes',
    de: 'EDSA-Leitlinien 9/2022 v2.0, IV.B, Anzahl der Personen',
  },
  general: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, general points: likelihood with severity; in doubt, notify',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, algemeen: kans samen met ernst; bij twijfel melden',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, IV.B, général : probabilité et gravité ; dans le doute, notifier',
    de: 'EDSA-Leitlinien 9/2022 v2.0, IV.B, allgemein: Wahrscheinlichkeit mit Schwere; im Zweifel melden',
  },
  nationalNumber: {
    en: 'UODO (Poland), Toyota Bank Polska, 12 March 2024: one letter with a national number',
    nl: 'UODO (Polen), Toyota Bank Polska, 12 maart 2024: één brief met een nationaal nummer',
    fr: 'UODO (Pologne), Toyota Bank Polska, 12 mars 2024 : une seule lettre avec un numéro national',
    de: 'UODO (Polen), Toyota Bank Polska, 12. März 2024: ein einziger Brief mit einer nationalen Kennnummer',
  },
  deletion: {
    en: 'UODO (Poland), ENEA, 11 January 2021: deletion confirmed by an unknown recipient',
    nl: 'UODO (Polen), ENEA, 11 januari 2021: wissen bevestigd door een onbekende ontvanger',
    fr: 'UODO (Pologne), ENEA, 11 janvier 2021 : effacement confirmé par un destinataire inconnu',
    de: 'UODO (Polen), ENEA, 11. Januar 2021: Löschung bestätigt von einem unbekannten Empfänger',
  },
  trusted: {
    en: 'EDPB Guidelines 01/2021 v2.0, case 9: trusted third party',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, geval 9: betrouwbare derde',
    fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 9 : tiers digne de confiance',
    de: 'EDSA-Leitlinien 01/2021 v2.0, Fall 9: vertrauenswürdiger Dritter',
  },
  unintelligible: {
    en: 'EDPB Guidelines 01/2021 v2.0, cases 6 and 10; GDPR article 34(3)(a)',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 6 en 10; AVG artikel 34.3.a',
    fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 6 et 10 ; RGPD article 34.3.a',
    de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 6 und 10; DSGVO Artikel 34 Absatz 3 Buchstabe a',
  },
  backup: {
    en: 'EDPB Guidelines 01/2021 v2.0, cases 1 to 4: backups and availability',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 1 tot 4: back-ups en beschikbaarheid',
    fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 1 à 4 : sauvegardes et disponibilité',
    de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 1 bis 4: Datensicherungen und Verfügbarkeit',
  },
  intent: {
    en: 'EDPB Guidelines 01/2021 v2.0, cases 8 and 17: intent and targeted victims',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 8 en 17: opzet en gekozen slachtoffers',
    fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 8 et 17 : intention et victimes ciblées',
    de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 8 und 17: Absicht und gezielt gewählte Opfer',
  },
}
