import type { Labels } from '../labels/label.ts'
import type { ViewSectionKey } from './view-sections.ts'

/** The headings in every language. */
export const viewSectionLabels: Labels<ViewSectionKey> = {
  about: {
    nl: 'Over deze melding',
    fr: 'À propos de cette notification',
    en: 'About this notification',
    de: 'Über diese Meldung',
  },
  controller: {
    nl: 'Verwerkingsverantwoordelijke',
    fr: 'Responsable du traitement',
    en: 'Controller',
    de: 'Verantwortlicher',
  },
  contact: { nl: 'Contact', fr: 'Contact', en: 'Contact', de: 'Kontakt' },
  timeline: { nl: 'Tijdlijn', fr: 'Chronologie', en: 'Timeline', de: 'Zeitlicher Ablauf' },
  breach: { nl: 'De inbreuk', fr: 'La violation', en: 'The breach', de: 'Die Verletzung' },
  cause: {
    nl: 'Oorzaak en beschrijving',
    fr: 'Cause et description',
    en: 'Cause and description',
    de: 'Ursache und Beschreibung',
  },
  data: {
    nl: 'Persoonsgegevens',
    fr: 'Données à caractère personnel',
    en: 'Personal data',
    de: 'Personenbezogene Daten',
  },
  people: {
    nl: 'Groep betrokkenen',
    fr: 'Personnes concernées',
    en: 'Group of people',
    de: 'Betroffene Personen',
  },
  before: {
    nl: 'Maatregelen vooraf',
    fr: 'Mesures en place avant la violation',
    en: 'Measures beforehand',
    de: 'Vorherige Maßnahmen',
  },
  consequences: {
    nl: 'Gevolgen en ernst',
    fr: 'Conséquences et gravité',
    en: 'Consequences and severity',
    de: 'Folgen und Schwere',
  },
  risk: {
    nl: 'Beoordeling van het risico',
    fr: 'Appréciation du risque',
    en: 'Assessment of the risk',
    de: 'Bewertung des Risikos',
  },
  measures: {
    nl: 'Maatregelen achteraf',
    fr: 'Mesures prises après',
    en: 'Measures afterwards',
    de: 'Nachträgliche Maßnahmen',
  },
  corrective: {
    nl: 'Corrigerende maatregelen',
    fr: 'Mesures correctives',
    en: 'Corrective measures',
    de: 'Abhilfemaßnahmen',
  },
  preventive: {
    nl: 'Preventieve maatregelen',
    fr: 'Mesures préventives',
    en: 'Preventive measures',
    de: 'Vorbeugemaßnahmen',
  },
  telling: {
    nl: 'Mededeling aan de betrokkenen',
    fr: 'Communication aux personnes concernées',
    en: 'Communication to the people concerned',
    de: 'Benachrichtigung der betroffenen Personen',
  },
  followUp: { nl: 'Vervolgacties', fr: 'Suites données', en: 'Follow-up', de: 'Folgemaßnahmen' },
  authorities: {
    nl: 'Andere autoriteiten',
    fr: 'Autres autorités',
    en: 'Other authorities',
    de: 'Andere Behörden',
  },
  crossBorder: {
    nl: 'Grensoverschrijdend',
    fr: 'Transfrontalier',
    en: 'Cross-border',
    de: 'Grenzüberschreitend',
  },
  official: {
    nl: 'Leidend ambtenaar',
    fr: 'Fonctionnaire dirigeant',
    en: 'Leading official',
    de: 'Leitender Beamter',
  },
  attachments: { nl: 'Bijlagen', fr: 'Annexes', en: 'Attachments', de: 'Anlagen' },
  rest: {
    nl: 'Overige vragen van het EDPB-sjabloon',
    fr: 'Autres questions du modèle du CEPD',
    en: 'Other questions of the EDPB template',
    de: 'Weitere Fragen der EDSA-Vorlage',
  },
}
