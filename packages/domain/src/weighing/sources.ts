/** Where the reasons come from; quoted beside each of them. */
export const sources = {
  rule: 'GDPR article 33(1): notifying is the rule, not notifying the exception',
  highRisk: 'GDPR article 34(1)',
  breach: 'GDPR article 4(12); EDPB Guidelines 9/2022 v2.0, IV.B, type of breach',
  data: 'EDPB Guidelines 9/2022 v2.0, IV.B, nature, sensitivity and volume of data',
  special: 'GDPR articles 9(1) and 10; EDPB Guidelines 9/2022 v2.0, IV.B, sensitivity of data',
  identification: 'EDPB Guidelines 9/2022 v2.0, IV.B, ease of identification',
  consequences: 'GDPR recitals 75 and 85; EDPB Guidelines 9/2022 v2.0, IV.B, severity of consequences',
  individuals: 'EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the individual',
  minors:
    'GDPR recitals 38 and 75; EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the individual',
  controller: 'EDPB Guidelines 9/2022 v2.0, IV.B, special characteristics of the controller',
  numbers: 'EDPB Guidelines 9/2022 v2.0, IV.B, number of individuals',
  general: 'EDPB Guidelines 9/2022 v2.0, IV.B, general points: likelihood with severity; in doubt, notify',
  nationalNumber: 'UODO, Toyota Bank Polska, 12 March 2024: one letter with a national number',
  deletion: 'UODO, ENEA, 11 January 2021: deletion confirmed by an unknown recipient',
  trusted: 'EDPB Guidelines 01/2021 v2.0, case 9: trusted third party',
  unintelligible: 'EDPB Guidelines 01/2021 v2.0, cases 6 and 10; GDPR article 34(3)(a)',
  backup: 'EDPB Guidelines 01/2021 v2.0, cases 1 to 4: backups and availability',
  intent: 'EDPB Guidelines 01/2021 v2.0, cases 8 and 17: intent and targeted victims',
} as const
