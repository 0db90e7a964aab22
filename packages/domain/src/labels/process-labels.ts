// Labels of the way of a dossier: status, duties, decisions, notification, communication, roles.
import type { AwarenessGround, AwarenessReason } from '../awareness/ground.ts'
import { signalReasonLabels } from '../awareness/signal-reasons.ts'
import type { CommunicationChannel, CommunicationElement } from '../communication/draft.ts'
import type { AuthorityChoice, ExceptionGround, PeopleChoice } from '../decision/choices.ts'
import type { DutyKind, DutyState } from '../duty/kinds.ts'
import type { IncidentSource, IncidentStatus, NextStep } from '../incident/dossier.ts'
import type { NotificationPhase, SubmissionChannel } from '../notification/phase.ts'
import type { MandateScope, MeasureKind, OrganisationKind, Role } from '../role/role.ts'
import type { Labels } from './label.ts'

export const incidentStatusLabels: Labels<IncidentStatus> = {
  reported: { en: 'Reported', nl: 'Binnengekomen' },
  investigating: { en: 'Being checked', nl: 'In onderzoek' },
  confirmed: { en: 'Confirmed', nl: 'Bevestigd' },
  closed: { en: 'Closed', nl: 'Afgesloten' },
  dismissed: { en: 'No breach', nl: 'Geen datalek' },
}

export const incidentSourceLabels: Labels<IncidentSource> = {
  staff: { en: 'Member of staff', nl: 'Medewerker' },
  dpo: { en: 'DPO', nl: 'DPO' },
  processor: { en: 'Processor', nl: 'Verwerker' },
  outsider: { en: 'Outsider', nl: 'Buitenstaander' },
}

export const nextStepLabels: Labels<NextStep> = {
  investigate: { en: 'Check the report', nl: 'Het signaal onderzoeken' },
  fixAwareness: { en: 'Fix the instant of awareness', nl: 'Het moment van kennisname vastleggen' },
  answerFacts: { en: 'Complete the facts', nl: 'De feiten aanvullen' },
  assess: { en: 'Weigh the risk', nl: 'Het risico beoordelen' },
  advise: { en: 'Give advice', nl: 'Advies geven' },
  decide: { en: 'Decide', nl: 'Beslissen' },
  notifyAuthority: { en: 'Notify the authority', nl: 'De melding aan de autoriteit doen' },
  tellPeople: { en: 'Tell the people', nl: 'De mededeling aan betrokkenen doen' },
  completeNotification: { en: 'Complete the notification', nl: 'De melding vervolledigen' },
  finishMeasures: { en: 'Finish the measures', nl: 'De maatregelen afwerken' },
  close: { en: 'Close the dossier', nl: 'Het dossier afsluiten' },
  none: { en: 'Nothing', nl: 'Niets' },
}

export const dutyKindLabels: Labels<DutyKind> = {
  investigation: { en: 'Check', nl: 'Onderzoek' },
  authority: { en: 'Notification to the authority', nl: 'Melding aan de autoriteit' },
  people: { en: 'Communication to people', nl: 'Mededeling aan betrokkenen' },
  processorReport: { en: 'Report by the processor', nl: 'Bericht van de verwerker' },
}

export const dutyStateLabels: Labels<DutyState> = {
  running: { en: 'Running', nl: 'Loopt' },
  met: { en: 'Met', nl: 'Nagekomen' },
  metLate: { en: 'Met late', nl: 'Te laat nagekomen' },
  overdue: { en: 'Overdue', nl: 'Verstreken' },
  notRequired: { en: 'Not required', nl: 'Niet vereist' },
}

export const awarenessGroundLabels: Labels<AwarenessGround> = {
  ownFinding: { en: 'Own finding', nl: 'Eigen vaststelling' },
  toldByProcessor: { en: 'Told by the processor', nl: 'Bericht van de verwerker' },
  shownByThirdParty: { en: 'Shown by a third party', nl: 'Aangetoond door een derde' },
  attackerClaimVerified: { en: 'Claim of the attacker verified', nl: 'Claim van de aanvaller nagegaan' },
  lossNoticed: { en: 'Loss noticed', nl: 'Verlies opgemerkt' },
  checkConfirmed: { en: 'Confirmed by a check', nl: 'Bevestigd door onderzoek' },
  toldByAuthority: { en: 'Told by an authority', nl: 'Bericht van een autoriteit' },
}

export const awarenessReasonLabels: Labels<AwarenessReason> = {
  processorTold: { en: 'The processor told it then', nl: 'De verwerker liet het toen weten' },
  processorToldFirst: {
    en: 'The processor told it before anybody here saw it',
    nl: 'De verwerker liet het weten voor iemand hier het zag',
  },
  lossSeen: {
    en: 'The loss was noticed then; a loss is certain at once',
    nl: 'Het verlies werd toen opgemerkt; een verlies staat meteen vast',
  },
  foundByOwnPeople: {
    en: 'Somebody in the organisation saw it then',
    nl: 'Iemand in de organisatie zag het toen',
  },
  thirdPartyTold: {
    en: 'An outsider pointed it out then; a short check may move this',
    nl: 'Een buitenstaander wees er toen op; een kort onderzoek kan dit verschuiven',
  },
  pressReported: {
    en: 'It was in the news then; a short check may move this',
    nl: 'Het kwam toen in het nieuws; een kort onderzoek kan dit verschuiven',
  },
  firstSeenInOrganisation: {
    en: 'First seen inside the organisation',
    nl: 'Voor het eerst gezien in de organisatie',
  },
  onlyReportKnown: {
    en: 'Only the internal report is known; it may have been seen earlier',
    nl: 'Alleen het interne signaal is gekend; het kan eerder gezien zijn',
  },
  ...signalReasonLabels,
}

export const authorityChoiceLabels: Labels<AuthorityChoice> = {
  notify: { en: 'Notify the authority', nl: 'Melden aan de autoriteit' },
  doNotNotify: { en: 'Do not notify', nl: 'Niet melden' },
}

export const peopleChoiceLabels: Labels<PeopleChoice> = {
  tell: { en: 'Tell the people', nl: 'Mededelen aan betrokkenen' },
  doNotTell: { en: 'Do not tell', nl: 'Niet mededelen' },
  tellPublicly: { en: 'Tell publicly', nl: 'Openbaar mededelen' },
  tellVoluntarily: { en: 'Tell voluntarily', nl: 'Vrijwillig mededelen' },
}

export const exceptionGroundLabels: Labels<ExceptionGround> = {
  unintelligible: { en: 'Data were unintelligible, 34(3)(a)', nl: 'Gegevens waren onbegrijpelijk, 34(3)(a)' },
  riskRemoved: {
    en: 'Later measures removed the high risk, 34(3)(b)',
    nl: 'Latere maatregelen namen het hoge risico weg, 34(3)(b)',
  },
  disproportionate: { en: 'Disproportionate effort, 34(3)(c)', nl: 'Onevenredige inspanning, 34(3)(c)' },
}

export const notificationPhaseLabels: Labels<NotificationPhase> = {
  initial: { en: 'Initial notification', nl: 'Eerste melding' },
  followUp: { en: 'Follow-up', nl: 'Aanvullende melding' },
  complete: { en: 'Complete notification', nl: 'Volledige melding' },
  withdrawal: { en: 'Withdrawal', nl: 'Intrekking' },
}

export const submissionChannelLabels: Labels<SubmissionChannel> = {
  eForms: { en: 'E-forms portal', nl: 'E-formsportaal' },
  email: { en: 'E-mail', nl: 'E-mail' },
  webForm: { en: 'Web form', nl: 'Webformulier' },
  teleservice: { en: 'Teleservice', nl: 'Teledienst' },
  post: { en: 'Post', nl: 'Post' },
  other: { en: 'Another way', nl: 'Een andere weg' },
}

export const communicationElementLabels: Labels<CommunicationElement> = {
  whatHappened: { en: 'What happened', nl: 'Wat er gebeurd is' },
  contact: { en: 'Contact point', nl: 'Contactpunt' },
  consequences: { en: 'Likely consequences', nl: 'Waarschijnlijke gevolgen' },
  measures: { en: 'What we do about it', nl: 'Wat we eraan doen' },
  advice: { en: 'What people can do themselves', nl: 'Wat mensen zelf kunnen doen' },
}

export const communicationChannelLabels: Labels<CommunicationChannel> = {
  email: { en: 'E-mail', nl: 'E-mail' },
  letter: { en: 'Letter', nl: 'Brief' },
  phone: { en: 'Phone', nl: 'Telefoon' },
  sms: { en: 'Text message', nl: 'Sms' },
  conversation: { en: 'Conversation', nl: 'Gesprek' },
  website: { en: 'Website', nl: 'Website' },
  press: { en: 'Press', nl: 'Pers' },
  socialMedia: { en: 'Social media', nl: 'Sociale media' },
  other: { en: 'Another way', nl: 'Een andere weg' },
}

export const roleLabels: Labels<Role> = {
  reporter: { en: 'Reporter', nl: 'Melder' },
  handler: { en: 'Handler', nl: 'Behandelaar' },
  dpo: { en: 'DPO', nl: 'DPO' },
  decider: { en: 'Decider', nl: 'Beslisser' },
  admin: { en: 'Administrator', nl: 'Beheerder' },
  auditor: { en: 'Auditor', nl: 'Auditor' },
  processorContact: { en: "Processor's contact", nl: 'Contact van de verwerker' },
  umbrellaAdmin: { en: 'Umbrella administrator', nl: 'Beheerder van de koepel' },
}

export const mandateScopeLabels: Labels<MandateScope> = {
  dpo: { en: 'Acts as DPO', nl: 'Treedt op als DPO' },
  read: { en: 'Reads', nl: 'Leest' },
  statistics: { en: 'Statistics only', nl: 'Enkel statistieken' },
}

export const organisationKindLabels: Labels<OrganisationKind> = {
  controller: { en: 'Controller', nl: 'Verwerkingsverantwoordelijke' },
  processor: { en: 'Processor', nl: 'Verwerker' },
  consultancy: { en: 'Consultancy', nl: 'Adviesbureau' },
  umbrella: { en: 'Umbrella organisation', nl: 'Koepelorganisatie' },
}

export const measureKindLabels: Labels<MeasureKind> = {
  corrective: { en: 'Corrective measure', nl: 'Corrigerende maatregel' },
  preventive: { en: 'Preventive measure', nl: 'Preventieve maatregel' },
}
