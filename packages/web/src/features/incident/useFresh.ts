import { useClientHandle } from '@urql/vue'
import { ref, watch, type Ref } from 'vue'
import { DossierSignsDocument, type DossierSignsFragment } from '../../generated/graphql.ts'
import { unattended } from '../../graphql/client.ts'
import { useEveryMinute } from '../queue/useEveryMinute.ts'
import { signsOf } from './signs.ts'

/** Whoever has a form or a question before them: what they answer rests on what they see. */
export function isWriting(page: ParentNode): boolean {
  return page.querySelector('form, [role="dialog"], [role="alertdialog"]') !== null
}

interface Shown {
  dossier: Readonly<Ref<DossierSignsFragment | null>>
  asked: () => { organisation: string; number: string }
  again: () => Promise<void>
}

/**
 * Keeps an open dossier as fresh as it is looked at: asks by its versions alone whether somebody changed it, and reads it
 * anew then. While somebody writes it stays as they saw it, or saving would pass over what they never saw: the answer is true
 * until it is read.
 */
export function useFresh({ dossier, asked, again }: Shown): Ref<boolean> {
  const { client } = useClientHandle()
  const hasChanged = ref(false)
  watch(dossier, () => (hasChanged.value = false))

  async function look(): Promise<void> {
    const context = { requestPolicy: 'network-only', fetchOptions: unattended } as const
    const { data } = await client.query(DossierSignsDocument, asked(), context).toPromise()
    const [stored, shown] = [data?.incident, dossier.value]
    if (!stored || stored.id !== shown?.id || signsOf(stored) === signsOf(shown)) return
    if (isWriting(document)) hasChanged.value = true
    else await again()
  }

  useEveryMinute(look)
  return hasChanged
}
