/** Whether a text can be what a device calls a passkey: base64url of 1023 bytes at most. */
export function isCredentialId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,1364}$/.test(value)
}
