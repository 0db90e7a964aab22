import type { FastifyRequest } from 'fastify'
import type { OutsiderPhotoContext } from '@lekboek/usecases'
import { arriving } from '../files/arriving.ts'
import { RequestRefused } from '../server/request-refused.ts'

/** What is added to a report: what its form said, and the photo behind that, of which nothing was read. */
export interface Addition {
  readonly field: (name: string) => string
  readonly photo: ArrivingPhoto | null
}

export interface ArrivingPhoto {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** Whether its request says that it is larger than any photo may be. */
  readonly isTooLarge: boolean
}

/** What stands around a photo in its form. */
const envelopeBytes = 16_384
/** Ten thousand letters of any alphabet; of what is longer so much is shown again. */
const longestField = 131_072
const mostFields = 5

/** Reads the fields of the form, up to its photo. @throws {RequestRefused} where it is no form, or cut short. */
export async function additionForm(
  request: FastifyRequest,
  { files: { limits } }: Pick<OutsiderPhotoContext, 'files'>,
): Promise<Addition> {
  if (!request.isMultipart()) throw new RequestRefused('INVALID', 'this is no form')
  const fields = new Map<string, string>()
  const field = (name: string) => (fields.get(name) ?? '').replaceAll('\r\n', '\n')
  const parts = arriving(
    request.parts({
      limits: {
        ...{ files: 1, fields: mostFields, parts: mostFields + 1 },
        ...{ fieldSize: longestField, fileSize: limits.uploadBytes + 1 },
      },
    }),
  )
  for await (const part of parts) {
    if (part.type === 'field') {
      fields.set(part.fieldname, String(part.value))
      continue
    }
    // A browser sends an empty file where none was chosen; it need not say a name.
    if (!part.filename) {
      part.file.resume()
      continue
    }
    const around = Buffer.byteLength([...fields.values()].join('')) + envelopeBytes
    const isTooLarge = Number(request.headers['content-length'] ?? 0) > limits.uploadBytes + around
    return { field, photo: { name: part.filename, bytes: arriving(part.file), isTooLarge } }
  }
  return { field, photo: null }
}
