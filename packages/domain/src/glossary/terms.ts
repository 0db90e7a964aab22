import type { Label, LabelLanguage } from '../labels/label.ts'

/** A word of the law in the languages of those who use it. */
export interface Term {
  /** The word this product uses. */
  label: Label
  /** Other words for the same thing that people may meet. */
  also: Readonly<Partial<Record<LabelLanguage, readonly string[]>>>
  /** A trap between the languages, or how the word is used here; `null` where there is none. */
  note: Label | null
}

/**
 * The words of articles 33 and 34 and of Belgian local government. After the official texts of Regulation (EU) 2016/679
 * in each language; of the words that the Regulation lacks, the usual ones.
 */
export const terms = {
  dataLeak: {
    label: { nl: 'datalek', fr: 'fuite de données', en: 'data breach', de: 'Datenpanne' },
    also: { nl: ['gegevenslek'], en: ['data leak'], de: ['Datenleck'] },
    note: {
      nl: 'Dagelijks woord; GBA, VTC en COC schrijven gegevenslek. Toon beide één keer samen.',
      fr: 'Mot courant ; le texte légal parle de violation de données à caractère personnel.',
      en: 'Everyday word; the law says personal data breach.',
      de: 'Alltagswort; das Gesetz spricht von der Verletzung des Schutzes personenbezogener Daten.',
    },
  },
  personalDataBreach: {
    label: {
      nl: 'inbreuk in verband met persoonsgegevens',
      fr: 'violation de données à caractère personnel',
      en: 'personal data breach',
      de: 'Verletzung des Schutzes personenbezogener Daten',
    },
    also: {},
    note: null,
  },
  securityIncident: {
    label: {
      nl: 'beveiligingsincident',
      fr: 'incident de sécurité',
      en: 'security incident',
      de: 'Sicherheitsvorfall',
    },
    also: {},
    note: null,
  },
  controller: {
    label: {
      nl: 'verwerkingsverantwoordelijke',
      fr: 'responsable du traitement',
      en: 'controller',
      de: 'Verantwortlicher',
    },
    also: {},
    note: null,
  },
  jointControllers: {
    label: {
      nl: 'gezamenlijke verwerkingsverantwoordelijken',
      fr: 'responsables conjoints du traitement',
      en: 'joint controllers',
      de: 'gemeinsam Verantwortliche',
    },
    also: {},
    note: null,
  },
  processor: {
    label: { nl: 'verwerker', fr: 'sous-traitant', en: 'processor', de: 'Auftragsverarbeiter' },
    also: {},
    note: {
      nl: 'In het Frans sous-traitant: niet elke onderaannemer is verwerker.',
      fr: 'Au sens du RGPD, le sous-traitant traite des données pour le compte du responsable ; tout sous-traitant commercial ne l’est pas.',
      en: 'French says sous-traitant, which is also the everyday word for any subcontractor.',
      de: 'Französisch sous-traitant, was auch jeden Subunternehmer bezeichnen kann.',
    },
  },
  subProcessor: {
    label: {
      nl: 'subverwerker',
      fr: 'sous-traitant ultérieur',
      en: 'sub-processor',
      de: 'Unterauftragsverarbeiter',
    },
    also: {},
    note: null,
  },
  processingAgreement: {
    label: {
      nl: 'verwerkersovereenkomst',
      fr: 'contrat de sous-traitance',
      en: 'data processing agreement',
      de: 'Auftragsverarbeitungsvertrag',
    },
    also: {},
    note: null,
  },
  dataSubject: {
    label: { nl: 'betrokkene', fr: 'personne concernée', en: 'data subject', de: 'betroffene Person' },
    also: {},
    note: null,
  },
  supervisoryAuthority: {
    label: {
      nl: 'toezichthoudende autoriteit',
      fr: 'autorité de contrôle',
      en: 'supervisory authority',
      de: 'Aufsichtsbehörde',
    },
    also: {},
    note: null,
  },
  leadAuthority: {
    label: {
      nl: 'leidende toezichthoudende autoriteit',
      fr: 'autorité de contrôle chef de file',
      en: 'lead supervisory authority',
      de: 'federführende Aufsichtsbehörde',
    },
    also: {},
    note: null,
  },
  dpo: {
    label: {
      nl: 'functionaris voor gegevensbescherming',
      fr: 'délégué à la protection des données',
      en: 'data protection officer',
      de: 'Datenschutzbeauftragte(r)',
    },
    also: { nl: ['FG', 'DPO'], fr: ['DPD', 'DPO'], en: ['DPO'], de: ['DSB'] },
    note: null,
  },
  reporter: {
    label: { nl: 'melder', fr: 'auteur du signalement', en: 'reporter', de: 'meldende Person' },
    also: { fr: ['déclarant'] },
    note: {
      nl: 'Wie het in huis signaleert; die persoon doet een signaal, geen melding.',
      fr: 'Qui signale en interne ; il ne fait pas la notification.',
      en: 'Whoever reports inside the organisation; not the notification to the authority.',
      de: 'Wer intern hinweist; nicht die Meldung an die Behörde.',
    },
  },
  awareness: {
    label: { nl: 'kennisname', fr: 'prise de connaissance', en: 'becoming aware', de: 'Kenntnisnahme' },
    also: { en: ['awareness'], de: ['Bekanntwerden'] },
    note: null,
  },
  detection: {
    label: { nl: 'vaststelling', fr: 'constatation', en: 'detection', de: 'Feststellung' },
    also: { nl: ['constatering'] },
    note: null,
  },
  notification: {
    label: { nl: 'melding', fr: 'notification', en: 'notification', de: 'Meldung' },
    also: {},
    note: {
      nl: 'Altijd en alleen aan de autoriteit (artikel 33).',
      fr: 'Toujours et uniquement à l’autorité (article 33).',
      en: 'Always and only to the authority (article 33).',
      de: 'Immer und nur an die Behörde (Artikel 33).',
    },
  },
  communication: {
    label: { nl: 'mededeling', fr: 'communication', en: 'communication', de: 'Benachrichtigung' },
    also: {},
    note: {
      nl: 'Altijd en alleen aan de betrokkene (artikel 34).',
      fr: 'Toujours et uniquement à la personne concernée (article 34).',
      en: 'Always and only to the person concerned (article 34).',
      de: 'Immer und nur an die betroffene Person (Artikel 34).',
    },
  },
  initialNotification: {
    label: {
      nl: 'eerste melding',
      fr: 'notification initiale',
      en: 'initial notification',
      de: 'Erstmeldung',
    },
    also: { nl: ['voorlopige melding'], de: ['vorläufige Meldung'] },
    note: null,
  },
  followUpNotification: {
    label: {
      nl: 'aanvullende melding',
      fr: 'notification complémentaire',
      en: 'follow-up notification',
      de: 'Folgemeldung',
    },
    also: { en: ['supplementary notification'], de: ['Ergänzung'] },
    note: null,
  },
  completeNotification: {
    label: {
      nl: 'volledige melding',
      fr: 'notification complète',
      en: 'complete notification',
      de: 'vollständige Meldung',
    },
    also: {},
    note: null,
  },
  withdraw: {
    label: { nl: 'intrekken', fr: 'retirer', en: 'withdraw', de: 'zurückziehen' },
    also: {},
    note: null,
  },
  inPhases: {
    label: { nl: 'in stappen', fr: 'de manière échelonnée', en: 'in phases', de: 'schrittweise' },
    also: { nl: ['stapsgewijs'] },
    note: null,
  },
  bundledNotification: {
    label: {
      nl: 'gebundelde melding',
      fr: 'notification groupée',
      en: 'bundled notification',
      de: 'Sammelmeldung',
    },
    also: { nl: ['bulkmelding'], en: ['bulk notification'] },
    note: null,
  },
  withoutUndueDelay: {
    label: {
      nl: 'zonder onredelijke vertraging',
      fr: 'dans les meilleurs délais',
      en: 'without undue delay',
      de: 'unverzüglich',
    },
    also: { nl: ['onverwijld'] },
    note: {
      nl: 'Geen aantal uren; de 72 uur van artikel 33.1 zijn een uiterste, geen streefdoel.',
      fr: 'Pas un nombre d’heures ; les 72 heures de l’article 33.1 sont un maximum, pas un objectif.',
      en: 'No number of hours; the 72 hours of article 33(1) are a ceiling, not a target.',
      de: 'Keine Stundenzahl; die 72 Stunden des Artikels 33 Absatz 1 sind eine Höchstgrenze, kein Ziel.',
    },
  },
  reasonsForDelay: {
    label: {
      nl: 'reden van vertraging',
      fr: 'motifs du retard',
      en: 'reasons for the delay',
      de: 'Begründung der Verzögerung',
    },
    also: {},
    note: null,
  },
  risk: {
    label: {
      nl: 'risico voor de rechten en vrijheden',
      fr: 'risque pour les droits et libertés',
      en: 'risk to rights and freedoms',
      de: 'Risiko für die Rechte und Freiheiten',
    },
    also: {},
    note: null,
  },
  highRisk: {
    label: {
      nl: 'hoog risico voor de rechten en vrijheden',
      fr: 'risque élevé pour les droits et libertés',
      en: 'high risk to rights and freedoms',
      de: 'hohes Risiko für die Rechte und Freiheiten',
    },
    also: {},
    note: null,
  },
  unlikelyToResultInRisk: {
    label: {
      nl: 'niet waarschijnlijk dat de inbreuk een risico inhoudt',
      fr: 'pas susceptible d’engendrer un risque',
      en: 'unlikely to result in a risk',
      de: 'voraussichtlich nicht zu einem Risiko',
    },
    also: {},
    note: null,
  },
  severity: { label: { nl: 'ernst', fr: 'gravité', en: 'severity', de: 'Schwere' }, also: {}, note: null },
  likelihood: {
    label: { nl: 'waarschijnlijkheid', fr: 'probabilité', en: 'likelihood', de: 'Wahrscheinlichkeit' },
    also: {},
    note: null,
  },
  natureOfBreach: {
    label: {
      nl: 'aard van de inbreuk',
      fr: 'nature de la violation',
      en: 'nature of the breach',
      de: 'Art der Verletzung',
    },
    also: {},
    note: null,
  },
  likelyConsequences: {
    label: {
      nl: 'waarschijnlijke gevolgen',
      fr: 'conséquences probables',
      en: 'likely consequences',
      de: 'wahrscheinliche Folgen',
    },
    also: {},
    note: null,
  },
  measuresTaken: {
    label: {
      nl: 'genomen of voorgestelde maatregelen',
      fr: 'mesures prises ou proposées',
      en: 'measures taken or proposed',
      de: 'ergriffene oder vorgeschlagene Maßnahmen',
    },
    also: {},
    note: null,
  },
  correctiveMeasure: {
    label: {
      nl: 'corrigerende maatregel',
      fr: 'mesure corrective',
      en: 'remedial measure',
      de: 'Abhilfemaßnahme',
    },
    also: {},
    note: null,
  },
  preventiveMeasure: {
    label: {
      nl: 'preventieve maatregel',
      fr: 'mesure préventive',
      en: 'preventive measure',
      de: 'Vorbeugemaßnahme',
    },
    also: {},
    note: null,
  },
  breachRegister: {
    label: {
      nl: 'datalekregister',
      fr: 'registre des violations',
      en: 'breach register',
      de: 'Verzeichnis der Verletzungen',
    },
    also: {},
    note: null,
  },
  documentationDuty: {
    label: {
      nl: 'documentatieplicht',
      fr: 'obligation de documentation',
      en: 'documentation duty',
      de: 'Dokumentationspflicht',
    },
    also: {},
    note: null,
  },
  accountability: {
    label: {
      nl: 'verantwoordingsplicht',
      fr: 'responsabilité',
      en: 'accountability',
      de: 'Rechenschaftspflicht',
    },
    also: {},
    note: null,
  },
  confidentiality: {
    label: { nl: 'vertrouwelijkheid', fr: 'confidentialité', en: 'confidentiality', de: 'Vertraulichkeit' },
    also: {},
    note: null,
  },
  integrity: {
    label: { nl: 'integriteit', fr: 'intégrité', en: 'integrity', de: 'Integrität' },
    also: {},
    note: null,
  },
  availability: {
    label: { nl: 'beschikbaarheid', fr: 'disponibilité', en: 'availability', de: 'Verfügbarkeit' },
    also: {},
    note: null,
  },
  destruction: {
    label: { nl: 'vernietiging', fr: 'destruction', en: 'destruction', de: 'Vernichtung' },
    also: {},
    note: null,
  },
  loss: { label: { nl: 'verlies', fr: 'perte', en: 'loss', de: 'Verlust' }, also: {}, note: null },
  alteration: {
    label: { nl: 'wijziging', fr: 'altération', en: 'alteration', de: 'Veränderung' },
    also: {},
    note: null,
  },
  unauthorisedDisclosure: {
    label: {
      nl: 'ongeoorloofde verstrekking',
      fr: 'divulgation non autorisée',
      en: 'unauthorised disclosure',
      de: 'unbefugte Offenlegung',
    },
    also: {},
    note: null,
  },
  unauthorisedAccess: {
    label: {
      nl: 'ongeoorloofde toegang',
      fr: 'accès non autorisé',
      en: 'unauthorised access',
      de: 'unbefugter Zugang',
    },
    also: {},
    note: null,
  },
  specialCategories: {
    label: {
      nl: 'bijzondere categorieën',
      fr: 'catégories particulières',
      en: 'special categories',
      de: 'besondere Kategorien',
    },
    also: {},
    note: null,
  },
  vulnerablePeople: {
    label: {
      nl: 'kwetsbare personen',
      fr: 'personnes vulnérables',
      en: 'vulnerable people',
      de: 'schutzbedürftige Personen',
    },
    also: {},
    note: null,
  },
  minors: {
    label: { nl: 'minderjarigen', fr: 'mineurs', en: 'minors', de: 'Minderjährige' },
    also: {},
    note: null,
  },
  nationalNumber: {
    label: {
      nl: 'rijksregisternummer',
      fr: 'numéro de registre national',
      en: 'national register number',
      de: 'Nationalregisternummer',
    },
    also: {},
    note: null,
  },
  professionalSecrecy: {
    label: {
      nl: 'beroepsgeheim',
      fr: 'secret professionnel',
      en: 'professional secrecy',
      de: 'Berufsgeheimnis',
    },
    also: {},
    note: null,
  },
  encryption: {
    label: { nl: 'versleuteling', fr: 'chiffrement', en: 'encryption', de: 'Verschlüsselung' },
    also: {},
    note: null,
  },
  pseudonymisation: {
    label: {
      nl: 'pseudonimisering',
      fr: 'pseudonymisation',
      en: 'pseudonymisation',
      de: 'Pseudonymisierung',
    },
    also: {},
    note: null,
  },
  unintelligible: {
    label: { nl: 'onbegrijpelijk', fr: 'incompréhensible', en: 'unintelligible', de: 'unzugänglich' },
    also: {},
    note: {
      nl: 'De wet zegt onbegrijpelijk; gewone lezers begrijpen onleesbaar beter.',
      fr: 'La loi dit incompréhensible ; illisible est plus parlant.',
      en: 'The law says unintelligible; plain readers understand unreadable.',
      de: 'Das Gesetz sagt unzugänglich; gemeint ist: für Unbefugte nicht zu verstehen.',
    },
  },
  disproportionateEffort: {
    label: {
      nl: 'onevenredige inspanning',
      fr: 'efforts disproportionnés',
      en: 'disproportionate effort',
      de: 'unverhältnismäßiger Aufwand',
    },
    also: {},
    note: null,
  },
  publicCommunication: {
    label: {
      nl: 'openbare mededeling',
      fr: 'communication publique',
      en: 'public communication',
      de: 'öffentliche Bekanntmachung',
    },
    also: {},
    note: null,
  },
  crossBorder: {
    label: {
      nl: 'grensoverschrijdend',
      fr: 'transfrontalier',
      en: 'cross-border',
      de: 'grenzüberschreitend',
    },
    also: {},
    note: null,
  },
  retentionPeriod: {
    label: {
      nl: 'bewaartermijn',
      fr: 'durée de conservation',
      en: 'retention period',
      de: 'Aufbewahrungsfrist',
    },
    also: {},
    note: null,
  },
  umbrella: {
    label: {
      nl: 'koepelorganisatie',
      fr: 'organisation faîtière',
      en: 'umbrella organisation',
      de: 'Dachverband',
    },
    also: {},
    note: null,
  },
  municipality: {
    label: { nl: 'gemeente', fr: 'commune', en: 'municipality', de: 'Gemeinde' },
    also: {},
    note: null,
  },
  welfareCentre: {
    label: { nl: 'OCMW', fr: 'CPAS', en: 'public welfare centre', de: 'ÖSHZ' },
    also: {},
    note: null,
  },
  interMunicipalBody: {
    label: { nl: 'intercommunale', fr: 'intercommunale', en: 'inter-municipal body', de: 'Interkommunale' },
    also: {},
    note: null,
  },
  generalDirector: {
    label: {
      nl: 'algemeen directeur',
      fr: 'directeur général',
      en: 'general director',
      de: 'Generaldirektor',
    },
    also: {},
    note: null,
  },
  leadingOfficial: {
    label: {
      nl: 'leidend ambtenaar',
      fr: 'fonctionnaire dirigeant',
      en: 'leading official',
      de: 'leitender Beamter',
    },
    also: {},
    note: null,
  },
  mayorAndAldermen: {
    label: {
      nl: 'college van burgemeester en schepenen',
      fr: 'collège des bourgmestre et échevins',
      en: 'college of mayor and aldermen',
      de: 'Gemeindekollegium',
    },
    also: {},
    note: null,
  },
  edpb: {
    label: {
      nl: 'Europees Comité voor gegevensbescherming',
      fr: 'Comité européen de la protection des données',
      en: 'European Data Protection Board',
      de: 'Europäischer Datenschutzausschuss',
    },
    also: { nl: ['EDPB'], fr: ['CEPD'], en: ['EDPB'], de: ['EDSA'] },
    note: {
      nl: 'In het Frans CEPD, net als de EDPS: schrijf de naam voluit of EDPB.',
      fr: 'CEPD désigne aussi le Contrôleur européen : écrivez le nom en entier, ou EDPB.',
      en: 'In French CEPD, the same letters as the EDPS: write the name in full, or EDPB.',
      de: 'Französisch CEPD, ebenso wie der EDSB: dort den Namen ausschreiben.',
    },
  },
  edps: {
    label: {
      nl: 'Europese Toezichthouder voor gegevensbescherming',
      fr: 'Contrôleur européen de la protection des données',
      en: 'European Data Protection Supervisor',
      de: 'Europäischer Datenschutzbeauftragter',
    },
    also: { nl: ['EDPS'], fr: ['CEPD'], en: ['EDPS'], de: ['EDSB'] },
    note: {
      nl: 'In het Frans CEPD, net als de EDPB: schrijf de naam voluit of EDPS.',
      fr: 'CEPD désigne aussi le Comité européen : écrivez le nom en entier, ou EDPS.',
      en: 'In French CEPD, the same letters as the EDPB: write the name in full, or EDPS.',
      de: 'Französisch CEPD, ebenso wie der EDSA: dort den Namen ausschreiben.',
    },
  },
  gba: {
    label: {
      nl: 'Gegevensbeschermingsautoriteit',
      fr: 'Autorité de protection des données',
      en: 'Belgian Data Protection Authority',
      de: 'Datenschutzbehörde',
    },
    also: { nl: ['GBA'], fr: ['APD'], de: ['DSB'] },
    note: {
      nl: 'In het Duits DSB, zoals ook een functionaris voor gegevensbescherming heet.',
      fr: 'En allemand DSB, qui désigne aussi le délégué à la protection des données.',
      en: 'In German DSB, which also stands for a data protection officer.',
      de: 'DSB steht auch für Datenschutzbeauftragte: die Behörde ausschreiben.',
    },
  },
} as const satisfies Readonly<Record<string, Term>>
export type TermKey = keyof typeof terms
