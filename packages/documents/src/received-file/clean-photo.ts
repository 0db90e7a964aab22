import sharp, { type Sharp } from 'sharp'

/** A photo that cannot be read, or is larger on the screen than any camera makes them: a few bytes can stand for gigabytes. */
export class PhotoRefused extends Error {
  readonly why: 'broken' | 'tooManyPixels'

  constructor(why: PhotoRefused['why']) {
    super(why)
    this.why = why
  }
}

/** More than the cameras of telephones make, and what fits into memory a few times. */
export const mostPixels = 60_000_000

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
export function cleanPhoto(photo: Buffer, mediaType: string): Promise<Buffer> {
  const cleaned = last.then(() => again(photo, mediaType))
  last = cleaned.catch(() => undefined)
  return cleaned
}

async function again(photo: Buffer, mediaType: string): Promise<Buffer> {
  try {
    const { width, height } = await sharp(photo, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) throw new PhotoRefused('tooManyPixels')
    const picture = sharp(photo, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    return await encoded(picture, mediaType).toBuffer()
  } catch (error) {
    throw error instanceof PhotoRefused ? error : new PhotoRefused('broken')
  }
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
