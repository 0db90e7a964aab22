import { useClientHandle } from '@urql/vue'
import { ref, watch, type Ref } from 'vue'
import { DossierSignsDocument, type DossierSignsFragment } from '../../generated/graphql.ts'
import { unattended } from '../../graphql/client.ts'
import { isSaving } from '../../graphql/useCommand.ts'
import { useEveryMinute } from '../queue/useEveryMinute.ts'
import { hasOtherSigns } from './signs.ts'

/** Whoever has a form or a question before them: what they answer rests on what they see. */
export function isWriting(page: ParentNode): boolean {
  return page.querySelector('form, [role="dialog"], [role="alertdialog"]') !== null
}

interface Shown {
  dossier: Readonly<Ref<DossierSignsFragment | null>>
  /** Whether it is being read anew: what is shown is of before that. */
  isReading: () => boolean
  asked: () => { organisation: string; number: string }
  again: () => Promise<void>
}

/**
 * Keeps an open dossier as fresh as it is looked at: asks by its versions alone whether somebody changed it, and reads it
 * anew then. While somebody writes it stays as they saw it, or saving would pass over what they never saw: the answer is true
 * until it is read.
 */
export function useFresh({ dossier, isReading, asked, again }: Shown): Ref<boolean> {
  const { client } = useClientHandle()
  const hasChanged = ref(false)
  watch(dossier, () => (hasChanged.value = false))

  async function look(): Promise<void> {
    const context = { requestPolicy: 'network-only', fetchOptions: unattended } as const
    const then = dossier.value
    const { data } = await client.query(DossierSignsDocument, asked(), context).toPromise()
    // One's own save changes the dossier too, and is on its way to the page.
    if (isSaving() || isReading()) return
    const isOther = hasOtherSigns({ then, now: dossier.value, stored: data?.incident ?? null })
    if (isOther && !isWriting(document)) await again()
    else if (isOther !== null) hasChanged.value = isOther
  }

  useEveryMinute(look)
  return hasChanged
}
