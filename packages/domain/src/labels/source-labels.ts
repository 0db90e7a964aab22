import type { sources } from '../weighing/sources.ts'
import type { Labels } from './label.ts'

/** What each source of the weighing is called to people; the key stays, whatever the wording. */
export const weighingSourceLabels: Labels<keyof typeof sources> = {
  rule: {
    en: 'GDPR article 33(1): notifying is the rule, not notifying the exception',
    nl: 'AVG artikel 33.1: melden is de regel, niet melden de uitzondering',
  },
  highRisk: {
    en: 'GDPR article 34(1)',
    nl: 'AVG artikel 34.1',
  },
  breach: {
    en: 'GDPR article 4(12); EDPB Guidelines 9/2022 v2.0, IV.B, type of breach',
    nl: 'AVG artikel 4.12; EDPB-richtsnoeren 9/2022 v2.0, IV.B, soort inbreuk',
  },
  data: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, nature, sensitivity and volume of data',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, aard, gevoeligheid en omvang van de gegevens',
  },
  special: {
    en: 'GDPR articles 9(1) and 10; EDPB Guidelines 9/2022 v2.0, IV.B, sensitivity of data',
    nl: 'AVG artikelen 9.1 en 10; EDPB-richtsnoeren 9/2022 v2.0, IV.B, gevoeligheid van de gegevens',
  },
  identification: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, ease of identification',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, herkenbaarheid',
  },
  consequences: {
    en: 'GDPR recitals 75 and 85; EDPB Guidelines 9/2022 v2.0, IV.B, severity of consequences',
    nl: 'AVG overwegingen 75 en 85; EDPB-richtsnoeren 9/2022 v2.0, IV.B, ernst van de gevolgen',
  },
  individuals: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the individual',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, bijzondere kenmerken van de betrokkene',
  },
  controller: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the controller',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, bijzondere kenmerken van de verantwoordelijke',
  },
  numbers: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, number of individuals',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, aantal betrokkenen',
  },
  general: {
    en: 'EDPB Guidelines 9/2022 v2.0, IV.B, general points: likelihood with severity; in doubt, notify',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, IV.B, algemeen: kans samen met ernst; bij twijfel melden',
  },
  nationalNumber: {
    en: 'UODO (Poland), Toyota Bank Polska, 12 March 2024: one letter with a national number',
    nl: 'UODO (Polen), Toyota Bank Polska, 12 maart 2024: één brief met een nationaal nummer',
  },
  deletion: {
    en: 'UODO (Poland), ENEA, 11 January 2021: deletion confirmed by an unknown recipient',
    nl: 'UODO (Polen), ENEA, 11 januari 2021: wissen bevestigd door een onbekende ontvanger',
  },
  trusted: {
    en: 'EDPB Guidelines 01/2021 v2.0, case 9: trusted third party',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, geval 9: betrouwbare derde',
  },
  unintelligible: {
    en: 'EDPB Guidelines 01/2021 v2.0, cases 6 and 10; GDPR article 34(3)(a)',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 6 en 10; AVG artikel 34.3.a',
  },
  backup: {
    en: 'EDPB Guidelines 01/2021 v2.0, cases 1 to 4: backups and availability',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 1 tot 4: back-ups en beschikbaarheid',
  },
  intent: {
    en: 'EDPB Guidelines 01/2021 v2.0, cases 8 and 17: intent and targeted victims',
    nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 8 en 17: opzet en gekozen slachtoffers',
  },
}
