import type { Label } from '../labels/label.ts'

/** Where each dated rule comes from, by its id: rules of the GDPR and its proposals, and those of other regimes. */
export const ruleSourceLabels: Readonly<Record<string, Label>> = {
  'gdpr-2016-679': {
    en: 'Regulation (EU) 2016/679, article 33(1); applies from 25 May 2018 (article 99(2))',
    nl: 'Verordening (EU) 2016/679, artikel 33.1; van toepassing vanaf 25 mei 2018 (artikel 99.2)',
    fr: 'Règlement (UE) 2016/679, article 33.1 ; applicable à partir du 25 mai 2018 (article 99.2)',
    de: 'Verordnung (EU) 2016/679, Artikel 33 Absatz 1; gilt ab dem 25. Mai 2018 (Artikel 99 Absatz 2)',
  },
  'proposal-digital-omnibus-2025': {
    en: 'Proposal of the Commission of 19 November 2025 amending article 33 GDPR; not adopted',
    nl: 'Voorstel van de Commissie van 19 november 2025 tot wijziging van artikel 33 AVG; niet aangenomen',
    fr: 'Proposition de la Commission du 19 novembre 2025 modifiant l’article 33 du RGPD ; non adoptée',
    de: 'Vorschlag der Kommission vom 19. November 2025 zur Änderung von Artikel 33 DSGVO; nicht angenommen',
  },
  'nis2-early-warning': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.a; België: wet van 26 april 2024',
    fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, a); Belgique : loi du 26 avril 2024',
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(a); Belgium: law of 26 April 2024',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe a; Belgien: Gesetz vom 26. April 2024',
  },
  'nis2-trust-early-warning': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.a; België: wet van 26 april 2024',
    fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, a); Belgique : loi du 26 avril 2024',
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(a); Belgium: law of 26 April 2024',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe a; Belgien: Gesetz vom 26. April 2024',
  },
  'nis2-notification': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.b; België: wet van 26 april 2024',
    fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, b); Belgique : loi du 26 avril 2024',
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(b); Belgium: law of 26 April 2024',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe b; Belgien: Gesetz vom 26. April 2024',
  },
  'nis2-trust-notification': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4, tweede alinea: vertrouwensdiensten',
    fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, deuxième alinéa : services de confiance',
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4), second subparagraph: trust services',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Unterabsatz 2: Vertrauensdienste',
  },
  'nis2-progress-report': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.e: zolang het incident aan de gang is',
    fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, e) : tant que l'incident est en cours",
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(e): while the incident goes on',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe e: solange der Vorfall andauert',
  },
  'nis2-trust-progress-report': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.e: zolang het incident aan de gang is',
    fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, e) : tant que l'incident est en cours",
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(e): while the incident goes on',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe e: solange der Vorfall andauert',
  },
  'nis2-final-report': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.d: een maand na de incidentmelding',
    fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, d) : un mois après la notification de l'incident",
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(d): one month after the incident notification',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe d: ein Monat nach der Meldung',
  },
  'nis2-trust-final-report': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.d: een maand na de incidentmelding',
    fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, d) : un mois après la notification de l'incident",
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(d): one month after the incident notification',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe d: ein Monat nach der Meldung',
  },
  'nis2-final-report-handled': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.e: zodra het incident afgehandeld is',
    fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, e) : une fois l'incident traité",
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(e): once the incident is handled',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe e: sobald der Vorfall behandelt ist',
  },
  'nis2-trust-final-report-handled': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.e: zodra het incident afgehandeld is',
    fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, e) : une fois l'incident traité",
    en: 'NIS2, Directive (EU) 2022/2555, article 23(4)(e): once the incident is handled',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe e: sobald der Vorfall behandelt ist',
  },
  'police-be': {
    nl: 'Wet van 30 juli 2018 (gegevensbescherming), artikel 61, voor de operationele verwerking; AVG artikel 33 voor de andere; aan het COC',
    fr: "Loi du 30 juillet 2018 (protection des données), article 61, pour les traitements opérationnels ; RGPD article 33 pour les autres ; à l'Organe de contrôle",
    en: 'Belgian law of 30 July 2018 (data protection), article 61, for operational processing; GDPR article 33 for other processing; to the COC',
    de: 'Belgisches Gesetz vom 30. Juli 2018 (Datenschutz), Artikel 61, für die operative Verarbeitung; DSGVO Artikel 33 für die übrige; an das COC',
  },
  'telecom-notification': {
    nl: 'Verordening (EU) nr. 611/2013, artikel 2.2: binnen 24 uur waar dat kan',
    fr: 'Règlement (UE) nº 611/2013, article 2, paragraphe 2 : dans les 24 heures si possible',
    en: 'Regulation (EU) No 611/2013, article 2(2): within 24 hours where feasible',
    de: 'Verordnung (EU) Nr. 611/2013, Artikel 2 Absatz 2: binnen 24 Stunden, soweit möglich',
  },
  'telecom-completion': {
    nl: 'Verordening (EU) nr. 611/2013, artikel 2.3: de rest binnen drie dagen na de eerste melding',
    fr: 'Règlement (UE) nº 611/2013, article 2, paragraphe 3 : le reste dans les trois jours',
    en: 'Regulation (EU) No 611/2013, article 2(3): the rest within three days of the first notification',
    de: 'Verordnung (EU) Nr. 611/2013, Artikel 2 Absatz 3: der Rest binnen drei Tagen nach der ersten Meldung',
  },
}
