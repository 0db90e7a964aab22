import type { Label } from '../labels/label.ts'

const earlyWarning = {
  nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.a; België: wet van 26 april 2024',
  fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, a); Belgique : loi du 26 avril 2024',
  de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe a; Belgien: Gesetz vom 26. April 2024',
}

const finalReport = {
  nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.d: een maand na de incidentmelding',
  fr: "NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, d) : un mois après la notification de l'incident",
  de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe d: ein Monat nach der Meldung',
}

/** Where each duty outside the GDPR comes from, by the id of its rule, beside the English that stands in the rule. */
export const dutyRuleSourceLabels: Readonly<Partial<Record<string, Omit<Label, 'en'>>>> = {
  'nis2-early-warning': earlyWarning,
  'nis2-trust-early-warning': earlyWarning,
  'nis2-notification': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4.b; België: wet van 26 april 2024',
    fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, b); Belgique : loi du 26 avril 2024',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Buchstabe b; Belgien: Gesetz vom 26. April 2024',
  },
  'nis2-trust-notification': {
    nl: 'NIS2, Richtlijn (EU) 2022/2555, artikel 23.4, tweede alinea: vertrouwensdiensten',
    fr: 'NIS2, directive (UE) 2022/2555, article 23, paragraphe 4, deuxième alinéa : services de confiance',
    de: 'NIS2, Richtlinie (EU) 2022/2555, Artikel 23 Absatz 4 Unterabsatz 2: Vertrauensdienste',
  },
  'nis2-final-report': finalReport,
  'nis2-trust-final-report': finalReport,
  'police-be': {
    nl: 'Wet van 30 juli 2018 (gegevensbescherming), artikel 61; AVG artikel 33; aan het COC',
    fr: "Loi du 30 juillet 2018 (protection des données), article 61 ; RGPD article 33 ; à l'Organe de contrôle",
    de: 'Belgisches Gesetz vom 30. Juli 2018 (Datenschutz), Artikel 61; DSGVO Artikel 33; an das COC',
  },
  'telecom-notification': {
    nl: 'Verordening (EU) nr. 611/2013, artikel 2.2: binnen 24 uur waar dat kan',
    fr: 'Règlement (UE) nº 611/2013, article 2, paragraphe 2 : dans les 24 heures si possible',
    de: 'Verordnung (EU) Nr. 611/2013, Artikel 2 Absatz 2: binnen 24 Stunden, soweit möglich',
  },
  'telecom-completion': {
    nl: 'Verordening (EU) nr. 611/2013, artikel 2.3: de rest binnen drie dagen na de eerste melding',
    fr: 'Règlement (UE) nº 611/2013, article 2, paragraphe 3 : le reste dans les trois jours',
    de: 'Verordnung (EU) Nr. 611/2013, Artikel 2 Absatz 3: der Rest binnen drei Tagen nach der ersten Meldung',
  },
}
