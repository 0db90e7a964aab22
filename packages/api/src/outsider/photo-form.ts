import type { FastifyRequest } from 'fastify'
import type { OutsiderPhotoContext } from '@lekboek/usecases'
import { RequestRefused } from '../server/request-refused.ts'

/** A photo that is arriving, and what its form said before it. */
export interface ArrivedPhoto {
  readonly code: string
  readonly form: string
  readonly upload: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> } | null
}

/** What stands around a photo in its form. */
const envelopeBytes = 16_384
const longestField = 200

/** The form of a photo, the photo itself not yet read. @throws {RequestRefused} where it says that it is too large, or is no form. */
export async function photoForm(
  request: FastifyRequest,
  { files: { limits } }: Pick<OutsiderPhotoContext, 'files'>,
): Promise<ArrivedPhoto> {
  if (Number(request.headers['content-length'] ?? 0) > limits.uploadBytes + envelopeBytes)
    throw new TooLargePhoto()
  if (!request.isMultipart()) throw new RequestRefused('INVALID', 'this is no form')
  const part = await request.file({
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 2, parts: 3, fieldSize: longestField, fileSize: limits.uploadBytes + 1 },
  })
  if (!part) throw new RequestRefused('INVALID', 'this form has no photo')
  const field = (name: string) => {
    const value = part.fields[name]
    return typeof value === 'object' && 'value' in value && typeof value.value === 'string' ? value.value : ''
  }
  const upload = part.filename === '' ? null : { name: part.filename, bytes: part.file }
  if (!upload) part.file.resume()
  return { code: field('code'), form: field('form'), upload }
}

/** Told before anything of it is read. */
export class TooLargePhoto extends RequestRefused {
  override readonly statusCode = 413

  constructor() {
    super('INVALID', 'this photo is too large')
  }
}
