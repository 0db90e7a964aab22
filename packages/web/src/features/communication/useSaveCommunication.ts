import { useQuery } from '@urql/vue'
import { computed, watch } from 'vue'
import {
  AddCommunicationDocument,
  ChangeCommunicationDocument,
  OrganisationDetailsDocument,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import { useViewer } from '../viewer/viewer.ts'
import {
  communicationFields,
  contactLines,
  emptyCommunication,
  formOfCommunication,
  officerFor,
} from './communication-form.ts'

type Stored = Dossier['communications'][number]

/** Adds a message or changes one that nobody was told yet. */
export function useSaveCommunication(stored: () => Stored | null) {
  const register = useRegister()
  const dossier = useDossier()
  const adding = useCommand(AddCommunicationDocument)
  const changing = useCommand(ChangeCommunicationDocument)
  const failure = computed(() => adding.failure.value ?? changing.failure.value)
  const problems = useProblems(failure, [...communicationFields, 'groups'])
  const isStale = useStale(changing.failure)
  const { viewer } = useViewer()
  const first = stored()
  const { data, fetching } = useQuery({
    query: OrganisationDetailsDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
  })
  const details = computed(() => data.value?.organisationDetails)
  /** Where people may ask more, for a message that says nothing else; what an umbrella's text leaves open is filled in with it. */
  const contact = computed(() => {
    const { roles, mandateScope, organisation } = register.value
    const isDpo = roles.includes('dpo') || mandateScope === 'dpo'
    const officer = officerFor(details.value ?? null, isDpo ? viewer.value : null)
    return contactLines(officer, organisation)
  })
  const { form, forget } = useDraft(`communication-${first?.id ?? dossier.value.id}`, () =>
    first ? formOfCommunication(first) : emptyCommunication(contact.value),
  )
  let version = first?.version ?? 0

  // How the organisation presents itself may be read after the form stood there: what nobody touched follows it.
  watch(contact, (offered, before) => {
    if (first || form.value.contact !== before) return
    form.value = { ...form.value, contact: offered }
  })

  async function save(): Promise<boolean> {
    const organisation = register.value.organisation.id
    const input = { ...form.value, groups: form.value.groups && [...form.value.groups] }
    const { isDone } = first
      ? await changing.run({ organisation, communication: first.id, version, input })
      : await adding.run({ organisation, incident: dossier.value.id, input })
    if (isDone) forget()
    return isDone
  }

  /** Goes on from the version that is stored now, with what was typed here. */
  async function saveOver(): Promise<boolean> {
    version = stored()?.version ?? version
    isStale.value = false
    return save()
  }

  const isRunning = computed(() => adding.isRunning.value || changing.isRunning.value)
  const isContactKnown = computed(() => !fetching.value)
  return { form, contact, isContactKnown, save, saveOver, forget, problems, isStale, isRunning }
}
