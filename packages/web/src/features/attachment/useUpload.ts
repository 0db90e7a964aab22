import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import type { Failure } from '../../graphql/failure.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'
import { useViewer } from '../viewer/viewer.ts'
import { sendFile, type AttachmentPlace, type FileSending } from './send-file.ts'

/** One file on its way, or one that was refused. */
export interface Sending {
  readonly key: number
  readonly name: string
  /** From nought to one; null while it waits for its turn. */
  progress: number | null
  problem: string | null
}

export interface Upload {
  readonly sendings: Ref<Sending[]>
  /** Sends them one after the other; what is refused stays listed with why. */
  readonly send: (files: Iterable<File>, note?: string) => Promise<void>
  readonly dismiss: (key: number) => void
}

const mega = 1_000_000
let count = 0

/** Brings files to a dossier, a report, a breach or a delivery. `arrived` hears of each that was taken. */
export function useUpload(
  target: () => { readonly place: AttachmentPlace; readonly id: string },
  arrived: (name: string) => unknown,
): Upload {
  const register = useRegister()
  const { largestFile } = useViewer()
  const sendings = ref<Sending[]>([])
  const failure = shallowRef<Failure | null>(null)
  const refusal = useRefusalText(failure)
  let running: FileSending | null = null
  let last: Promise<void> = Promise.resolve()
  let isGone = false
  onScopeDispose(() => {
    isGone = true
    running?.abort()
  })

  async function one(file: File, note: string, key: number): Promise<void> {
    const sending = () => sendings.value.find((each) => each.key === key)
    // Taken off the list while it waited.
    if (!sending() || isGone) return
    failure.value = isLarger(file) ?? (await sent(file, note, (part) => setProgress(key, part)))
    if (failure.value === null) {
      dismiss(key)
      await arrived(file.name)
      return
    }
    const refused = sending()
    if (refused) Object.assign(refused, { progress: null, problem: refusal.value })
  }

  function sent(file: File, note: string, onProgress: (part: number) => void): Promise<Failure | null> {
    const { place, id } = target()
    const address = `/organisations/${register.value.organisation.id}/${place}/${id}/attachments`
    running = sendFile(address, file, note, onProgress)
    return running.done
  }

  /** Said before the line is kept busy for minutes. */
  function isLarger(file: File): Failure | null {
    if (file.size <= largestFile.value) return null
    const params = { max: Math.floor(largestFile.value / mega) }
    return { kind: 'invalid', problems: [{ path: 'file', code: 'fileTooLarge', params }] }
  }

  function setProgress(key: number, part: number): void {
    const sending = sendings.value.find((each) => each.key === key)
    if (sending) sending.progress = part
  }

  function dismiss(key: number): void {
    sendings.value = sendings.value.filter((each) => each.key !== key)
  }

  return {
    sendings,
    dismiss,
    send(files, note = '') {
      const added = [...files].map((file) => ({ file, key: (count += 1) }))
      sendings.value.push(
        ...added.map(({ file, key }) => ({ key, name: file.name, progress: null, problem: null })),
      )
      last = added.reduce((before, { file, key }) => before.then(() => one(file, note, key)), last)
      return last
    },
  }
}
