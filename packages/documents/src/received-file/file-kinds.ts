/** A kind of file that is taken: what it is called in a browser, and how its name may end. */
export interface FileKind {
  readonly mediaType: string
  /** The first one is given to a file whose name ends otherwise. */
  readonly endings: readonly string[]
  /** Taken apart and put together again, without what the camera wrote into it. */
  readonly isPhoto?: true
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

export const jpegKind: FileKind = {
  ...{ mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], isPhoto: true },
}

/** What is recognised by its first bytes. Archives, programs, pages, drawings in XML and documents with macros are not here. */
export const signedKinds: readonly FileKind[] = [
  jpegKind,
  { mediaType: 'image/png', endings: ['png'], isPhoto: true },
  { mediaType: 'image/webp', endings: ['webp'], isPhoto: true },
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: `${office}.wordprocessingml.document`, endings: ['docx'] },
  { mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
  { mediaType: `${office}.presentationml.presentation`, endings: ['pptx'] },
  { mediaType: `${open}.text`, endings: ['odt'] },
  { mediaType: `${open}.spreadsheet`, endings: ['ods'] },
  { mediaType: `${open}.presentation`, endings: ['odp'] },
]

/** A letter as Outlook keeps it; recognised by what stands further on, behind the first bytes of all such containers. */
export const outlookKind: FileKind = { mediaType: 'application/vnd.ms-outlook', endings: ['msg'] }

export const letterKind: FileKind = { mediaType: 'message/rfc822', endings: ['eml'] }
export const tableKind: FileKind = { mediaType: 'text/csv', endings: ['csv'] }
export const textKind: FileKind = { mediaType: 'text/plain', endings: ['txt', 'log', 'md'] }
