export { systemActor, type Actor } from './door/actor.ts'
export { openDatabase, type Database, type DatabaseOptions } from './door/database.ts'
export {
  acrossRegisters,
  inRegister,
  isUuid,
  readRegister,
  type Eyes,
  type Register,
} from './door/in-register.ts'
export type { Statement } from './door/statement.ts'
export { onPlatform, readPlatform, type Platform } from './door/on-platform.ts'
export { DoorClosed, LostCommit } from './door/connection.ts'
export { selectList, type Relation, type Selection, type Shape } from './selection/selection.ts'
export { ChangedMigration, migrate, type MigrateOptions } from './migration/migrate.ts'
export { appRole, MissingRights, ownerRole } from './migration/roles.ts'
export { openJobs, type Jobs, type JobsOptions } from './job/jobs.ts'
export type { JobData, JobName } from './job/queues.ts'
export { lockJournal, appendJournal, type JournalEntry } from './journal/journal.store.ts'
export { uuidv7 } from 'uuidv7'
export {
  waitingDossierStatement,
  formerIncidentStatement,
  incidentStatement,
  lockIncident,
  lockIncidents,
  selectIncident,
  selectOpenIncidents,
  type IncidentKey,
  type IncidentPartTable,
  type IncidentReach,
  type IncidentRow,
} from './incident/incident.queries.ts'
export {
  insertIncident,
  nextIncidentSequence,
  nextSequence,
  updateIncident,
  type IncidentColumns,
  type NewIncident,
} from './incident/incident.store.ts'
export {
  isKeyRefused,
  selectNumbersWithout,
  keepHidden,
  replaceKeyRefusals,
  selectKeyRefusals,
} from './seal/key-refusal.store.ts'
export {
  deleteHandlersExcept,
  deleteNamedPersonsExcept,
  endGlass,
  insertNamedPersons,
  insertSeal,
  insertFormerNumber,
  isGivenNumber,
  leaveLastNumber,
  liftSeal,
  renewName,
  selectNamed,
  takeNameOff,
  updateReportsWhenSealed,
  updateSeenBy,
  type Named,
  type NamedThrough,
  type SealedPlace,
} from './seal/seal.store.ts'
export {
  breakGlassStatement,
  insertGlassRefusal,
  selectHiddenRequests,
  confirmBreakGlassRow,
  insertBreakGlass,
  lockBreakGlass,
  lockSealed,
  updateGlass,
  withdrawBreakGlassRow,
  type BreakGlassRow,
} from './break-glass/break-glass.store.ts'
export {
  deleteKeyHolder,
  keyHoldersStatement,
  replaceKeyHolders,
  holdBreakGlassHours,
  updateBreakGlassHours,
  waitingInNeedStatement,
  type KeyHolderRow,
  type WaitingInNeed,
} from './break-glass/key-holder.store.ts'
export { insertSections, upsertSection, type SectionRow } from './facts/section.store.ts'
export {
  incidentListStatement,
  type IncidentCursor,
  type IncidentListAnswer,
  type IncidentListFilter,
  type IncidentOrder,
  type IncidentPage,
} from './incident/incident-list.queries.ts'
export { selectRestsOn } from './incident/rests-on.ts'
export {
  lockReport,
  ownReportsStatement,
  selectReport,
  selectReportingProcessors,
  type LockedReport,
  type ReportingProcessor,
  type ReportRow,
} from './report/report.queries.ts'
export {
  areSealedAlike,
  hasHeardSince,
  hasUnsealedInside,
  isInsideSealed,
  selectPastBringings,
  selectBroughtSections,
  selectFirstReport,
  selectNewestAwareness,
  selectRemaining,
  selectVerbsSince,
} from './together/bringing.queries.ts'
export {
  endBringing,
  insertBringing,
  moveBack,
  moveParts,
  selectBringing,
  type MovedParts,
  type StandingBringing,
} from './together/bringing.store.ts'
export {
  dismissLikenessOf,
  dismissLikenessRow,
  insertLikenesses,
  likenessesStatement,
  selectLikeCandidates,
  selectLikeness,
  type LikeCandidate,
  type LikenessRow,
} from './likeness/likeness.store.ts'
export {
  countUnreadReplies,
  insertReply,
  markRepliesRead,
  selectStaffReporter,
  type NewReply,
} from './report/reply.store.ts'
export {
  insertReport,
  insertReportAddition,
  selectSubmitted,
  type NewReport,
  type NewReportAddition,
} from './report/report.store.ts'
export { insertAwareness, type NewAwareness } from './awareness/awareness.store.ts'
export { insertAssessment, type NewAssessment } from './assessment/assessment.store.ts'
export { insertDecision, type NewDecision } from './decision/decision.store.ts'
export { remindedDossierStatement, selectLastReminder } from './decision/reminder.queries.ts'
export {
  deleteHandler,
  deleteHandlersLeftBehind,
  insertHandler,
  selectMember,
  type NewHandler,
  type RegisterMember,
} from './handler/handler.store.ts'
export { upsertDuties, type DutyRow } from './duty/duty.store.ts'
export { selectMeasure, type MeasureRow } from './measure/measure.queries.ts'
export {
  organisationList,
  type AskedReadLog,
  type OrganisationRow,
} from './organisation/organisation.shape.ts'
export {
  selectBareRights,
  selectViewer,
  selectViewerIn,
  type HeirRow,
  type StandingIn,
  type BareRightRow,
  type Known,
  type ViewerKey,
  type ViewerRegisterRow,
  type ViewerRow,
} from './viewer/viewer.queries.ts'
export type { SessionKey, Standing } from './viewer/standing.ts'
export { updateLanguage } from './viewer/viewer.store.ts'
export {
  selectSession,
  selectSessions,
  type ListedSession,
  type SessionRow,
} from './session/session.queries.ts'
export {
  deleteSession,
  deleteSessionByToken,
  replaceSessionToken,
  deleteSessions,
  insertSession,
  touchSession,
  type NewSession,
} from './session/session.store.ts'
export {
  confirmStoredTotp,
  deleteTotp,
  lockPerson,
  putTotp,
  selectTotp,
  useTotpStep,
  type TotpRow,
} from './totp/totp.store.ts'
export {
  countRecoveryCodes,
  deleteRecoveryCodes,
  replaceRecoveryCodes,
  selectRecoverySalt,
  useRecoveryCode,
} from './recovery-code/recovery-code.store.ts'
export {
  deletePasskey,
  deletePasskeys,
  insertPasskey,
  renameStoredPasskey,
  selectCredentials,
  selectPasskey,
  selectPasskeys,
  usePasskey,
  type ListedPasskey,
  type PasskeyRow,
} from './passkey/passkey.store.ts'
export { insertChallenge, takeChallenge } from './challenge/challenge.store.ts'
export {
  addAttempts,
  countAttempt,
  forgetAttempts,
  returnAttempts,
  type AttemptCount,
  type AttemptRule,
  type CountedAttempts,
} from './attempt/attempt.store.ts'
export { named } from './selection/statement-name.ts'
export { incidentShape } from './incident/incident.shape.ts'
export { reportShape } from './report/report.shape.ts'
export {
  completeMeasureRow,
  insertMeasure,
  updateMeasure,
  type MeasureValues,
  type NewMeasure,
} from './measure/measure.store.ts'
export { migrationsFolder } from './migration/folder.ts'
export { checkServer } from './server/check-server.ts'
export { openDataFolder } from './server/data-folder.ts'
export {
  findRunningServer,
  refuseSecondStart,
  startEmbeddedServer,
  type EmbeddedServer,
} from './server/embedded-server.ts'
export { codeOf, OperatorError } from './server/operator-error.ts'
export {
  countQueues,
  selectQueue,
  type CountedFilter,
  type QueueAnswer,
  type QueueCountsRow,
  type QueuePage,
  type QueuePlace,
  type QueueRow,
} from './queue/queue.queries.ts'
export type { QueueConditions } from './queue/queue-filter.ts'
export {
  arrangeQueueViews,
  clearDefaultQueueView,
  deleteQueueView,
  insertQueueView,
  lockQueueViews,
  queueViewsStatement,
  updateQueueView,
  type QueueViewRow,
} from './queue-view/queue-view.store.ts'
export {
  activityClientsStatement,
  activityStatement,
  type ActivityClientRow,
  type ActivityRow,
  type DayRange,
} from './activity/activity.queries.ts'
export {
  membershipsOfStatement,
  membersStatement,
  heldRolesStatement,
  selectHeldRoles,
  selectTakenRoles,
  selectWeightyRoles,
  weightyRolesStatement,
  type HeldRole,
  type WeightyRole,
} from './membership/membership.queries.ts'
export {
  endMemberships,
  insertMembership,
  lockMembers,
  type NewMembership,
} from './membership/membership.store.ts'
export {
  apiTokensStatement,
  apiTokenStatement,
  countLivingApiTokens,
  selectServiceAccount,
  type ServiceAccountRow,
} from './api-token/api-token.queries.ts'
export {
  insertApiToken,
  markApiToken,
  refuseStoredToken,
  revokeTokensMadeBy,
  type NewApiToken,
} from './api-token/api-token.store.ts'
export { unconfirmedStatement, type UnconfirmedRow } from './confirmation/confirmation.queries.ts'
export {
  deputiesStatement,
  deputyStatement,
  hasDeputyWithin,
  selectDeputyToTell,
  selectPrincipalIds,
  type DeputyToTell,
} from './deputy/deputy.queries.ts'
export { deleteOldReadings, insertReadings, type NewReading } from './reading/reading.store.ts'
export {
  readingsLostStatement,
  readingsStatement,
  type ReadingFilter,
  type ReadingRow,
} from './reading/reading.queries.ts'
export { accessListStatement } from './access-list/access-list.queries.ts'
export { comingAccessStatement } from './access-list/coming-access.queries.ts'
export { markRegisterUse } from './register-use/register-use.store.ts'
export { insertDeputy, revokeDeputiesOf, revokeDeputy, type NewDeputy } from './deputy/deputy.store.ts'
export { deleteRefusalOfPassed, keptOutStatement } from './mandate/kept-out.queries.ts'
export {
  consultanciesStatement,
  mandateHolderStatement,
  mandateRefusalsStatement,
  mandatesStatement,
  mandateStatement,
  overlappingMandateStatement,
  usableMandatesStatement,
} from './mandate/mandate.queries.ts'
export {
  deleteAssignmentsFrom,
  deleteMandateAssignment,
  deleteMandateAssignmentsOf,
  deleteMandateRefusal,
  insertMandate,
  insertMandateAssignments,
  insertMandateRefusal,
  lockGivenMandates,
  revokeStoredMandate,
  type MandateUse,
  type NewMandate,
} from './mandate/mandate.store.ts'
export {
  agreementStatement,
  agreementsStatement,
  agreementWithStatement,
  processorsByKboStatement,
  servedControllersStatement,
  servedOptionsStatement,
  selectEverServed,
  servedStatement,
  type KnownProcessor,
  type ServedOption,
  type ServedController,
} from './agreement/agreement.queries.ts'
export {
  agreementReminderStatement,
  countLackingNumbers,
  planReminder,
  selectUnremindedControllers,
  switchReminder,
  takeReminder,
} from './agreement/reminder.store.ts'
export {
  answerClaimed,
  carryClaimedQuestion,
  claimedQuestionsStatement,
  claimSupplierLink,
  failClaimedQuestion,
  insertClaimedQuestion,
  isServed,
  rejectClaimedQuestion,
  releaseSupplierLink,
  lockedClaimedStatement,
  type CarriedClaim,
  type ClaimFailure,
  type ClaimedQuestionRow,
} from './claimed-question/claimed-question.store.ts'
export { fileAttachments, insertFiledReport, type NewFiledReport } from './filed-report/filed-report.store.ts'
export {
  askingRegistersStatement,
  dossierQuestionsStatement,
  insertSupplierQuestions,
  keepSupplierReceipt,
  lockedQuestionStatement,
  receiptLinkStatement,
  renewSupplierLink,
  replaceBySealed,
  selectAdditions,
  selectOpenQuestions,
  selectAnsweringProcessor,
  selectUnsealed,
  supplierLinkStatement,
  supplierQuestionsStatement,
  supplierWroteStatement,
  unjudgedClaimStatement,
  updateSupplierQuestion,
  type UnsealedQuestion,
  type NewSupplierQuestion,
  type SupplierLinkRow,
} from './supplier-question/supplier-question.store.ts'
export {
  confirmStoredAgreement,
  linkStoredAgreement,
  endStoredAgreement,
  insertAgreements,
  isAgreed,
  lockAgreement,
  lockAgreementsOf,
  lockEveryAgreement,
  lockAgreementWith,
  objectorsStatement,
  objectToStoredAgreement,
  updateAgreements,
  type AgreementUpdate,
  type EmergencyContact,
  type NewAgreement,
  type StoredProcessor,
  type StoredTerms,
  type SubProcessor,
} from './agreement/agreement.store.ts'
export {
  breachesStatement,
  breachStatement,
  lockBreach,
  selectBreach,
  type BreachKey,
  type BreachRow,
  type LockedBreach,
  type SentVersion,
} from './breach/breach.queries.ts'
export {
  insertBreach,
  insertBreachVersion,
  updateBreach,
  type NewBreach,
  type NewBreachVersion,
  type StoredChainLink,
} from './breach/breach.store.ts'
export {
  deliveriesStatement,
  selectBreachOf,
  selectDelivery,
  selectKnownDeliveries,
  type DeliveryFilter,
  type DeliveryPage,
  type DeliveryRow,
  type KnownDelivery,
} from './breach/delivery.queries.ts'
export {
  deleteDelivery,
  insertDeliveries,
  refreshDeliveries,
  updateDeliveries,
  updateTerms,
  withdrawStoredDelivery,
  type DeliveryTerm,
  type NewDelivery,
  type OwnPart,
} from './breach/delivery.store.ts'
export { selectDraftMessage, selectMessages, type StoredMessage } from './breach/dispatch.queries.ts'
export {
  deleteWaiting,
  failDispatch,
  failUnserved,
  insertDispatches,
  leaveDispatches,
  lockDeliveriesOf,
  markDispatches,
  reviveDispatches,
  selectNext,
  type DispatchMark,
  type Marked,
  type NewDispatch,
} from './breach/dispatch.store.ts'
export {
  selectWhoDecides,
  countOrganisations,
  hasOnlyDemo,
  selectKnownOrganisations,
  selectNames,
  selectNamesBeside,
  selectNamesBorneBeside,
  selectDoubtedNames,
  type DoubtedName,
  knownOrganisationsStatement,
  managedOrganisationsStatement,
  type KnownOrganisation,
} from './organisation/organisation.queries.ts'
export {
  insertOrganisation,
  insertOrganisations,
  markInvented,
  markInventedBy,
  updateOrganisation,
  type OrganisationChange,
  type StoredOrganisation,
} from './organisation/organisation.store.ts'
export { lockDetails, updateDetails, type DetailsValues } from './organisation/details.store.ts'
export {
  lockSettings,
  updateReadLogMonths,
  updateSecondFactor,
  updateSettings,
  type SettingsValues,
} from './organisation/settings.store.ts'
export { selectDutyReport, type DutyReportRow } from './duty-report/duty-report.queries.ts'
export {
  insertDutyReport,
  retractDutyReportRow,
  updateDutyReport,
  type DutyReportValues,
  type NewDutyReport,
} from './duty-report/duty-report.store.ts'
export { selectNamesAround } from './organisation/names-around.queries.ts'
export { isDuplicate } from './door/refused-by-index.ts'
export {
  holdOwnOrganisation,
  selectOrganisation,
  selectOwnOrganisation,
} from './organisation/organisation.queries.ts'
export {
  selectQuotedVersion,
  selectWholeVersions,
  unopenedReportStatement,
  unopenedVersionStatement,
  type QuotedVersion,
  selectNewestWord,
  type NewestWord,
} from './received-report/received-version.queries.ts'
export {
  lockProcessorQuestion,
  selectAskedReport,
  selectCarriedQuestion,
  selectProcessorQuestion,
  unreadAnswerStatement,
  type CarriedQuestion,
  type HeldProcessorQuestion,
} from './processor-question/processor-question.queries.ts'
export {
  insertProcessorAnswer,
  insertProcessorQuestion,
  markAnswersRead,
  markQuestionArrived,
  markQuestionFailed,
  selectAnswerArrival,
  settleStoredQuestion,
  withdrawStoredQuestion,
} from './processor-question/processor-question.store.ts'
export {
  hasOtherOpenQuestion,
  openQuestionStatement,
  lockAskedQuestions,
  questionsStatement,
  selectAskedQuestions,
  selectCarriedAnswers,
  selectControllersOf,
  selectDeliveryQuestion,
  type AskedQuestion,
  type CarriedAnswer,
  type QuestionPage,
} from './delivery-question/delivery-question.queries.ts'
export {
  failAnswer,
  insertDeliveryAnswers,
  insertDeliveryQuestion,
  markAnswers,
  markQuestion,
  type AnswerMark,
} from './delivery-question/delivery-question.store.ts'
export {
  deleteKeptAnswer,
  insertKeptAnswer,
  lockKeptAnswer,
  updateKeptAnswer,
} from './delivery-question/kept-answer.store.ts'
export { processorOverviewStatement } from './received-report/processor-overview.queries.ts'
export {
  insertReceivedVersion,
  lockReportOfDelivery,
  markVersionConfirmed,
  markVersionOpened,
  selectArrival,
  selectDispatchArrival,
  selectVersionOfDispatch,
  selectIsSealed,
  selectVersionMarks,
  type NewReceivedVersion,
  type ReportOfDelivery,
  type VersionMarks,
} from './received-report/received-version.store.ts'
export {
  insertNotification,
  notificationContentStatement,
  selectPreparedNotification,
  selectRecordedSending,
  updateNotificationSent,
  updateNotificationLateness,
  updateSentCorrected,
  type NewNotification,
  type NotificationContent,
  type PreparedNotification,
  updateNotificationReceipt,
  type NotificationLateness,
} from './notification/notification.store.ts'
export {
  deleteCommunication,
  insertCommunication,
  selectCommunication,
  updateCommunication,
  updateRestTold,
  updateTold,
  updateToldCorrected,
  type CommunicationValues,
  type NewCommunication,
} from './communication/communication.store.ts'
export { registerPageStatement, type RegisterPage, type RegisterPlace } from './register/register.queries.ts'
export {
  countPersons,
  selectInvented,
  selectPerson,
  selectPersonByEmail,
  selectRegistersOf,
  type Addressee,
  type RegisterOfPerson,
} from './person/person.queries.ts'
export { insertPerson, markClosed, markReopened, type NewPerson } from './person/person.store.ts'
export {
  insertPersonAct,
  selectPersonActs,
  type PersonAct,
  type PersonVerb,
} from './person/person-act.store.ts'
export {
  endBrowsers,
  forgetBrowsers,
  insertBrowser,
  renameBrowser,
  selectBrowser,
  selectKnownBrowser,
  useBrowser,
  type KnownAs,
} from './known-browser/known-browser.store.ts'
export {
  dropWaitingMail,
  insertMail,
  insertMails,
  mailKinds,
  releaseMail,
  reviveMail,
  settleMail,
  takeMail,
  type MailEnd,
  type MailKind,
  type NewMail,
  type TakenMail,
} from './mail/mail.store.ts'
export { countMail, selectStuckMail, type MailCounts, type StuckMail } from './mail/mail.queries.ts'
export {
  firstPeopleStatement,
  invitationStatement,
  invitationsStatement,
  invitedStatement,
  selectInvitation,
  stillBringsAboardStatement,
  type FirstPeople,
  type StoredInvitation,
} from './invitation/invitation.queries.ts'
export {
  acceptStoredInvitation,
  insertFirstInvitations,
  insertInvitation,
  lockInvitation,
  renewInvitation,
  withdrawStoredInvitation,
  type FirstInvitation,
  type LockedInvitation,
  type NewInvitation,
} from './invitation/invitation.store.ts'
export {
  insertPasswordReset,
  selectPasswordReset,
  usePasswordReset,
  usePasswordResetsOf,
  type NewPasswordReset,
  type StoredPasswordReset,
} from './password-reset/password-reset.store.ts'
export {
  deleteCredential,
  endSessions,
  isOpenHash,
  putCredential,
  renewHash,
  replaceHash,
  selectHash,
  type NewCredential,
} from './sign-in/credential.store.ts'
export { makeWholeDatabase, urlOfDatabase } from './server/whole-database.ts'
export {
  selectCounts,
  selectMembersOfUmbrella,
  type CountsRow,
  runningWorkStatement,
  type RunningWork,
} from './counts/counts.queries.ts'
export {
  selectMailDomains,
  selectOpenProvider,
  selectOrganisationBySlug,
  selectProvider,
  selectProviderByDomain,
  selectProviderByKbo,
  selectProviderBySlug,
  type ProviderChoice,
  type ProviderOfOrganisation,
  type RoleEntry,
  type StoredProvider,
} from './provider/provider.queries.ts'
export {
  bumpProvider,
  deleteMailDomain,
  endProviderSessions,
  putMailDomain,
  putProvider,
  confirmStoredProvider,
  refuseStoredProvider,
} from './provider/provider.store.ts'
export { endVouchedSessions, takeProviderLogout } from './provider/provider-logout.store.ts'
export {
  insertProviderKey,
  promoteNextKey,
  selectNextKey,
  selectProviderKeys,
  selectPublishedKeys,
  type ProviderKey,
  type ProviderSigningKey,
} from './provider/provider-key.store.ts'
export {
  insertProviderSignIn,
  takeProviderSignIn,
  type ProviderSignIn,
} from './provider/provider-sign-in.store.ts'
export {
  deleteProviderLinks,
  lockOpenInvitation,
  putProviderLink,
  selectLinkedPerson,
  selectPersonToLink,
  type FoundPerson,
  type ProviderSubject,
  type ProviderClient,
} from './provider/provider-link.store.ts'
export {
  countProviderProofs,
  insertProviderProof,
  selectProviderProof,
  useProviderProof,
  type StoredProviderProof,
} from './provider/provider-proof.store.ts'
export {
  identityKinds,
  countChosenSlugs,
  selectChosenSlugs,
  isBorneByAnother,
  selectForm,
  selectCalled,
  selectKnownBeside,
  selectIdentifiers,
  type IdentifierRow,
  type IdentityKind,
} from './identifier/identifier.queries.ts'
export {
  alignIdentity,
  doubtNames,
  withholdName,
  lockIdentity,
  lockNames,
  nextIdentityVersion,
  putIdentifier,
  freeSlugs,
  putSlug,
  type IdentifierChange,
} from './identifier/identifier.store.ts'
export {
  endedProviderStatement,
  endedStatement,
  mergerOfStatement,
  mergersStatement,
  mergerStatement,
  selectEffect,
  selectOpenCounts,
  selectParties,
  umbrellaPartiesStatement,
  type EndedOrganisation,
  type MergerEffect,
  type MergerParty,
  type MergerRow,
  type OpenCounts,
  type UmbrellaParty,
} from './merger/merger.queries.ts'
export {
  endAccess,
  holdRegister,
  forgetUnasked,
  insertMerger,
  lockMerger,
  markMerger,
  refuseStoredMerger,
  passAgreement,
  replaceHoldings,
  selectAgreementsToPass,
  selectCharge,
  selectHeir,
  selectInherited,
  selectPassings,
  setServiceEnd,
  setSuccessor,
  type EndedAccess,
  type Holding,
  type LockedMerger,
  type Passing,
} from './merger/merger.store.ts'
export {
  insertTemplate,
  lockTemplates,
  retireTemplateRow,
  selectTemplates,
  updateTemplate,
  type TemplateRow,
  type TemplateValues,
} from './template/template.store.ts'
export {
  holdTarget,
  insertPush,
  markTarget,
  markTargetFailed,
  selectTarget,
  selectTargetIds,
  undoPushRow,
  type NewTarget,
  type Outcomes,
  type PushedTemplate,
  type TargetRow,
} from './template-push/template-push.store.ts'
export {
  selectPush,
  selectPushes,
  templateMembersStatement,
  type PushRow,
  type PushTargetRow,
  type TemplateMemberRow,
} from './template-push/template-push.queries.ts'
export {
  deleteReceived,
  insertReceived,
  receivedAmongStatement,
  receivedTemplatesStatement,
  replaceReceived,
  selectReceived,
  updateHolders,
  updateReceived,
  type EarlierReceipt,
  type ReceivedTemplateRow,
} from './received-template/received-template.store.ts'
export {
  markChosen,
  selectReceiving,
  updateReceiving,
  type ReceivingRow,
} from './received-template/receiving.store.ts'
export {
  countFilesOf,
  selectAttachment,
  selectFile,
  selectContentsOfReport,
  selectFilesOfReport,
  selectFilesToCarry,
  selectFilesToSend,
  type FileToSend,
  selectHeldBytes,
  selectHeldBytesOf,
  hasAskedToSee,
  type AttachmentRow,
  type StoredFile,
} from './attachment/attachment.queries.ts'
export {
  attachmentPlaces,
  insertAttachment,
  removeFilesOfPlanned,
  removeStoredAttachment,
  type AttachmentPlace,
  type AttachmentTarget,
  type FileFacts,
} from './attachment/attachment.store.ts'
export { blobFolder, BlobMissing, type BlobStore } from './blob/blob-folder.ts'
export { deleteUnusedBlob, insertBlob, leaveBlob, selectUnusedBlobs, useBlob } from './blob/blob.store.ts'
export {
  selectOutsiderPage,
  selectPublicOrganisation,
  selectReportTaker,
  selectReportTakers,
  writeOutsiderPage,
  type OutsiderPageRow,
  type PublicOrganisation,
  type ReportTaker,
} from './outsider/outsider-page.store.ts'
export {
  insertOutsiderMessage,
  selectMessage,
  insertOutsiderReport,
  markForwarded,
  takeForwardedBack,
  type ForwardReturn,
  markMessagesRead,
  type NewOutsiderReport,
} from './outsider/outsider-report.store.ts'
export {
  followedReportStatement,
  selectReportOfReceipt,
  selectToldMessages,
  returnedReportStatement,
  selectForwarded,
  selectOutsiderReport,
  unreadMessageStatement,
  type FollowedReport,
  type ForwardedReport,
} from './outsider/outsider-report.queries.ts'
export { keyBytes, SealBroken } from './vault/authenticated.ts'
export { changeMasterKey, checkMasterKey } from './vault/change-master-key.ts'
export { readMasterKey, type MasterKey } from './vault/master-key.ts'
export { KeyDestroyed, OtherMasterKey } from './vault/organisation-keys.ts'
export {
  destroyOrganisationKeys,
  openBytes,
  openValue,
  sealBytes,
  sealValue,
  type ValuePlace,
} from './vault/seal-value.ts'
export {
  eraseIdentity,
  insertIdentity,
  openIdentity,
  type OutsiderIdentity,
} from './outsider/outsider-identity.store.ts'
