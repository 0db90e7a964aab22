import { useQuery } from '@urql/vue'
import type { Instant } from '@lekboek/domain'
import { computed, ref, watch } from 'vue'
import { FileReportDocument, FilingOffersDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import type { Agreement } from '../agreement/agreement-state.ts'
import { useDossier, useReadAgain, type Dossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import { meantAgreement } from './meant-agreement.ts'

interface FilingForm {
  attachments: string[]
  /** Id of an agreement; empty for a processor that is named. */
  agreement: string
  processorName: string
  arrivedAt: Instant | null
  awareAt: Instant | null
  note: string
}

const empty = (): FilingForm => ({
  ...{ attachments: [], agreement: '', processorName: '', arrivedAt: null, awareAt: null, note: '' },
})

/** What a supplier sent, on its way into a dossier: which files, and what these say of themselves. */
export function useFiling(agreements: () => readonly Agreement[]) {
  const register = useRegister()
  const dossier = useDossier()
  const readAgain = useReadAgain()
  const form = ref(empty())
  const where = computed(() => ({
    organisation: register.value.organisation.id,
    incident: dossier.value.id,
  }))
  const files = computed(() =>
    dossier.value.attachments.filter(({ reportId, removedAt }) => !reportId && !removedAt),
  )
  const query = useQuery({
    query: FilingOffersDocument,
    variables: computed(() => ({ ...where.value, attachments: form.value.attachments })),
    pause: computed(() => form.value.attachments.length === 0),
  })
  const offers = computed(() =>
    (query.data.value?.filingOffers ?? []).filter(({ attachmentId }) =>
      form.value.attachments.includes(attachmentId),
    ),
  )
  const isChosen = ref(false)
  const meant = computed(() =>
    isChosen.value
      ? null
      : meantAgreement(agreements(), {
          senders: offers.value.flatMap(({ sender }) => (sender ? [sender] : [])),
          named: namedIn(dossier.value),
        }),
  )
  watch(
    meant,
    (one) => {
      if (!isChosen.value) form.value.agreement = one?.id ?? ''
    },
    { immediate: true },
  )
  const command = useCommand(FileReportDocument)
  const fields = ['attachments', 'agreement', 'processorName', 'arrivedAt', 'awareAt', 'note']
  const problems = useProblems(command.failure, fields)

  async function file(): Promise<boolean> {
    const { attachments, agreement, processorName, arrivedAt, awareAt, note } = form.value
    const { organisation, incident } = where.value
    const outcome = await command.run({
      organisation,
      input: {
        ...{ incident, attachments, awareAt, note, arrivedAt: arrivedAt ?? '' },
        ...(agreement === '' ? { processorName } : { agreement }),
      },
    })
    if (!outcome.isDone) return false
    form.value = empty()
    await readAgain()
    return true
  }
  return {
    ...{ form, files, offers, file, problems, meant, isRunning: command.isRunning },
    /** What somebody chose stays, whatever the files say. */
    choose() {
      isChosen.value = true
    },
  }
}

/** Every processor that the dossier names, once. */
function namedIn({ processorName, reports }: Dossier): string[] {
  const names = [processorName, ...reports.map((report) => report.processorName)]
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))]
}
