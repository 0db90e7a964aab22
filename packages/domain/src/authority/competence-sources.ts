import type { Competence, CompetenceReason } from './competence.ts'

/** Source of what is known from memory alone; the interface says it in its own words. */
export const ownKnowledge = 'own knowledge'

const sources: Readonly<Record<CompetenceReason, string>> = {
  federalSupervision:
    'gegevensbeschermingsautoriteit.be, Melding van gegevenslekken; an older page pointed to the VTC',
  flemishDecree:
    'overheid.vlaanderen.be and vtc.corve.be, pages of 2018 and 2019; decree of 18 July 2008, as changed by that of 8 June 2018',
  policeBody: 'controleorgaan.be; law of 30 July 2018, article 61; CCB navigator',
  nationalExceptPolice: 'GDPR article 55; CCB navigator',
  federalBodiesOfGermany: ownKnowledge,
  landOfEstablishment: ownKnowledge,
  unionInstitutions: 'Regulation (EU) 2018/1725, article 34',
  nationalSupervision: 'GDPR article 55; own knowledge',
  establishmentElsewhere: 'GDPR article 55',
}

/** Of national supervision where its own page was read. */
const ownPages: Readonly<Record<string, string>> = {
  AP: 'GDPR article 55; autoriteitpersoonsgegevens.nl',
  CNIL: 'GDPR article 55; cnil.fr',
}

/** Where it stands that an authority is competent. */
export function competenceSource({ authority, reason }: Pick<Competence, 'authority' | 'reason'>): string {
  return (reason === 'nationalSupervision' ? ownPages[authority] : undefined) ?? sources[reason]
}

/** Where it stands what is said of an authority, by its code. */
export const authoritySources: Readonly<Record<string, string>> = {
  GBA: 'gegevensbeschermingsautoriteit.be, Melding van gegevenslekken',
  VTC: 'vtc.corve.be, 2018 and 2019; decree of 18 July 2008, as changed by that of 8 June 2018',
  COC: 'controleorgaan.be, Formulier Notificatie Databreach; law of 30 July 2018',
  AP: 'autoriteitpersoonsgegevens.nl, questionnaire for notifying',
  CNIL: 'cnil.fr, 24 May 2018 and CNIL Direct',
  CNPD: ownKnowledge,
  BFDI: ownKnowledge,
  DPC: ownKnowledge,
  EDPS: 'own knowledge; Regulation (EU) 2018/1725, article 34',
  OTHER: 'GDPR article 33(1) with 55',
}
