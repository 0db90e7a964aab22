// The library of certificates asks for it before it is loaded.
import 'reflect-metadata'
import { createHash, X509Certificate } from 'node:crypto'
import { X509CertificateGenerator } from '@peculiar/x509'
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, type CryptoKey } from 'jose'
import { uuidv7, type ProviderKey } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

/** How keys that are made for providers sign. */
export const keyAlgorithms = ['ES256', 'RS256', 'PS256'] as const
export type KeyAlgorithm = (typeof keyAlgorithms)[number]

/** Years after which its certificate has ended: a provider that was given one refuses the key from then on. */
const keyYears = 2
const modulusLength = 3072

/** A key with its private half, which is to be sealed. */
export interface MadeKey extends Omit<ProviderKey, 'state'> {
  /** PKCS #8 as PEM. */
  readonly privateHalf: string
}

/** Makes a key pair, and the certificate by which those are told of it that take no JWKS. */
export async function makeProviderKey(algorithm: KeyAlgorithm, now: Instant): Promise<MadeKey> {
  // A certificate is signed as certificates usually are, also where the key signs assertions otherwise: not everybody reads PSS.
  const certified = algorithm === 'ES256' ? 'ES256' : 'RS256'
  const keys = await generateKeyPair(certified, { extractable: true, modulusLength })
  const id = uuidv7()
  const ends = new Date(now)
  ends.setUTCFullYear(ends.getUTCFullYear() + keyYears)
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: id.replaceAll('-', ''),
    name: `CN=Lekboek ${id}`,
    notBefore: new Date(now),
    notAfter: ends,
    signingAlgorithm: { name: keys.privateKey.algorithm.name, hash: 'SHA-256' },
    keys,
  })
  return {
    ...{ id, algorithm, createdAt: now, expiresAt: ends.toISOString() },
    publicKey: { ...(await exportJWK(keys.publicKey)), kid: id, alg: algorithm, use: 'sig' },
    privateHalf: await exportPKCS8(keys.privateKey),
    certificate: certificate.toString('pem'),
  }
}

/** The key with which assertions are signed. It cannot be taken out of this process again. */
export function signingKeyOf(algorithm: string, privateHalf: string): Promise<CryptoKey> {
  return importPKCS8(privateHalf, algorithm)
}

/** As Entra ID names a certificate: the digest of its DER. */
export function thumbprintOf(certificate: string): string {
  return createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url')
}
