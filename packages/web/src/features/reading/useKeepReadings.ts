import { useClientHandle, useQuery } from '@urql/vue'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  KeepReadingsDocument,
  LostReadingsDocument,
  ReceivedTemplatesDocument,
  SettingsDocument,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useAbility } from '../register/useAbility.ts'
import { useRegister } from '../register/useRegister.ts'

/** How long the read log is kept: what a shorter time takes away is counted, and asked about, before anything is saved. */
export function useKeepReadings(changed: () => void) {
  const { t } = useI18n()
  const register = useRegister()
  const ability = useAbility()
  const { client } = useClientHandle()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: SettingsDocument,
    variables: computed(() => ({ organisation: organisation.value })),
  })
  const received = useQuery({
    query: ReceivedTemplatesDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['ReceivedTemplate'] },
    pause: computed(() => !ability.value.can('read', 'ReceivedTemplate')),
  })
  /** What the umbrella asks at least, of several settings the longest; null where it asks nothing. */
  const floor = computed(() => {
    const asked = (received.data.value?.receivedTemplates.templates ?? []).flatMap(
      ({ kind, months: least, umbrellaName }) =>
        kind === 'readLogMonths' && least ? [{ months: least, umbrella: umbrellaName }] : [],
    )
    return asked.toSorted((one, other) => other.months - one.months)[0] ?? null
  })
  const isBelow = (wanted: number | null) =>
    floor.value !== null && wanted !== null && wanted < floor.value.months
  const settings = computed(() => query.data.value?.settings ?? null)
  const months = ref<number | null>(null)
  const asking = ref<number | null>(null)
  const lost = ref(0)
  const news = ref('')
  const command = useCommand(KeepReadingsDocument)
  const isOwnDpo = computed(() => register.value.roles.includes('dpo'))
  watch(settings, (stored) => (months.value = stored?.readLogMonths ?? null), { immediate: true })

  async function save(to: number): Promise<void> {
    const { version } = settings.value ?? { version: 0 }
    news.value = ''
    const outcome = await command.run({ organisation: organisation.value, version, months: to })
    await query.executeQuery({ requestPolicy: 'network-only' })
    if (!outcome.isDone) return
    if (floor.value) void received.executeQuery({ requestPolicy: 'network-only' })
    news.value = t(outcome.data.keepReadings.readLogAsked ? 'reading.keep.isAsked' : 'reading.keep.saved')
    changed()
  }

  /** Counts what would be gone, and asks; where nothing can be counted the server says why. */
  async function ask(to: number): Promise<void> {
    const variables = { organisation: organisation.value, months: to }
    const { data } = await client.query(LostReadingsDocument, variables, { requestPolicy: 'network-only' })
    if (!data) return save(to)
    lost.value = data.lostReadings
    asking.value = to
  }

  return {
    ...{ settings, floor, isBelow, months, asking, lost, isOwnDpo, news },
    submit: () => {
      const to = months.value ?? 0
      return to < (settings.value?.readLogMonths ?? 0) ? ask(to) : save(to)
    },
    agree: () => ask(settings.value?.readLogAsked?.months ?? 0),
    forget: () => save(settings.value?.readLogMonths ?? 0),
    async confirm() {
      const to = asking.value
      if (to !== null) await save(to)
      asking.value = null
    },
    problems: useProblems(command.failure, ['months']),
    isStale: computed(() => command.failure.value?.kind === 'conflict'),
    isRunning: command.isRunning,
  }
}
