import type {
  Alteration,
  Answer,
  AuthorityChoice,
  AvailabilityEffect,
  AvailabilityLoss,
  AwarenessGround,
  BreachType,
  Cause,
  CommunicationChannel,
  ConfidentialityEffect,
  CountKind,
  DataType,
  Disclosure,
  Discovery,
  ExceptionGround,
  Impact,
  ImpactSeverity,
  IncidentSource,
  IncidentStatus,
  IncidentType,
  IntegrityEffect,
  Intelligibility,
  MeasureKind,
  NotificationPhase,
  OccurrenceKind,
  PeopleCategory,
  PeopleChoice,
  Prevention,
  ProtectionInPlace,
  RiskLevel,
  SubmissionChannel,
} from '@lekboek/domain'
import type { DocumentLanguage } from '../language/document-language.ts'
import { choiceLabelsEn } from './choice-label.en.ts'
import { choiceLabelsNl } from './choice-label.nl.ts'

/** The word for every key of every closed list: a key that is forgotten does not compile. */
export interface ChoiceLabels {
  alteration: Record<Alteration, string>
  answer: Record<Answer, string>
  authorityChoice: Record<AuthorityChoice, string>
  availabilityEffect: Record<AvailabilityEffect, string>
  availabilityLoss: Record<AvailabilityLoss, string>
  awarenessGround: Record<AwarenessGround, string>
  breachType: Record<BreachType, string>
  cause: Record<Cause, string>
  communicationChannel: Record<CommunicationChannel, string>
  confidentialityEffect: Record<ConfidentialityEffect, string>
  countKind: Record<CountKind, string>
  dataType: Record<DataType, string>
  disclosure: Record<Disclosure, string>
  discovery: Record<Discovery, string>
  exceptionGround: Record<ExceptionGround, string>
  impact: Record<Impact, string>
  impactSeverity: Record<ImpactSeverity, string>
  incidentSource: Record<IncidentSource, string>
  incidentStatus: Record<IncidentStatus, string>
  incidentType: Record<IncidentType, string>
  integrityEffect: Record<IntegrityEffect, string>
  intelligibility: Record<Intelligibility, string>
  measureKind: Record<MeasureKind, string>
  notificationPhase: Record<NotificationPhase, string>
  occurrenceKind: Record<OccurrenceKind, string>
  peopleCategory: Record<PeopleCategory, string>
  peopleChoice: Record<PeopleChoice, string>
  prevention: Record<Prevention, string>
  protectionInPlace: Record<ProtectionInPlace, string>
  riskLevel: Record<RiskLevel, string>
  submissionChannel: Record<SubmissionChannel, string>
}

export const choiceLabels: Record<DocumentLanguage, ChoiceLabels> = { nl: choiceLabelsNl, en: choiceLabelsEn }
