/** Tests that are to miss a check of a room of the use cases, where the walk does not; else those of its own name. */
const elsewhere = {
  agreement: ['usecases/mandate'],
  'api-token': ['usecases/api-token', 'usecases/confirmation', 'api/token'],
  factor: ['api/second-factor'],
  identifier: ['usecases/identity'],
  incident: ['usecases/incident', 'usecases/merger', 'usecases/service-end'],
  invitation: ['usecases/invitation', 'api/links'],
  merger: ['usecases/merger', 'usecases/service-end'],
  organisation: ['usecases/organisation-details'],
  passkey: ['api/passkey'],
  provider: ['api/provider', 'api/provider-key', 'usecases/confirmation'],
  'received-template': ['usecases/template'],
  report: ['usecases/report', 'usecases/seal'],
  session: ['api/session', 'api/second-factor', 'api/passkey', 'api/provider', 'usecases/password'],
  settings: ['usecases/settings', 'usecases/reading'],
  'template-push': ['usecases/template'],
  viewer: ['usecases/viewer', 'usecases/api-token', 'api/second-factor'],
}

/** Tries the ids of every place of the schema, in whichever room they arrive. */
const everyId = 'api/id-places'

/** @param {string} file below packages/usecases/src */
export function testsOf(file) {
  const [room] = file.split('/')
  return [...(elsewhere[room] ?? [`usecases/${room}`]), everyId].map((name) => `${name}.test.ts`)
}

const narrowed = (check) => ({ [check]: 'the dossier was found by this very row, and is locked' })

const own = (check) => ({ [check]: 'a register that opened is of an organisation, and none is deleted' })

/** Checks that nothing can meet today, and why they stand there all the same. */
export const outOfReach = {
  ...narrowed('communication/correct-told.ts: !communication'),
  ...narrowed('communication/record-rest-told.ts: !communication'),
  ...narrowed('communication/record-told.ts: !text'),
  ...narrowed('communication/seen-communication.ts: !communication'),
  ...narrowed('duty-report/seen-duty-report.ts: !row'),
  ...narrowed('measure/seen-measure.ts: !row'),
  ...narrowed('notification/dossier-material.ts: !row'),
  ...narrowed('notification/add-notification-receipt.ts: !sent'),
  ...narrowed('notification/correct-sent.ts: !notification'),
  ...narrowed('notification/correct-sent.ts: !prepared'),
  ...narrowed('notification/correct-sent.ts: !recorded'),
  ...narrowed('notification/record-notification-sent.ts: !prepared || !row'),
  ...own('identifier/change-identity.ts: !organisation'),
  ...own('organisation/change-organisation-details.ts: !organisation'),
  ...own('settings/locked-organisation.ts: !organisation'),
  "incident/open-incident.ts: input.seal && !mayOnIncident(ability, 'seal', 'Incident', { handlerIds: [] })":
    'who opens dossiers seals them; where an organisation passed on, none begins, sealed or not',
  'invitation/invitation-by-id.ts: !rows[0]': 'the invitation was just written, or found and locked',
  'invitation/resend-invitation.ts: !before':
    'it was found a moment before, and invitations are never deleted',
  "received-template/take-template-step.ts: !mayInRegister(opening.ability, 'read', 'ReceivedTemplate')":
    'who adds measures reads the checklists, by every role, mandate and deputyship, and in every phase',
  'merger/settle-merger.ts: !merger': 'it was found a moment before, and mergers are never deleted',
  'merger/settle-merger.ts: !found': 'it was found and held, and mergers are never deleted',
  'notification/notification-draft.ts: !authority': 'what was read is one of the list',
  'mandate/assign-mandates.ts: !row': 'of one mandate comes one row, or a refusal before',
}
