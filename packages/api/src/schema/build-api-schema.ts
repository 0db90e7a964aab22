import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { AccessListResolver } from '../access-list/access-list.resolver.ts'
import { ActivityResolver } from '../activity/activity.resolver.ts'
import { AgreementResolver } from '../agreement/agreement.resolver.ts'
import { ApiTokenResolver } from '../api-token/api-token.resolver.ts'
import { AssessmentResolver } from '../assessment/assessment.resolver.ts'
import { AuthorityResolver } from '../authority/authority.resolver.ts'
import { AwarenessResolver } from '../awareness/awareness.resolver.ts'
import { BreakGlassResolver } from '../break-glass/break-glass.resolver.ts'
import { BreachResolver } from '../breach/breach.resolver.ts'
import { DeliveryResolver } from '../breach/delivery.resolver.ts'
import { DeliveryQuestionResolver } from '../delivery-question/delivery-question.resolver.ts'
import { ConfirmationResolver } from '../confirmation/confirmation.resolver.ts'
import { CommunicationResolver } from '../communication/communication.resolver.ts'
import { CountsResolver } from '../counts/counts.resolver.ts'
import { DecisionResolver } from '../decision/decision.resolver.ts'
import { DeputyResolver } from '../deputy/deputy.resolver.ts'
import { DutyResolver } from '../duty/duty.resolver.ts'
import { DutyReportResolver } from '../duty-report/duty-report.resolver.ts'
import { FactsResolver } from '../facts/facts.resolver.ts'
import { IncidentListResolver } from '../incident/incident-list.resolver.ts'
import { IncidentStatusResolver } from '../incident/incident-status.resolver.ts'
import { IncidentResolver } from '../incident/incident.resolver.ts'
import { InvitationResolver } from '../invitation/invitation.resolver.ts'
import { InstallationResolver } from '../installation/installation.resolver.ts'
import { IdentityResolver } from '../identifier/identity.resolver.ts'
import { MergerResolver } from '../merger/merger.resolver.ts'
import { ServiceResolver } from '../merger/service.resolver.ts'
import { MandateResolver } from '../mandate/mandate.resolver.ts'
import { AttachmentResolver } from '../attachment/attachment.resolver.ts'
import { MeasureResolver } from '../measure/measure.resolver.ts'
import { MemberResolver } from '../member/member.resolver.ts'
import { NotificationDraftResolver } from '../notification/notification-draft.resolver.ts'
import { NotificationResolver } from '../notification/notification.resolver.ts'
import { OrganisationDetailsResolver } from '../organisation/organisation-details.resolver.ts'
import { OnboardingResolver } from '../organisation/onboarding.resolver.ts'
import { QueueResolver } from '../queue/queue.resolver.ts'
import { QueueViewResolver } from '../queue-view/queue-view.resolver.ts'
import { ReadingResolver } from '../reading/reading.resolver.ts'
import { LikenessResolver } from '../likeness/likeness.resolver.ts'
import { TogetherResolver } from '../together/together.resolver.ts'
import { OutsiderPageResolver } from '../outsider/outsider-page.resolver.ts'
import { OutsiderReportResolver } from '../outsider/outsider-report.resolver.ts'
import { ClaimedQuestionResolver } from '../claimed-question/claimed-question.resolver.ts'
import { FiledReportResolver } from '../filed-report/filed-report.resolver.ts'
import { ProcessorQuestionResolver } from '../processor-question/processor-question.resolver.ts'
import { ReceivedReportResolver } from '../received-report/received-report.resolver.ts'
import { ReportResolver } from '../report/report.resolver.ts'
import { ProviderResolver } from '../provider/provider.resolver.ts'
import { SealResolver } from '../seal/seal.resolver.ts'
import { SettingsResolver } from '../settings/settings.resolver.ts'
import { ReceivedTemplateResolver } from '../template/received-template.resolver.ts'
import { TemplatePushResolver } from '../template/template-push.resolver.ts'
import { SupplierQuestionResolver } from '../supplier-question/supplier-question.resolver.ts'
import { TemplateResolver } from '../template/template.resolver.ts'
import { ViewerResolver } from '../viewer/viewer.resolver.ts'

type ResolverClass = new () => object

const resolvers: NonEmptyArray<ResolverClass> = [
  ViewerResolver,
  IncidentResolver,
  IncidentListResolver,
  IncidentStatusResolver,
  SealResolver,
  BreakGlassResolver,
  ConfirmationResolver,
  FactsResolver,
  AwarenessResolver,
  AssessmentResolver,
  DecisionResolver,
  DutyResolver,
  DutyReportResolver,
  ProviderResolver,
  SettingsResolver,
  TemplateResolver,
  TemplatePushResolver,
  ReceivedTemplateResolver,
  OrganisationDetailsResolver,
  NotificationResolver,
  NotificationDraftResolver,
  CommunicationResolver,
  AttachmentResolver,
  MeasureResolver,
  LikenessResolver,
  TogetherResolver,
  OutsiderPageResolver,
  OutsiderReportResolver,
  ReportResolver,
  QueueResolver,
  QueueViewResolver,
  CountsResolver,
  BreachResolver,
  DeliveryResolver,
  ClaimedQuestionResolver,
  FiledReportResolver,
  ReceivedReportResolver,
  ProcessorQuestionResolver,
  DeliveryQuestionResolver,
  MemberResolver,
  ApiTokenResolver,
  InvitationResolver,
  MandateResolver,
  DeputyResolver,
  OnboardingResolver,
  IdentityResolver,
  MergerResolver,
  ServiceResolver,
  AccessListResolver,
  ReadingResolver,
  ActivityResolver,
  AgreementResolver,
  SupplierQuestionResolver,
  AuthorityResolver,
  InstallationResolver,
]

/** The schema from the resolvers. Inputs are checked by the use cases: no second validator here. */
export function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers, validate: false })
}
