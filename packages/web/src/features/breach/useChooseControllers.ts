import { readLocal } from '@lekboek/domain'
import { regions } from '@lekboek/domain/breach'
import { useQuery } from '@urql/vue'
import { computed, ref, watch } from 'vue'
import { PlanDeliveriesDocument, ServedForDocument, type ServedFilter } from '../../generated/graphql.ts'
import { useZone } from '../../clock/useZone.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'
import { useBreach } from './useBreach.ts'

/** Looks among the served controllers on the server, and puts those that were chosen on the breach at once. */
export function useChooseControllers() {
  const register = useRegister()
  const breach = useBreach()
  const zone = useZone()
  const command = useCommand(PlanDeliveriesDocument)
  const form = ref({
    ...{ words: '', service: '', region: '', endsBefore: '' },
    termHoursAtMost: null as number | null,
  })
  const words = ref('')
  let pause: ReturnType<typeof setTimeout> | undefined
  watch(
    () => form.value.words,
    (text) => {
      clearTimeout(pause)
      pause = setTimeout(() => (words.value = text.trim()), 300)
    },
  )

  const filter = computed<ServedFilter>(() => {
    const { service, region, endsBefore, termHoursAtMost } = form.value
    const read = readLocal({ date: endsBefore, time: '00:00', zone: zone.value })
    return {
      words: words.value || null,
      service: service || null,
      region: regions.find((one) => one === region) ?? null,
      endsBefore: endsBefore !== '' && read.ok ? read.at : null,
      termHoursAtMost: Number.isNaN(termHoursAtMost) ? null : termHoursAtMost,
    }
  })
  const { data, fetching, error, executeQuery } = useQuery({
    query: ServedForDocument,
    variables: computed(() => ({
      ...{ organisation: register.value.organisation.id, number: breach.value.number },
      filter: filter.value,
    })),
    context: { additionalTypenames: ['BreachDelivery', 'Breach'] },
  })
  const found = computed(() => data.value?.servedFor ?? null)

  async function plan(whom: { deliveries: { controllerId: string }[] } | { filter: ServedFilter }) {
    if (command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, breach: breach.value.id, ...whom })
    return isDone
  }

  return {
    form,
    found,
    isFetching: fetching,
    error,
    again: () => executeQuery({ requestPolicy: 'network-only' }),
    choose: (controllerId: string) => plan({ deliveries: [{ controllerId }] }),
    /** All that fit; who is chosen already stays as they are. */
    chooseAll: () => plan({ filter: filter.value }),
    refusal: useRefusalText(command.failure),
    isRunning: command.isRunning,
  }
}
