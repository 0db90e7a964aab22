/** How an authenticator may be reached (WebAuthn level 3, 5.8.4). */
const transports: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']

/** Those that are known, of whatever a browser said. */
export function knownTransports(said: unknown): string[] {
  return Array.isArray(said) ? transports.filter((one) => said.includes(one)) : []
}
