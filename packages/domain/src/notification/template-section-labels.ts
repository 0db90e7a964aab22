import type { Labels } from '../labels/label.ts'
import type { TemplateSection } from './template-sections.ts'

/** Title of each section of the template. */
export const templateSectionLabels: Labels<TemplateSection> = {
  notification: { en: 'Notification', nl: 'Melding', fr: 'Notification', de: 'Meldung' },
  controller: {
    en: 'Controller',
    nl: 'Verwerkingsverantwoordelijke',
    fr: 'Responsable du traitement',
    de: 'Verantwortlicher',
  },
  reporter: {
    en: 'Reporting person',
    nl: 'Wie de melding doet',
    fr: 'Personne qui notifie',
    de: 'Meldende Person',
  },
  dpo: {
    en: 'Data protection officer',
    nl: 'Functionaris voor gegevensbescherming',
    fr: 'Délégué à la protection des données',
    de: 'Datenschutzbeauftragte(r)',
  },
  contactPoint: { en: 'Contact point', nl: 'Contactpunt', fr: 'Point de contact', de: 'Anlaufstelle' },
  otherParties: { en: 'Other parties', nl: 'Andere partijen', fr: 'Autres parties', de: 'Andere Parteien' },
  timeline: { en: 'Timeline', nl: 'Tijdlijn', fr: 'Chronologie', de: 'Zeitlicher Ablauf' },
  nature: {
    en: 'Nature of the breach',
    nl: 'Aard van de inbreuk',
    fr: 'Nature de la violation',
    de: 'Art der Verletzung',
  },
  people: {
    en: 'People concerned',
    nl: 'Betrokkenen',
    fr: 'Personnes concernées',
    de: 'Betroffene Personen',
  },
  data: {
    en: 'Data and records',
    nl: 'Gegevens en records',
    fr: 'Données et enregistrements',
    de: 'Daten und Datensätze',
  },
  measuresInPlace: {
    en: 'Measures in place',
    nl: 'Bestaande maatregelen',
    fr: 'Mesures en place',
    de: 'Bestehende Maßnahmen',
  },
  consequences: { en: 'Consequences', nl: 'Gevolgen', fr: 'Conséquences', de: 'Folgen' },
  risk: {
    en: 'Risk assessment',
    nl: 'Risicobeoordeling',
    fr: 'Évaluation des risques',
    de: 'Risikobewertung',
  },
  measuresTaken: {
    en: 'Measures taken',
    nl: 'Genomen maatregelen',
    fr: 'Mesures prises',
    de: 'Ergriffene Maßnahmen',
  },
  prevention: {
    en: 'Measures to prevent',
    nl: 'Maatregelen ter voorkoming',
    fr: 'Mesures de prévention',
    de: 'Maßnahmen zur Vorbeugung',
  },
  communication: {
    en: 'Communication to people',
    nl: 'Mededeling aan betrokkenen',
    fr: 'Communication aux personnes concernées',
    de: 'Benachrichtigung der betroffenen Personen',
  },
  otherAuthorities: {
    en: 'Other authorities',
    nl: 'Andere autoriteiten',
    fr: 'Autres autorités',
    de: 'Andere Behörden',
  },
  crossBorder: {
    en: 'Cross-border, controller in the EEA',
    nl: 'Grensoverschrijdend, verantwoordelijke in de EER',
    fr: 'Transfrontalier, responsable établi dans l’EEE',
    de: 'Grenzüberschreitend, Verantwortlicher im EWR',
  },
  outsideEea: {
    en: 'Controller outside the EEA',
    nl: 'Verantwoordelijke buiten de EER',
    fr: 'Responsable établi hors de l’EEE',
    de: 'Verantwortlicher außerhalb des EWR',
  },
  attachments: { en: 'Attachments', nl: 'Bijlagen', fr: 'Annexes', de: 'Anlagen' },
}
