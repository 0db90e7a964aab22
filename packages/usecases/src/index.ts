export type { Selection } from '@lekboek/database'
export type { Context } from './context.ts'
export { Refusal, type RefusalReason } from './refusal.ts'
export {
  openRegister,
  requirePerson,
  type Opening,
  type Person,
  type RegisterAccess,
  type Viewer,
} from './viewer/viewer.ts'
export { nobody, rightsOf, type Rights, type RightsKey } from './viewer/rights.ts'
export type { AccountContext, Site } from './session/account-context.ts'
export { sessionHours, type RenewedSession } from './session/renewed-session.ts'
export { usualIdleMinutes } from './session/session-key.ts'
export { leaveSession } from './session/leave-session.ts'
export { endAllSessions, endOtherSessions, endSession } from './session/end-session.ts'
export { findAccount, type Account } from './account/find-account.ts'
export { findStanding, type AccountStanding } from './account/find-standing.ts'
export { answerFactor, type FactorAnswer } from './factor/answer-factor.ts'
export { confirmTotp, type ConfirmedTotp } from './factor/confirm-totp.ts'
export { removeTotp } from './factor/remove-totp.ts'
export { renewRecoveryCodes } from './factor/renew-recovery-codes.ts'
export { recoveryHash } from './factor/sealed-secret.ts'
export type { Proof } from './factor/require-proof.ts'
export { startTotp, type StartedTotp } from './factor/start-totp.ts'
export { addPasskey, type AddedPasskey } from './passkey/add-passkey.ts'
export { offerPasskey } from './passkey/offer-passkey.ts'
export { offerProof } from './passkey/offer-proof.ts'
export { offerPasskeySignIn } from './passkey/offer-passkey-sign-in.ts'
export { removePasskey } from './passkey/remove-passkey.ts'
export { renamePasskey } from './passkey/rename-passkey.ts'
export { signInWithPasskey } from './passkey/sign-in-with-passkey.ts'
export { endSessionsOf } from './platform/end-sessions-of.ts'
export { addAdministrator, type NewAdministrator } from './platform/add-administrator.ts'
export { closePerson, reopenPerson, type ClosedPerson } from './platform/close-person.ts'
export { personActs } from './platform/person-acts.ts'
export { resetFactors } from './platform/reset-factors.ts'
export { closeDemo } from './demo/close-demo.ts'
export { browserDays, welcomeBrowser } from './browser/welcome-browser.ts'
export { knownBrowser } from './browser/known-browser.ts'
export { isDemo } from './demo/is-demo.ts'
export { addAttempts, countAttempt, isOpenHash, type AttemptRule } from '@lekboek/database'
export type { PublicContext } from './public-context.ts'
export { OneTimeLinks } from './one-time-link/one-time-link.ts'
export { comparableEmail } from './email/email-address.ts'
export { hashPassword, isOldHash, slowKey, verifyPassword } from './password/hash-password.ts'
export { isTooLong, lengthOf, normalPassword, passwordLength } from './password/password-length.ts'
export { changePassword, type ChangePasswordInput } from './password/change-password.ts'
export { lookAtReset } from './password/linked-reset.ts'
export { renewOldHash } from './password/renew-old-hash.ts'
export { requestReset } from './password/request-reset.ts'
export { resetPassword, type ResetInput } from './password/reset-password.ts'
export { acceptInvitation, type AcceptInput } from './invitation/accept-invitation.ts'
export { invite } from './invitation/invite.ts'
export type { InvitationInput } from './invitation/read-invitation.ts'
export { listInvitations } from './invitation/list-invitations.ts'
export { lookAtInvitation, type InvitationView } from './invitation/look-at-invitation.ts'
export { resendInvitation } from './invitation/resend-invitation.ts'
export { withdrawInvitation } from './invitation/withdraw-invitation.ts'
export { giveUpMail } from './mail/give-up-mail.ts'
export { mailReport, retryMail, type MailReport } from './mail/mail-report.ts'
export { PostRefused, type Envelope, type Post } from './mail/post.ts'
export { MailNotSent, sendMail, type PostContext } from './mail/send-mail.ts'
export { chooseLanguage, interfaceLanguages } from './viewer/choose-language.ts'
export { addMeasure, type MeasureInput } from './measure/add-measure.ts'
export { addAttachment, type AttachmentInput } from './attachment/add-attachment.ts'
export { clamdScanner, type ClamdAddress } from './attachment/clamd-scanner.ts'
export {
  usualFileLimits,
  type FileContext,
  type FileLimits,
  type Files,
  type Scanner,
} from './attachment/files.ts'
export { receiveFile } from './attachment/receive-file.ts'
export { fileReport, type FilingInput } from './filed-report/file-report.ts'
export { arrivalHeaders, type ArrivalHeader } from '@lekboek/documents'
export { type TableFigures } from './filed-report/figures-of-table.ts'
export { readFiling, type FilingOffer } from './filed-report/read-filing.ts'
export { readAttachment } from './attachment/read-attachment.ts'
export { removeAttachment } from './attachment/remove-attachment.ts'
export { removeBlob, sweepBlobs } from './attachment/remove-blob.ts'
export { tooLarge } from './attachment/store-upload.ts'
export { attachmentPlaces, blobFolder, type AttachmentPlace, type BlobStore } from '@lekboek/database'
export { changeMeasure } from './measure/change-measure.ts'
export { takeContainmentStep, type ContainmentStepInput } from './measure/take-containment-step.ts'
export { completeMeasure, type CompleteMeasureInput } from './measure/complete-measure.ts'
export { findOrganisationDetails } from './organisation/find-organisation-details.ts'
export { changeOrganisationDetails } from './organisation/change-organisation-details.ts'
export type { OrganisationDetails } from './organisation/organisation-details.ts'
export type { OrganisationDetailsInput } from './organisation/read-organisation-details.ts'
export { findSettings, type Settings } from './settings/find-settings.ts'
export { changeSettings } from './settings/change-settings.ts'
export { demandFactor, factorDemands, type FactorDemand } from './settings/demand-factor.ts'
export type { OwnDutyInput, SettingsInput } from './settings/read-settings.ts'
export { confirmCorrection, type ConfirmCorrectionInput } from './duty/confirm-correction.ts'
export { recordSignificance, type SignificanceInput } from './duty/record-significance.ts'
export {
  recordSubProcessors,
  type SubProcessorInput,
  type SubProcessorsInput,
} from './duty/record-sub-processors.ts'
export { recordDutyReport } from './duty-report/record-duty-report.ts'
export { changeDutyReport } from './duty-report/change-duty-report.ts'
export { retractDutyReport } from './duty-report/retract-duty-report.ts'
export type { DutyReportInput } from './duty-report/read-duty-report.ts'
export { recordSignals, type SignalsInput } from './awareness/record-signals.ts'
export { dossierUnderRules } from './incident/dossier-under-rules.ts'
export { findIncident } from './incident/find-incident.ts'
export { listIncidents, type IncidentConnection, type IncidentListInput } from './incident/list-incidents.ts'
export type { IncidentFilter } from './incident/incident-filter.ts'
export { openIncident, type OpenIncidentInput } from './incident/open-incident.ts'
export { takeAgreementTerm } from './incident/take-agreement-term.ts'
export { renameIncident } from './incident/rename-incident.ts'
export { startInvestigation } from './incident/start-investigation.ts'
export { dismissIncident } from './incident/dismiss-incident.ts'
export { closeIncident } from './incident/close-incident.ts'
export { reopenIncident } from './incident/reopen-incident.ts'
export { submitReport } from './report/submit-report.ts'
export type { SubmitReportInput } from './report/read-report.ts'
export { addToReport } from './report/add-to-report.ts'
export { listLikenesses } from './likeness/list-likenesses.ts'
export { dismissLikeness } from './likeness/dismiss-likeness.ts'
export { bringTogether, type BringTogetherInput } from './together/bring-together.ts'
export { lookTogether, type LookTogether } from './together/look-together.ts'
export { takeApart, type TakeApartInput } from './together/take-apart.ts'
export { takeOverBrought, type TakeOverBroughtInput } from './together/take-over-brought.ts'
export { replyToReport } from './report/reply-to-report.ts'
export { readReplies } from './report/read-replies.ts'
export { ownReports } from './report/own-reports.ts'
export { recordSection, type SectionInput } from './facts/record-section.ts'
export { recordAwareness, type AwarenessInput } from './awareness/record-awareness.ts'
export { recordAssessment } from './assessment/record-assessment.ts'
export type { AssessmentInput } from './assessment/read-assessment.ts'
export { recordDecision, type DecisionInput } from './decision/record-decision.ts'
export { sealIncident, type SealInput } from './seal/seal-incident.ts'
export { nameSealReaders } from './seal/name-seal-readers.ts'
export { unsealIncident } from './seal/unseal-incident.ts'
export { appointKeyHolders, readKeyHolders, type KeyHolders } from './break-glass/key-holders.ts'
export { listWaitingConfirmations, type WaitingConfirmation } from './confirmation/waiting-confirmations.ts'
export { listKeyHoldings, type KeyHolding } from './break-glass/waiting-in-need.ts'
export { askBreakGlass, listBreakGlass } from './break-glass/ask-break-glass.ts'
export { confirmBreakGlass } from './break-glass/confirm-break-glass.ts'
export { refuseBreakGlass } from './break-glass/refuse-break-glass.ts'
export { withdrawBreakGlass } from './break-glass/withdraw-break-glass.ts'
export { remindDeciders } from './decision/remind-deciders.ts'
export { listDeciders, type Decider } from './decision/list-deciders.ts'
export { listSealChoices, type SealChoice } from './seal/seal-choices.ts'
export { listSealKeyHolders } from './seal/key-refusals.ts'
export { assignHandler } from './handler/assign-handler.ts'
export { listHandlers, type HandlerChoice } from './handler/list-handlers.ts'
export type { SystemContext } from './system-context.ts'
export {
  listQueue,
  queueWindows,
  type QueueConnection,
  type QueueInput,
  type QueueItem,
  type QueueWindow,
} from './queue/list-queue.ts'
export { openStatuses, type QueueFilter } from './queue/queue-filter.ts'
export { listQueueViews } from './queue-view/list-queue-views.ts'
export {
  changeQueueView,
  keepQueueView,
  mostQueueViews,
  type QueueViewInput,
} from './queue-view/keep-queue-view.ts'
export { arrangeQueueViews } from './queue-view/arrange-queue-views.ts'
export { removeQueueView } from './queue-view/remove-queue-view.ts'
export type { QueueView } from './queue-view/queue-view.ts'
export { actKinds, type ActKind } from './activity/act-kind.ts'
export { listActivity, type Activity } from './activity/list-activity.ts'
export type { ActivityDay, ClientActivity } from './activity/count-activity.ts'
export { exportActivity } from './activity/export-activity.ts'
export { readCounts, type Counts } from './counts/read-counts.ts'
export type { CountsOfYear } from './counts/suppress-small.ts'
export { listMembers } from './member/list-members.ts'
export { giveRole } from './member/give-role.ts'
export { endRole, type EndRoleInput } from './member/end-role.ts'
export { endMember } from './member/end-member.ts'
export { accessWays, listAccess, type AccessWay } from './access-list/list-access.ts'
export { comingWays, listComingAccess, type ComingWay } from './access-list/list-coming-access.ts'
export { readingKinds, writeReadings, type ReadingKind } from './reading/reading-book.ts'
export { listReadings } from './reading/list-readings.ts'
export { exportReadings } from './reading/export-readings.ts'
export type { ReadingFilterInput } from './reading/read-filter.ts'
export { countLostReadings, keepReadings } from './settings/keep-readings.ts'
export { exportAccess } from './access-list/export-access.ts'
export { noteUse, type RegisterUse } from './access-list/note-use.ts'
export { approveApiToken } from './api-token/approve-api-token.ts'
export { refuseApiToken } from './api-token/refuse-api-token.ts'
export {
  issueApiToken,
  mostTokens,
  tokenDays,
  type ApiTokenInput,
  type IssuedApiToken,
} from './api-token/issue-api-token.ts'
export { listApiTokens } from './api-token/list-api-tokens.ts'
export { revokeApiToken } from './api-token/revoke-api-token.ts'
export { rightsOfToken, type TokenRights } from './api-token/rights-of-token.ts'
export { nameDeputy, type NameDeputyInput } from './deputy/name-deputy.ts'
export { endDeputy } from './deputy/end-deputy.ts'
export { listDeputies } from './deputy/list-deputies.ts'
export { listDeputyChoices, type DeputyChoice } from './deputy/list-deputy-choices.ts'
export {
  addToAnswer,
  handInAnswer,
  saveAnswer,
  type SupplierAnswer,
} from './supplier-question/answer-question.ts'
export {
  answerClaimedQuestion,
  carryAnswer,
  listClaimedQuestions,
} from './claimed-question/answer-claimed.ts'
export { carryClaim } from './claimed-question/carry-claim.ts'
export { giveUpClaim, giveUpOwnAnswer } from './claimed-question/give-up-claim.ts'
export { claimAnswer } from './claimed-question/claim-answer.ts'
export { type ClaimedQuestion, type ClaimedWords } from './claimed-question/claimed-row.ts'
export { judgeClaim } from './claimed-question/judge-claim.ts'
export { type SupplierContext } from './supplier-question/question-link.ts'
export { askFromDossier, listDossierQuestions } from './supplier-question/ask-from-dossier.ts'
export { lookAtQuestion, type QuestionView } from './supplier-question/look-at-question.ts'
export { sealOlderAnswers } from './supplier-question/seal-older-answers.ts'
export { askSuppliers, type SupplierAsk } from './supplier-question/ask-suppliers.ts'
export {
  askSupplierAgain,
  listSupplierQuestions,
  takeBackQuestion,
} from './supplier-question/follow-questions.ts'
export { addOwnAgreement, type AgreementInput } from './agreement/add-own-agreement.ts'
export { answerAgreement, type AgreementAnswer } from './agreement/answer-agreement.ts'
export { changeAgreement } from './agreement/change-agreement.ts'
export { exportAgreements } from './agreement/export-agreements.ts'
export { importAgreements, type AgreementImport } from './agreement/import-agreements.ts'
export { contactLanguages, type ContactLanguage } from './agreement/read-agreement.ts'
export { planAllReminders, remindOfNumbers } from './agreement/remind-of-numbers.ts'
export {
  findAgreementReminder,
  switchAgreementReminder,
  type AgreementReminder,
} from './agreement/switch-reminder.ts'
export { endAgreement } from './agreement/end-agreement.ts'
export { listAgreements } from './agreement/list-agreements.ts'
export { listMandates } from './mandate/list-mandates.ts'
export { grantMandate, type GrantMandateInput } from './mandate/grant-mandate.ts'
export { findConsultancies } from './mandate/find-consultancies.ts'
export { revokeMandate } from './mandate/revoke-mandate.ts'
export { assignMandate, assignMandates } from './mandate/assign-mandates.ts'
export { unassignMandate } from './mandate/unassign-mandate.ts'
export { admitKeptOut } from './mandate/admit-kept-out.ts'
export { listKeptOut } from './mandate/list-kept-out.ts'
export { admitMandateUser } from './mandate/admit-mandate-user.ts'
export { refuseMandateUser } from './mandate/refuse-mandate-user.ts'
export { recordBreach } from './breach/record-breach.ts'
export { recordBreachFromReport } from './breach/record-breach-from-report.ts'
export { changeBreach } from './breach/change-breach.ts'
export type { BreachInput } from './breach/read-breach.ts'
export { findBreach, listBreaches } from './breach/list-breaches.ts'
export { servedControllers } from './breach/served-controllers.ts'
export { findServed, type ServedFound, type ServedSearch } from './breach/find-served.ts'
export { planDeliveries, type PlanInput } from './breach/plan-deliveries.ts'
export type { DeliveryInput, ServedFilter } from './breach/read-deliveries.ts'
export type { OwnPartInput } from './breach/read-own-part.ts'
export {
  importDeliveries,
  type DeliveryImport,
  type DeliveryImportInput,
} from './breach/import-deliveries.ts'
export { changeDelivery } from './breach/change-delivery.ts'
export { removeDelivery } from './breach/remove-delivery.ts'
export { previewDelivery, type DeliveryPreview } from './breach/preview-delivery.ts'
export {
  agreementStates,
  deliveryStates,
  dispatchFailures,
  type AgreementState,
  type DeliveryState,
  type DispatchFailure,
} from './breach/delivery-state.ts'
export {
  listDeliveries,
  type DeliveryConnection,
  type DeliveryFilterInput,
} from './breach/list-deliveries.ts'
export { sendBreach } from './breach/send-breach.ts'
export type { SendInput } from './breach/sending.ts'
export { sendUpdate, type UpdateInput } from './breach/send-update.ts'
export { callBack } from './breach/call-back.ts'
export { withdrawDelivery, type WithdrawalInput } from './breach/withdraw-delivery.ts'
export {
  dispatchKinds,
  receivedKinds,
  type ReceivedKind,
  type DispatchKind,
  type DispatchMessage,
  type ToldContent,
} from './breach/dispatch-message.ts'
export { deliverDispatches } from './breach/deliver-dispatches.ts'
export { giveUpDispatch } from './breach/give-up-dispatch.ts'
export { confirmReportReceipt } from './received-report/confirm-report-receipt.ts'
export { openReceivedReport } from './received-report/open-received-report.ts'
export { processorOverview } from './received-report/processor-overview.ts'
export { showWithdrawnReport } from './received-report/show-withdrawn-report.ts'
export { takeOver, type TakeOverInput } from './received-report/take-over.ts'
export { receiveDispatch } from './received-report/receive-dispatch.ts'
export { askProcessor } from './processor-question/ask-processor.ts'
export type { SeenQuestion } from './processor-question/on-question.ts'
export { settleProcessorQuestion } from './processor-question/settle-processor-question.ts'
export { withdrawProcessorQuestion } from './processor-question/withdraw-processor-question.ts'
export { readProcessorAnswers } from './processor-question/read-processor-answers.ts'
export { bringQuestion } from './processor-question/bring-question.ts'
export { giveUpQuestion } from './processor-question/give-up-question.ts'
export {
  listControllerQuestions,
  type QuestionConnection,
} from './delivery-question/list-controller-questions.ts'
export { answerControllers, type AnswerInput } from './delivery-question/answer-controllers.ts'
export { previewAnswers, type AnswerPreview } from './delivery-question/preview-answers.ts'
export {
  changeKeptAnswer,
  keepAnswer,
  removeKeptAnswer,
  type KeptAnswerInput,
} from './delivery-question/keep-answer.ts'
export { deliverAnswers } from './delivery-question/deliver-answers.ts'
export { giveUpAnswer } from './delivery-question/give-up-answer.ts'
export { markDispatches } from './breach/mark-dispatches.ts'
export { addCommunication } from './communication/add-communication.ts'
export { discardCommunication } from './communication/discard-communication.ts'
export { changeCommunication } from './communication/change-communication.ts'
export type { CommunicationInput } from './communication/read-communication.ts'
export { confirmNumbers, type ConfirmNumbersInput } from './communication/confirm-numbers.ts'
export { correctTold, retractTold, type CorrectToldInput } from './communication/correct-told.ts'
export { recordRestTold, type RestToldInput } from './communication/record-rest-told.ts'
export { recordTold, type ToldInput } from './communication/record-told.ts'
export { recordUntold, type UntoldInput } from './communication/record-untold.ts'
export {
  notificationDraft,
  type DraftField,
  type NotificationDraft,
} from './notification/notification-draft.ts'
export { addNotificationReceipt } from './notification/add-notification-receipt.ts'
export { correctNotificationSent, retractNotificationSent } from './notification/correct-sent.ts'
export { prepareNotification } from './notification/prepare-notification.ts'
export type { NotificationChoiceInput } from './notification/read-notification.ts'
export {
  recordNotificationSent,
  type NotificationSentInput,
  type RecordNotificationSentInput,
} from './notification/record-notification-sent.ts'
export {
  notificationFile,
  notificationFileKinds,
  type DocumentFile,
  type NotificationFileKind,
} from './notification/notification-file.ts'
export { registerRows } from './register/register-rows.ts'
export {
  exportRegister,
  registerFileKinds,
  type DocumentStream,
  type RegisterFileKind,
} from './register/export-register.ts'
export { importOrganisations, type ImportOptions } from './organisation/import-organisations.ts'
export { onboardOrganisations, type OnboardingInput } from './organisation/onboard-organisations.ts'
export {
  firstPersonStates,
  importOutcomes,
  type ImportedRow,
  type FirstPersonState,
  type ImportOutcome,
  type ImportReason,
  type ImportReport,
} from './organisation/import-report.ts'
export { addOrganisation, type OperatorContext } from './platform/add-organisation.ts'
export { addMember } from './platform/add-member.ts'
export { addAgreement, type AgreementDescription } from './platform/add-agreement.ts'
export { demoOf, seedDemo, type Demo, type DemoOptions } from './demo/seed-demo.ts'
export { findDemo } from './demo/find-demo.ts'
export { Providers, type ProvidersOptions } from './provider/providers.ts'
export type { ProviderNetwork } from './provider/provider-fetch.ts'
export type {
  ProviderAccountContext,
  ProviderContext,
  ProviderDoorContext,
  ProviderOperatorContext,
} from './provider/provider-context.ts'
export { providerPresets, type ProviderPreset } from './provider/presets.ts'
export { beginProviderSignIn, providerMinutes } from './provider/begin-provider-sign-in.ts'
export { finishProviderSignIn, type ProviderRefusal } from './provider/finish-provider-sign-in.ts'
export { findProvider, type ProviderSettings } from './provider/find-provider.ts'
export { confirmProvider, confirmProviderFor } from './provider/confirm-provider.ts'
export { refuseProvider } from './provider/refuse-provider.ts'
export { proofMinutes } from './provider/ask-proof.ts'
export { lookAtProof, proveLink, type ProofView } from './provider/prove-link.ts'
export { setProvider, setProviderFor } from './provider/set-provider.ts'
export { providerProofs, type ProviderInput, type ProviderProof } from './provider/read-provider.ts'
export { keyAlgorithms, type KeyAlgorithm } from './provider/provider-key.ts'
export { cameFromSignOut, leaveProvider } from './provider/leave-provider.ts'
export { hearLogout } from './provider/hear-logout.ts'
export { addProviderKey, publishedKeys, useNextKey } from './provider/provider-keys.ts'
export { providerTests, testProvider, type ProviderTest } from './provider/test-provider.ts'
export { addMailDomain, forgetProviderLink, removeMailDomain } from './provider/mail-domains.ts'
export { findIdentity, type Identifier, type Identity } from './identifier/find-identity.ts'
export { changeIdentity } from './identifier/change-identity.ts'
export { setIdentity } from './identifier/set-identity.ts'
export type { IdentityInput, OperatorIdentityInput } from './identifier/read-identity.ts'
export { alignOrganisation } from './identifier/align-identity.ts'
export { planMergers, planMergersForOperator, type PlannedMerger } from './merger/plan-mergers.ts'
export {
  agreeToMerger,
  refuseMerger,
  withdrawMerger,
  withdrawMergerForOperator,
} from './merger/settle-merger.ts'
export {
  listMergers,
  listUmbrellaMembers,
  previewMergers,
  previewOwnMerger,
  type Merger,
  type MergerPreview,
  type UmbrellaMember,
} from './merger/list-mergers.ts'
export type { MergerInput } from './merger/read-merger.ts'
export { carryOutMerger } from './merger/carry-out-merger.ts'
export {
  endService,
  findService,
  goOn,
  setServiceEndFor,
  type Service,
  type ServiceEnd,
  type ServiceEndInput,
} from './merger/end-service.ts'
export { countRunningWork } from './merger/count-running-work.ts'
export { findEnded } from './merger/find-ended.ts'
export { identityKinds, type IdentityKind } from '@lekboek/database'
export {
  historyForOperator,
  mergerForOperator,
  previewForOperator,
  type OperatorPreview,
} from './platform/look-at-organisation.ts'
export { midnightOf } from './input/midnight-of.ts'
export { changeTemplate, keepTemplate, retireTemplate } from './template/keep-template.ts'
export { listTemplates, type Template } from './template/list-templates.ts'
export type {
  ChecklistInput,
  ChecklistStepInput,
  TemplateContentInput,
  TemplateInput,
} from './template/read-template.ts'
export {
  templateKinds,
  templateLanguages,
  type ChecklistContent,
  type ChecklistStep,
  type DutyContent,
  type MessageContent,
  type TemplateKind,
  type TemplateLanguage,
} from './template/template-content.ts'
export { pushTemplates, type PushInput, type SeenTemplate } from './template-push/push-templates.ts'
export { previewPush, type PushPreview } from './template-push/preview-push.ts'
export { undoPush } from './template-push/undo-push.ts'
export {
  findPush,
  listPushes,
  type OneOutcome,
  type OutcomeCount,
  type PushTarget,
  type TemplatePush,
  type TemplatePushInFull,
} from './template-push/find-push.ts'
export { listTemplateMembers } from './template-push/list-template-members.ts'
export { settlePush } from './template-push/settle-push.ts'
export { giveUpPush } from './template-push/give-up-push.ts'
export { templateOutcomes, type TemplateOutcome } from './template-push/outcome.ts'
export { listReceived, type Received } from './received-template/list-received.ts'
export type { ReceivedTemplate } from './received-template/received.ts'
export { adaptReceived, switchReceived } from './received-template/adapt-received.ts'
export { turnReceiving } from './received-template/turn-receiving.ts'
export { takeTemplateStep, type TemplateStepInput } from './received-template/take-template-step.ts'
export { Receipts } from './outsider/receipts.ts'
export type { OutsiderContext } from './outsider/outsider-context.ts'
export { findPublicPage, type PublicPage } from './outsider/find-public-page.ts'
export {
  readOutsiderReport,
  receiveReport,
  type OutsiderReportInput,
  type ReadOutsiderReport,
} from './outsider/receive-report.ts'
export { followReport, type OutsiderView } from './outsider/follow-report.ts'
export { writeFromOutside } from './outsider/write-from-outside.ts'
export { addOutsiderPhoto, type OutsiderPhotoContext } from './outsider/add-photo.ts'
export { answerOutsider } from './outsider/answer-outsider.ts'
export { readOutsiderMessages } from './outsider/read-outsider-messages.ts'
export {
  changeOutsiderPage,
  findOutsiderPage,
  type OutsiderPage,
  type OutsiderPageInput,
} from './outsider/outsider-page.ts'
export { findReportTakers, forwardReport } from './outsider/forward-report.ts'
export { deliverForwarded } from './outsider/deliver-forwarded.ts'
export { giveUpForward } from './outsider/give-up-forward.ts'
export { showOutsiderIdentity } from './outsider/show-identity.ts'
export { eraseOutsiderIdentity } from './outsider/erase-identity.ts'
export { uuidv7 as newFormId } from '@lekboek/database'
export {
  followLanguage,
  followPath,
  formPath,
  letterLanguages,
  outsiderAbsentPage,
  supplierCodePage,
  supplierFaultPage,
  supplierPath,
  supplierProblems,
  supplierQuestionPage,
  supplierReceiptFile,
  supplierReceiptPage,
  type SupplierFieldProblem,
  type SupplierPageView,
  type SupplierReceiptView,
  type SupplierTyped,
  outsiderFaultPage,
  outsiderFollowPage,
  outsiderFormPage,
  outsiderOverPage,
  outsiderProblems,
  outsiderReceiptFile,
  outsiderReceiptForm,
  outsiderReceiptPage,
  outsiderSentBeforePage,
  pageFiles,
  trapField,
  type FieldProblem,
  type LetterLanguage,
  type OutsiderProblem,
  type OutsiderSite,
  type TypedReport,
} from '@lekboek/documents'
export { outsiderPosterFile } from './outsider/outsider-poster.ts'
