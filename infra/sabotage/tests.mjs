/** Tests that are to miss a check of a room of the use cases, where the walk does not; else those of its own name. */
const elsewhere = {
  'api-token': ['usecases/api-token', 'api/token'],
  factor: ['api/second-factor'],
  invitation: ['usecases/invitation', 'api/links'],
  organisation: ['usecases/organisation-details'],
  passkey: ['api/passkey'],
  session: ['api/session', 'api/second-factor', 'api/passkey', 'api/provider'],
  viewer: ['usecases/viewer', 'api/second-factor', 'api/token'],
}

/** @param {string} file below packages/usecases/src */
export function testsOf(file) {
  const [room] = file.split('/')
  return (elsewhere[room] ?? [`usecases/${room}`]).map((name) => `${name}.test.ts`)
}

const narrowed = (check) => ({ [check]: 'the dossier was found by this very row, and is locked' })

/** Checks that nothing can meet today, and why they stand there all the same. */
export const outOfReach = {
  ...narrowed('communication/record-rest-told.ts: !communication'),
  ...narrowed('communication/record-told.ts: !text'),
  ...narrowed('communication/seen-communication.ts: !communication'),
  ...narrowed('duty-report/seen-duty-report.ts: !row'),
}
