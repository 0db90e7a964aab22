/** EdDSA, ES256 and RS256 (COSE): what every authenticator has one of; newer ones are experimental in the runtime. */
export const supportedAlgorithmIDs: number[] = [-8, -7, -257]
