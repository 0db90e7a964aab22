import sharp, { type Sharp } from 'sharp'
import { jpegKind, type FileKind } from './file-kinds.ts'

/** A photo that cannot be read, or is larger than any camera makes them: on the screen, where a few bytes can stand for gigabytes, or put together again. */
export class PhotoRefused extends Error {
  readonly why: 'broken' | 'tooManyPixels' | 'grows'

  constructor(why: PhotoRefused['why']) {
    super(why)
    this.why = why
  }
}

/** More than the cameras of telephones make, and what fits into memory a few times. */
export const mostPixels = 60_000_000

/** So much larger than it came a photo may become: what is kept is what is counted. */
const usualGrowth = 1_000_000

export interface CleanPhoto {
  readonly bytes: Buffer
  /** That it came as, or JPEG where it would have grown. */
  readonly kind: FileKind
}

// One photo at a time, one thread: other people's pages come first. Nothing of a photo is kept in memory behind it.
sharp.concurrency(1)
sharp.cache(false)
let last: Promise<unknown> = Promise.resolve()

/**
 * The same picture without anything that the camera wrote beside it: place, device, time, thumbnail, comments. It is put the right
 * way up first, because which way that is stands there too; colours become those of the web.
 *
 * @throws {PhotoRefused}
 */
export function cleanPhoto(photo: Buffer, kind: FileKind, growth = usualGrowth): Promise<CleanPhoto> {
  const cleaned = last.then(() => again(photo, kind, photo.length + growth))
  last = cleaned.catch(() => undefined)
  return cleaned
}

async function again(photo: Buffer, kind: FileKind, most: number): Promise<CleanPhoto> {
  try {
    const { width, height } = await sharp(photo, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) throw new PhotoRefused('tooManyPixels')
    const picture = sharp(photo, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    const bytes = await encoded(picture.clone(), kind.mediaType).toBuffer()
    return bytes.length <= most ? { bytes, kind } : { bytes: await smaller(picture, most), kind: jpegKind }
  } catch (error) {
    throw error instanceof PhotoRefused ? error : new PhotoRefused('broken')
  }
}

/** What is larger even so was made to fill a disk: no camera takes such photos. */
async function smaller(picture: Sharp, most: number): Promise<Buffer> {
  const bytes = await picture.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer()
  if (bytes.length > most) throw new PhotoRefused('grows')
  return bytes
}

function encoded(picture: Sharp, mediaType: string): Sharp {
  switch (mediaType) {
    case 'image/png':
      return picture.png()
    case 'image/webp':
      return picture.webp({ quality: 92 })
    default:
      return picture.jpeg({ quality: 92 })
  }
}
