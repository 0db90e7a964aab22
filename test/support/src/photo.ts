import sharp from 'sharp'

/** What a telephone writes into the photo below. */
export const cameraMaker = 'Telefoonmaker'

/** A photo as a telephone makes it: with who made it, where, and held on its side. */
export async function takenPhoto(): Promise<Buffer> {
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#a03010' } })
  return picture
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: cameraMaker },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 3/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '3/1 43/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()
}
