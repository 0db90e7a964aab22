/** Why an answer that shelters is not believed beside one that harms; printed in docs/law/shelters.md. */
export const shelterSources = {
  own: 'Own reading: the two answers say the opposite',
  breach: 'GDPR article 4(12): disclosure, access, loss and alteration are a breach whatever was ticked',
  likely:
    'GDPR article 33(3)(c): what is named as a likely consequence is said to be likely; EDPB Guidelines 9/2022 v2.0, IV.B, likelihood with severity',
  logs: 'EDPB Guidelines 01/2021 v2.0, cases 1 and 4: only logs that would show an exfiltration exclude it',
  exfiltration: 'EDPB Guidelines 01/2021 v2.0, cases 4 and 5: exfiltration is a breach of confidentiality',
  access:
    'GDPR article 4(12): unauthorised access is a breach by itself; EDPB Guidelines 01/2021 v2.0, case 8',
  theft: 'EDPB Guidelines 01/2021 v2.0, cases 11 and 12: what is stolen as it can be read counts as seen',
  unread:
    'EDPB Guidelines 9/2022 v2.0, II.A: a lost unencrypted stick is notified though nobody can tell who read it; UODO, ENEA, 11 January 2021: the word of a recipient whom nobody can check',
  trust:
    'EDPB Guidelines 01/2021 v2.0, case 9: trust rests on one known third party that made no use of the data; case 8: an employee who takes data is not one; EDPB Guidelines 9/2022 v2.0, IV.B, severity of consequences',
  deletion: 'UODO, ENEA, 11 January 2021: deletion confirmed by whom nobody can check',
  encryption:
    'EDPB Guidelines 01/2021 v2.0, cases 6, 10 and 11: unintelligible only by encryption or hashing of which the key is safe',
  intent: 'EDPB Guidelines 01/2021 v2.0, cases 1 to 8 and 17: attacks, and the intent behind them',
  availability: 'EDPB Guidelines 01/2021 v2.0, cases 1 to 4: what the absence does to people, and backups',
  consequences: 'EDPB Guidelines 9/2022 v2.0, IV.B, severity of consequences; GDPR recitals 75 and 85',
  minors: 'GDPR recitals 38 and 75',
  public:
    'GDPR article 9(2)(e): of such data only the person makes public what is; EDPB Guidelines 9/2022 v2.0, IV.B, nature and sensitivity of data',
  secret:
    'Own reading: what opens an account or pays, and where somebody hides, is of no use to anybody once it is public',
  number:
    'UODO, Toyota Bank Polska, 12 March 2024: one letter with a national number; Belgian law of 8 August 1983, article 8: use of the number needs a permission',
  identification: 'EDPB Guidelines 9/2022 v2.0, IV.B, ease of identification',
} as const

export type ShelterSource = keyof typeof shelterSources
