/** Whether a number can be the serial of a version: PostgreSQL's integers end. */
export function isSerial(serial: number): boolean {
  return Number.isInteger(serial) && serial > 0 && serial <= 2_147_483_647
}
