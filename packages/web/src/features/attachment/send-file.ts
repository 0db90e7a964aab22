import { readExtensions, type Failure } from '../../graphql/failure.ts'

/** What files are brought to, as the path names it. */
export type AttachmentPlace = 'incidents' | 'reports' | 'breaches' | 'deliveries'

export interface FileSending {
  readonly done: Promise<Failure | null>
  abort(): void
}

/**
 * Sends one file as a form; `onProgress` hears which part of it is on its way. By XMLHttpRequest, because fetch tells nothing of what
 * was sent. Never rejects: why it was refused is the answer, null where it was taken.
 */
export function sendFile(
  address: string,
  file: File,
  note: string,
  onProgress: (part: number) => void,
): FileSending {
  const request = new XMLHttpRequest()
  const form = new FormData()
  if (note !== '') form.append('note', note)
  form.append('file', file)
  const done = new Promise<Failure | null>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () =>
      resolve(request.status === 201 ? null : refusalIn(request.responseText)),
    )
    for (const end of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(end, () => resolve({ kind: 'unreachable' }))
  })
  request.open('POST', address)
  request.send(form)
  return { done, abort: () => request.abort() }
}

/** What the server says beside its message; a proxy before it may say something else. */
export function refusalIn(text: string): Failure {
  try {
    const answer: unknown = JSON.parse(text)
    return readExtensions(typeof answer === 'object' && answer !== null ? { ...answer } : {})
  } catch {
    return { kind: 'unreachable' }
  }
}
