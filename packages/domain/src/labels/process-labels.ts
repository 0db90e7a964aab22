// Labels of the way of a dossier: status, duties, decisions, notification, communication, roles.
import type { AwarenessGround, AwarenessReason } from '../awareness/ground.ts'
import { signalReasonLabels } from '../awareness/signal-reason-labels.ts'
import type { CommunicationChannel, CommunicationElement } from '../communication/draft.ts'
import type { AuthorityChoice, ExceptionGround, PeopleChoice } from '../decision/choices.ts'
import type { DutyKind, DutyState } from '../duty/kinds.ts'
import type { LeadBasis } from '../facts/choices.ts'
import type { IncidentSource, IncidentStatus, NextStep } from '../incident/dossier.ts'
import type { DutyReportChannel } from '../duty/report-channel.ts'
import type { NotificationPhase, SubmissionChannel } from '../notification/phase.ts'
import type { OutsiderKind } from '../outsider/outsider-kinds.ts'
import type { MandateScope, MeasureKind, OrganisationKind, Role } from '../role/role.ts'
import type { Labels } from './label.ts'

export const incidentStatusLabels: Labels<IncidentStatus> = {
  reported: { en: 'Reported', nl: 'Binnengekomen', fr: 'Reçu', de: 'Eingegangen' },
  investigating: { en: 'Being checked', nl: 'In onderzoek', fr: 'En cours d’examen', de: 'In Prüfung' },
  confirmed: { en: 'Confirmed', nl: 'Bevestigd', fr: 'Confirmé', de: 'Bestätigt' },
  closed: { en: 'Closed', nl: 'Afgesloten', fr: 'Clôturé', de: 'Abgeschlossen' },
  dismissed: { en: 'No breach', nl: 'Geen datalek', fr: 'Pas de violation', de: 'Keine Verletzung' },
  broughtTogether: {
    en: 'Brought into another dossier',
    nl: 'Samengebracht met een ander dossier',
    fr: 'Réuni avec un autre dossier',
    de: 'Mit einem anderen Vorgang zusammengeführt',
  },
}

export const incidentSourceLabels: Labels<IncidentSource> = {
  staff: { en: 'Member of staff', nl: 'Medewerker', fr: 'Membre du personnel', de: 'Mitglied des Personals' },
  dpo: { en: 'DPO', nl: 'DPO', fr: 'DPO', de: 'DSB' },
  processor: { en: 'Processor', nl: 'Verwerker', fr: 'Sous-traitant', de: 'Auftragsverarbeiter' },
  outsider: { en: 'Outsider', nl: 'Buitenstaander', fr: 'Personne extérieure', de: 'Außenstehende Person' },
}

export const outsiderKindLabels: Labels<OutsiderKind> = {
  papersFound: {
    en: 'Papers, letters or files',
    nl: 'Papieren, brieven of dossiers',
    fr: 'Des papiers, des lettres ou des dossiers',
    de: 'Papiere, Briefe oder Akten',
  },
  deviceFound: {
    en: 'A USB stick, phone, laptop or other device',
    nl: 'Een USB-stick, gsm, laptop of ander toestel',
    fr: 'Une clé USB, un téléphone, un ordinateur ou un autre appareil',
    de: 'Einen USB-Stick, ein Handy, einen Laptop oder ein anderes Gerät',
  },
  wrongAddressee: {
    en: 'A letter or e-mail that was meant for somebody else',
    nl: 'Een brief of e-mail die voor iemand anders bedoeld was',
    fr: 'Une lettre ou un e-mail destiné à quelqu’un d’autre',
    de: 'Einen Brief oder eine E-Mail, die für jemand anderen bestimmt war',
  },
  visibleOnline: {
    en: 'Data that anybody can see online',
    nl: 'Gegevens die iedereen online kan zien',
    fr: 'Des données que tout le monde peut voir en ligne',
    de: 'Daten, die jeder online sehen kann',
  },
  seenOrHeard: {
    en: 'Something that I saw or heard',
    nl: 'Iets wat ik zag of hoorde',
    fr: 'Quelque chose que j’ai vu ou entendu',
    de: 'Etwas, das ich gesehen oder gehört habe',
  },
  other: { en: 'Something else', nl: 'Iets anders', fr: 'Autre chose', de: 'Etwas anderes' },
}

export const nextStepLabels: Labels<NextStep> = {
  investigate: {
    en: 'Check the report',
    nl: 'Het signaal onderzoeken',
    fr: 'Examiner le signalement',
    de: 'Den Hinweis prüfen',
  },
  fixAwareness: {
    en: 'Fix the instant of awareness',
    nl: 'Het moment van kennisname vastleggen',
    fr: 'Fixer le moment de la prise de connaissance',
    de: 'Den Zeitpunkt der Kenntnisnahme festlegen',
  },
  answerFacts: {
    en: 'Complete the facts',
    nl: 'De feiten aanvullen',
    fr: 'Compléter les faits',
    de: 'Den Sachverhalt ergänzen',
  },
  assess: {
    en: 'Weigh the risk',
    nl: 'Het risico beoordelen',
    fr: 'Évaluer le risque',
    de: 'Das Risiko beurteilen',
  },
  advise: { en: 'Give advice', nl: 'Advies geven', fr: 'Rendre un avis', de: 'Stellung nehmen' },
  decide: { en: 'Decide', nl: 'Beslissen', fr: 'Décider', de: 'Entscheiden' },
  notifyAuthority: {
    en: 'Notify the authority',
    nl: 'De melding aan de autoriteit doen',
    fr: 'Faire la notification à l’autorité',
    de: 'Die Meldung an die Behörde machen',
  },
  tellPeople: {
    en: 'Tell the people',
    nl: 'De mededeling aan betrokkenen doen',
    fr: 'Faire la communication aux personnes concernées',
    de: 'Die betroffenen Personen benachrichtigen',
  },
  completeNotification: {
    en: 'Complete the notification, or follow it up',
    nl: 'Maak de melding volledig of vul ze aan',
    fr: 'Compléter la notification ou y donner suite',
    de: 'Die Meldung vervollständigen oder ergänzen',
  },
  withdrawNotification: {
    en: 'Withdraw the notification',
    nl: 'De melding intrekken',
    fr: 'Retirer la notification',
    de: 'Die Meldung zurückziehen',
  },
  meetDuties: {
    en: 'Meet the other reporting duties',
    nl: 'Voldoe aan de andere meldplichten',
    fr: 'Remplir les autres obligations de notification',
    de: 'Die anderen Meldepflichten erfüllen',
  },
  finishMeasures: {
    en: 'Finish the measures',
    nl: 'De maatregelen afwerken',
    fr: 'Achever les mesures',
    de: 'Die Maßnahmen abschließen',
  },
  confirmCorrection: {
    en: 'Confirm the correction',
    nl: 'De correctie bevestigen',
    fr: 'Confirmer la correction',
    de: 'Die Korrektur bestätigen',
  },
  close: {
    en: 'Close the dossier',
    nl: 'Het dossier afsluiten',
    fr: 'Clôturer le dossier',
    de: 'Die Akte schließen',
  },
  none: { en: 'Nothing', nl: 'Niets', fr: 'Rien', de: 'Nichts' },
}

export const leadBasisLabels: Labels<LeadBasis> = {
  mainEstablishment: {
    en: 'Authority of the main establishment (article 56(1))',
    nl: 'Autoriteit van de hoofdvestiging (artikel 56, lid 1)',
    fr: 'Autorité de l’établissement principal (article 56, paragraphe 1)',
    de: 'Behörde der Hauptniederlassung (Artikel 56 Absatz 1)',
  },
  singleEstablishment: {
    en: 'Authority of the only establishment (article 56(1))',
    nl: 'Autoriteit van de enige vestiging (artikel 56, lid 1)',
    fr: 'Autorité de l’établissement unique (article 56, paragraphe 1)',
    de: 'Behörde der einzigen Niederlassung (Artikel 56 Absatz 1)',
  },
  noLead: {
    en: 'No lead authority: processing by law or in the public interest (article 55(2))',
    nl: 'Geen leidende autoriteit: verwerking krachtens de wet of in het algemeen belang (artikel 55, lid 2)',
    fr: 'Pas d’autorité chef de file : traitement légal ou d’intérêt public (article 55, paragraphe 2)',
    de: 'Keine federführende Behörde: Verarbeitung kraft Gesetzes oder im öffentlichen Interesse (Artikel 55 Absatz 2)',
  },
}

export const dutyKindLabels: Labels<DutyKind> = {
  investigation: { en: 'Check', nl: 'Onderzoek', fr: 'Vérification', de: 'Prüfung' },
  authority: {
    en: 'Notification to the authority',
    nl: 'Melding aan de autoriteit',
    fr: 'Notification à l’autorité',
    de: 'Meldung an die Behörde',
  },
  people: {
    en: 'Communication to people',
    nl: 'Mededeling aan betrokkenen',
    fr: 'Communication aux personnes concernées',
    de: 'Benachrichtigung der betroffenen Personen',
  },
  processorReport: {
    en: 'Report by the processor',
    nl: 'Bericht van de verwerker',
    fr: 'Rapport du sous-traitant',
    de: 'Mitteilung des Auftragsverarbeiters',
  },
}

export const dutyStateLabels: Labels<DutyState> = {
  running: { en: 'Running', nl: 'Loopt', fr: 'En cours', de: 'Läuft' },
  met: { en: 'Met', nl: 'Nagekomen', fr: 'Remplie', de: 'Erfüllt' },
  metLate: { en: 'Met late', nl: 'Te laat nagekomen', fr: 'Remplie en retard', de: 'Verspätet erfüllt' },
  overdue: { en: 'Overdue', nl: 'Verstreken', fr: 'Délai dépassé', de: 'Frist abgelaufen' },
  notRequired: { en: 'Not required', nl: 'Niet vereist', fr: 'Non requise', de: 'Nicht erforderlich' },
}

export const awarenessGroundLabels: Labels<AwarenessGround> = {
  ownFinding: {
    en: 'Own finding',
    nl: 'Eigen vaststelling',
    fr: 'Constatation propre',
    de: 'Eigene Feststellung',
  },
  toldByProcessor: {
    en: 'Told by the processor',
    nl: 'Bericht van de verwerker',
    fr: 'Informé par le sous-traitant',
    de: 'Vom Auftragsverarbeiter mitgeteilt',
  },
  shownByThirdParty: {
    en: 'Shown by a third party',
    nl: 'Aangetoond door een derde',
    fr: 'Démontré par un tiers',
    de: 'Von Dritten nachgewiesen',
  },
  attackerClaimVerified: {
    en: 'Claim of the attacker verified',
    nl: 'Claim van de aanvaller nagegaan',
    fr: 'Affirmation de l’attaquant vérifiée',
    de: 'Behauptung des Angreifers überprüft',
  },
  lossNoticed: { en: 'Loss noticed', nl: 'Verlies opgemerkt', fr: 'Perte remarquée', de: 'Verlust bemerkt' },
  checkConfirmed: {
    en: 'Confirmed by a check',
    nl: 'Bevestigd door onderzoek',
    fr: 'Confirmé par une vérification',
    de: 'Durch Prüfung bestätigt',
  },
  toldByAuthority: {
    en: 'Told by an authority',
    nl: 'Bericht van een autoriteit',
    fr: 'Informé par une autorité',
    de: 'Von einer Behörde mitgeteilt',
  },
}

export const awarenessReasonLabels: Labels<AwarenessReason> = {
  processorTold: {
    en: 'The processor told it then',
    nl: 'De verwerker liet het toen weten',
    fr: 'Le sous-traitant en a informé à ce moment',
    de: 'Der Auftragsverarbeiter hat es damals mitgeteilt',
  },
  processorToldFirst: {
    en: 'The processor told it before anybody here saw it',
    nl: 'De verwerker liet het weten voor iemand hier het zag',
    fr: 'Le sous-traitant en a informé avant que quelqu’un ici ne le voie',
    de: 'Der Auftragsverarbeiter hat es mitgeteilt, bevor es hier jemand sah',
  },
  lossSeen: {
    en: 'The loss was noticed then; a loss is certain at once',
    nl: 'Het verlies werd toen opgemerkt; een verlies staat meteen vast',
    fr: 'La perte a été remarquée à ce moment ; une perte est certaine d’emblée',
    de: 'Der Verlust wurde damals bemerkt; ein Verlust steht sofort fest',
  },
  foundByOwnPeople: {
    en: 'Somebody in the organisation saw it then',
    nl: 'Iemand in de organisatie zag het toen',
    fr: 'Quelqu’un dans l’organisation l’a vu à ce moment',
    de: 'Jemand in der Organisation hat es damals gesehen',
  },
  thirdPartyTold: {
    en: 'An outsider pointed it out then: a hint, a short check had to begin',
    nl: 'Een buitenstaander wees er toen op: een aanwijzing, een kort onderzoek moest beginnen',
    fr: 'Une personne extérieure l’a signalé à ce moment : un indice, une brève vérification devait commencer',
    de: 'Eine außenstehende Person wies damals darauf hin: ein Anhaltspunkt, eine kurze Prüfung musste beginnen',
  },
  pressReported: {
    en: 'It was in the news then: a hint, a short check had to begin',
    nl: 'Het kwam toen in het nieuws: een aanwijzing, een kort onderzoek moest beginnen',
    fr: 'La presse en a parlé à ce moment : un indice, une brève vérification devait commencer',
    de: 'Es kam damals in den Nachrichten: ein Anhaltspunkt, eine kurze Prüfung musste beginnen',
  },
  firstSeenInOrganisation: {
    en: 'First seen inside the organisation',
    nl: 'Voor het eerst gezien in de organisatie',
    fr: 'Vu pour la première fois dans l’organisation',
    de: 'Zum ersten Mal in der Organisation gesehen',
  },
  onlyReportKnown: {
    en: 'Only the internal report is known; it may have been seen earlier',
    nl: 'Alleen het interne signaal is gekend; het kan eerder gezien zijn',
    fr: 'Seul le signalement interne est connu ; cela peut avoir été vu plus tôt',
    de: 'Nur der interne Hinweis ist bekannt; es kann früher gesehen worden sein',
  },
  ...signalReasonLabels,
}

export const authorityChoiceLabels: Labels<AuthorityChoice> = {
  notify: {
    en: 'Notify the authority',
    nl: 'Melden aan de autoriteit',
    fr: 'Notifier à l’autorité',
    de: 'Der Behörde melden',
  },
  doNotNotify: { en: 'Do not notify', nl: 'Niet melden', fr: 'Ne pas notifier', de: 'Nicht melden' },
}

export const peopleChoiceLabels: Labels<PeopleChoice> = {
  tell: {
    en: 'Tell the people',
    nl: 'Mededelen aan betrokkenen',
    fr: 'Communiquer aux personnes concernées',
    de: 'Die betroffenen Personen benachrichtigen',
  },
  doNotTell: {
    en: 'Do not tell',
    nl: 'Niet mededelen',
    fr: 'Ne pas communiquer',
    de: 'Nicht benachrichtigen',
  },
  tellPublicly: {
    en: 'Tell publicly',
    nl: 'Openbaar mededelen',
    fr: 'Communiquer publiquement',
    de: 'Öffentlich bekannt machen',
  },
  tellVoluntarily: {
    en: 'Tell voluntarily',
    nl: 'Vrijwillig mededelen',
    fr: 'Communiquer volontairement',
    de: 'Freiwillig benachrichtigen',
  },
}

export const exceptionGroundLabels: Labels<ExceptionGround> = {
  unintelligible: {
    en: 'Data were unintelligible, 34(3)(a)',
    nl: 'Gegevens waren onbegrijpelijk, 34(3)(a)',
    fr: 'Données incompréhensibles, 34(3)(a)',
    de: 'Daten waren unzugänglich, 34(3)(a)',
  },
  riskRemoved: {
    en: 'Later measures removed the high risk, 34(3)(b)',
    nl: 'Latere maatregelen namen het hoge risico weg, 34(3)(b)',
    fr: 'Des mesures ultérieures ont écarté le risque élevé, 34(3)(b)',
    de: 'Spätere Maßnahmen haben das hohe Risiko beseitigt, 34(3)(b)',
  },
  disproportionate: {
    en: 'Disproportionate effort: a public communication or similar measure instead, 34(3)(c)',
    nl: 'Onevenredige inspanning: een openbare mededeling of soortgelijke maatregel in de plaats, 34(3)(c)',
    fr: 'Efforts disproportionnés : communication publique ou mesure similaire à la place, 34(3)(c)',
    de: 'Unverhältnismäßiger Aufwand: stattdessen öffentliche Bekanntmachung oder ähnliche Maßnahme, 34(3)(c)',
  },
}

export const notificationPhaseLabels: Labels<NotificationPhase> = {
  initial: {
    en: 'Initial notification',
    nl: 'Eerste melding',
    fr: 'Notification initiale',
    de: 'Erstmeldung',
  },
  followUp: {
    en: 'Follow-up',
    nl: 'Aanvullende melding',
    fr: 'Notification complémentaire',
    de: 'Folgemeldung',
  },
  complete: {
    en: 'Complete notification',
    nl: 'Volledige melding',
    fr: 'Notification complète',
    de: 'Vollständige Meldung',
  },
  withdrawal: { en: 'Withdrawal', nl: 'Intrekking', fr: 'Retrait', de: 'Zurückziehung' },
}

export const submissionChannelLabels: Labels<SubmissionChannel> = {
  eForms: { en: 'E-forms portal', nl: 'E-formsportaal', fr: 'Portail e-forms', de: 'E-Forms-Portal' },
  email: { en: 'E-mail', nl: 'E-mail', fr: 'Courriel', de: 'E-Mail' },
  webForm: { en: 'Web form', nl: 'Webformulier', fr: 'Formulaire en ligne', de: 'Webformular' },
  teleservice: { en: 'Teleservice', nl: 'Teledienst', fr: 'Téléservice', de: 'Teledienst' },
  post: { en: 'Post', nl: 'Post', fr: 'Courrier postal', de: 'Post' },
  other: { en: 'Another way', nl: 'Een andere weg', fr: 'Une autre voie', de: 'Ein anderer Weg' },
}

export const communicationElementLabels: Labels<CommunicationElement> = {
  whatHappened: {
    en: 'What happened',
    nl: 'Wat er gebeurd is',
    fr: 'Ce qui s’est passé',
    de: 'Was geschehen ist',
  },
  contact: { en: 'Contact point', nl: 'Contactpunt', fr: 'Point de contact', de: 'Anlaufstelle' },
  consequences: {
    en: 'Likely consequences',
    nl: 'Waarschijnlijke gevolgen',
    fr: 'Conséquences probables',
    de: 'Wahrscheinliche Folgen',
  },
  measures: {
    en: 'What we do about it',
    nl: 'Wat we eraan doen',
    fr: 'Ce que nous faisons',
    de: 'Was wir dagegen tun',
  },
  advice: {
    en: 'What people can do themselves',
    nl: 'Wat mensen zelf kunnen doen',
    fr: 'Ce que les personnes peuvent faire elles-mêmes',
    de: 'Was Betroffene selbst tun können',
  },
}

export const communicationChannelLabels: Labels<CommunicationChannel> = {
  email: { en: 'E-mail', nl: 'E-mail', fr: 'Courriel', de: 'E-Mail' },
  letter: { en: 'Letter', nl: 'Brief', fr: 'Lettre', de: 'Brief' },
  phone: { en: 'Phone', nl: 'Telefoon', fr: 'Téléphone', de: 'Telefon' },
  sms: { en: 'Text message', nl: 'Sms', fr: 'SMS', de: 'SMS' },
  conversation: { en: 'Conversation', nl: 'Gesprek', fr: 'Entretien', de: 'Gespräch' },
  website: { en: 'Website', nl: 'Website', fr: 'Site web', de: 'Website' },
  press: { en: 'Press', nl: 'Pers', fr: 'Presse', de: 'Presse' },
  socialMedia: { en: 'Social media', nl: 'Sociale media', fr: 'Réseaux sociaux', de: 'Soziale Medien' },
  other: { en: 'Another way', nl: 'Een andere weg', fr: 'Une autre voie', de: 'Ein anderer Weg' },
}

export const dutyReportChannelLabels: Labels<DutyReportChannel> = {
  ...submissionChannelLabels,
  phone: communicationChannelLabels.phone,
}

export const roleLabels: Labels<Role> = {
  reporter: { en: 'Reporter', nl: 'Melder', fr: 'Auteur du signalement', de: 'Meldende Person' },
  handler: { en: 'Handler', nl: 'Behandelaar', fr: 'Gestionnaire', de: 'Bearbeiter' },
  dpo: { en: 'DPO', nl: 'DPO', fr: 'DPO', de: 'DSB' },
  decider: { en: 'Decider', nl: 'Beslisser', fr: 'Décideur', de: 'Entscheider' },
  admin: { en: 'Administrator', nl: 'Beheerder', fr: 'Administrateur', de: 'Administrator' },
  auditor: { en: 'Auditor', nl: 'Auditor', fr: 'Auditeur', de: 'Auditor' },
  processorContact: {
    en: "Processor's contact",
    nl: 'Contact van de verwerker',
    fr: 'Contact du sous-traitant',
    de: 'Kontakt des Auftragsverarbeiters',
  },
  umbrellaAdmin: {
    en: 'Umbrella administrator',
    nl: 'Beheerder van de koepel',
    fr: 'Administrateur de l’organisation faîtière',
    de: 'Administrator des Dachverbands',
  },
}

export const mandateScopeLabels: Labels<MandateScope> = {
  dpo: { en: 'Acts as DPO', nl: 'Treedt op als DPO', fr: 'Agit comme DPO', de: 'Handelt als DSB' },
  read: { en: 'Reads', nl: 'Leest', fr: 'Lit', de: 'Liest' },
  statistics: {
    en: 'Statistics only',
    nl: 'Enkel statistieken',
    fr: 'Statistiques uniquement',
    de: 'Nur Statistiken',
  },
}

export const organisationKindLabels: Labels<OrganisationKind> = {
  controller: {
    en: 'Controller',
    nl: 'Verwerkingsverantwoordelijke',
    fr: 'Responsable du traitement',
    de: 'Verantwortlicher',
  },
  processor: { en: 'Processor', nl: 'Verwerker', fr: 'Sous-traitant', de: 'Auftragsverarbeiter' },
  consultancy: { en: 'Consultancy', nl: 'Adviesbureau', fr: 'Bureau de conseil', de: 'Beratungsbüro' },
  umbrella: {
    en: 'Umbrella organisation',
    nl: 'Koepelorganisatie',
    fr: 'Organisation faîtière',
    de: 'Dachverband',
  },
}

export const measureKindLabels: Labels<MeasureKind> = {
  corrective: {
    en: 'Corrective measure',
    nl: 'Corrigerende maatregel',
    fr: 'Mesure corrective',
    de: 'Abhilfemaßnahme',
  },
  preventive: {
    en: 'Preventive measure',
    nl: 'Preventieve maatregel',
    fr: 'Mesure préventive',
    de: 'Vorbeugemaßnahme',
  },
}
