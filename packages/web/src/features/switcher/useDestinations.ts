import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { counterpartIn, hasQueue, placesIn, type Place, type PlaceName } from '../register/places.ts'
import { useFormName } from '../register/useFormName.ts'
import { useRegisterOrNull } from '../register/useRegister.ts'
import { useViewer, type RegisterAccess } from '../viewer/viewer.ts'
import type { Destination } from './find-destinations.ts'
import { recentRegisters } from './recent-registers.ts'

/** Pages of another register that its name does not lead to. */
const apart: ReadonlySet<PlaceName> = new Set(['administration'])

/** Everything one can jump to: the queue, every other register, the pages of this one, what one administers elsewhere. */
export function useDestinations(): ComputedRef<Destination[]> {
  const { t } = useI18n()
  const route = useRoute()
  const { registers, viewer } = useViewer()
  const formName = useFormName()
  const here = useRegisterOrNull()
  // As it was when the switcher opened: a list that moves while one chooses leads astray.
  const recent = recentRegisters(viewer.value?.id ?? '')
  const age = ({ organisation }: RegisterAccess) =>
    recent.includes(organisation.id) ? recent.indexOf(organisation.id) : recent.length
  const others = computed(() =>
    registers.value.filter((access) => access !== here.value).toSorted((one, other) => age(one) - age(other)),
  )
  const queued = computed(() => registers.value.filter(hasQueue).length)

  const queue = (): Destination => ({
    id: 'queue',
    label: t('layout.place.queue'),
    detail: t('switcher.allRegisters', { count: queued.value }, queued.value),
    colour: null,
    path: '/queue',
  })
  const pageOf = (access: RegisterAccess, { name, path }: Place): Destination => ({
    id: `${access.organisation.id}-${name}`,
    label: t(`layout.place.${name}`),
    detail: access.organisation.name,
    colour: access.organisation.colour,
    path,
  })
  const registerOf = (access: RegisterAccess): Destination => ({
    id: access.organisation.id,
    label: access.organisation.name,
    detail: [
      formName(access.organisation.form),
      access.mandateHolder === null ? null : t('switcher.mandate'),
      access.heir ? t('merger.switcher') : null,
    ]
      .filter(Boolean)
      .join(' · '),
    formerNames: access.organisation.formerNames,
    colour: access.organisation.colour,
    codes: codesOf(access.organisation),
    register: access.organisation,
    path: counterpartIn(access, here.value ? route.path : ''),
  })

  const pagesOf = (access: RegisterAccess) => placesIn(access).map((place) => pageOf(access, place))
  const elsewhere = (access: RegisterAccess): Destination[] =>
    placesIn(access)
      .filter(({ name }) => apart.has(name))
      .map((place) => pageOf(access, place))

  return computed(() => [
    ...(queued.value > 0 ? [queue()] : []),
    ...others.value.map(registerOf),
    ...(here.value ? pagesOf(here.value) : []),
    ...others.value.flatMap(elsewhere),
  ])
}

function codesOf({ prefix, kbo, nis, ovo }: RegisterAccess['organisation']): string[] {
  return [prefix, kbo, nis, ovo].filter((code) => typeof code === 'string')
}
