export { readingColumns } from './reading/reading-columns.ts'
export type { ReadingFileRow } from './reading/reading-row.ts'
export { accessColumns } from './access-list/access-columns.ts'
export type { AccessRow } from './access-list/access-row.ts'
export {
  activityColumns,
  activityKinds,
  type ActivityKind,
  type ActivityLine,
} from './activity/activity-columns.ts'
export {
  agreementFields,
  agreementHeader,
  type AgreementField,
  type AgreementFileLanguage,
} from './agreement-file/agreement-columns.ts'
export {
  readAgreementFile,
  type AgreementFile,
  type AgreementRow,
} from './agreement-file/read-agreement-file.ts'
export { agreementSheetColumns } from './agreement-file/agreement-sheet.ts'
export {
  arrivalHeaders,
  letterHeadBytes,
  readLetterSender,
  readLetterTimes,
  type ArrivalHeader,
  type LetterTimes,
} from './supplier-file/read-letter-times.ts'
export {
  supplierCodePage,
  supplierFaultPage,
  supplierPath,
  supplierQuestionPage,
  type SupplierFieldProblem,
  type SupplierPageView,
  type SupplierTyped,
} from './supplier-page/supplier-pages.ts'
export {
  supplierReceiptFile,
  supplierReceiptPage,
  type SupplierReceiptView,
} from './supplier-page/supplier-receipt.ts'
export { supplierProblems, supplierWords, type SupplierProblem } from './supplier-page/supplier-words.ts'
export { readSupplierTable, type SupplierRow } from './supplier-file/read-supplier-table.ts'
export { deliveryFields, type DeliveryField } from './delivery-file/delivery-columns.ts'
export {
  readDeliveryFile,
  type DeliveryFile,
  type DeliveryFileRow,
} from './delivery-file/read-delivery-file.ts'
export { documentLanguages, type DocumentLanguage } from './language/document-language.ts'
export { letterLanguages, type Letter, type LetterLanguage } from './letter/letter.ts'
export {
  dossierOpenedLetter,
  invitationLetter,
  watchersLetter,
  type WatchersLetter,
  passwordChangedLetter,
  passwordResetLetter,
  providerLinkedLetter,
  providerProofLetter,
  supplierAskedLetter,
  deputyNamedLetter,
  factorsResetLetter,
  newBrowserLetter,
} from './letter/letters.ts'
export {
  timeLineDuties,
  timeLineEvents,
  fieldOrders,
  type FieldOrder,
  type NotificationDocument,
  type NotificationLayout,
  type TimeLine,
  type TimeLineDuty,
  type TimeLineEvent,
} from './notification-document/notification-document.ts'
export { notificationJson, notificationSchemaVersion } from './notification-document/notification-json.ts'
export { notificationPdf } from './notification-document/notification-pdf.ts'
export type { InvitedTexts, OrganisationFile, OrganisationRow } from './organisation-file/organisation-row.ts'
export { readOrganisationFile } from './organisation-file/read-organisation-file.ts'
export type { Column } from './register-export/register-column.ts'
export { registerColumns } from './register-export/register-columns.ts'
export { registerCsv } from './register-export/register-csv.ts'
export type {
  RegisterAssessment,
  RegisterCommunication,
  RegisterDecision,
  RegisterMeasure,
  RegisterNotification,
  RegisterRow,
} from './register-export/register-row.ts'
export { registerXlsx, type SheetOptions } from './register-export/register-xlsx.ts'
export { pdfStandards, type PdfStandard } from './typesetting/typesetter.ts'
export { cleanPhoto, mostPixels, PhotoRefused } from './received-file/clean-photo.ts'
export type { FileKind } from './received-file/file-kinds.ts'
export { headBytes, NotThatKind, sniffFile, type Sniffed } from './received-file/sniff-file.ts'
export { outsiderFormPage, trapField, type FormView, type TypedReport } from './outsider-page/form-page.ts'
export { outsiderFollowPage, outsiderReceiptForm, type FollowView } from './outsider-page/follow-page.ts'
export {
  outsiderReceiptPage,
  outsiderSentBeforePage,
  type ReceiptView,
} from './outsider-page/receipt-page.ts'
export { outsiderAbsentPage, outsiderFaultPage, outsiderOverPage } from './outsider-page/notice-pages.ts'
export {
  followLanguage,
  followPath,
  formPath,
  writtenAt,
  type FieldProblem,
  type OutsiderSite,
} from './outsider-page/outsider-site.ts'
export { outsiderProblems, outsiderWords, type OutsiderProblem } from './outsider-page/outsider-words.ts'
export { pageFiles, type PageFile } from './outsider-page/page-files.ts'
export { outsiderReceiptFile } from './outsider-page/receipt-file.ts'
export { outsiderPoster } from './outsider-page/poster.ts'
export type { TableProblem } from './table-file/table-problem.ts'
