import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { hasQueue, landingIn, placesIn, type Place, type PlaceName } from '../register/places.ts'
import { useFormName } from '../register/useFormName.ts'
import { useRegisterOrNull } from '../register/useRegister.ts'
import { useViewer, type RegisterAccess } from '../viewer/viewer.ts'
import type { Destination } from './find-destinations.ts'

/** Pages of another register that its name does not lead to. */
const apart: ReadonlySet<PlaceName> = new Set(['administration'])

/** Everything one can jump to: the queue, every other register, the pages of this one, what one administers elsewhere. */
export function useDestinations(): ComputedRef<Destination[]> {
  const { t } = useI18n()
  const { registers } = useViewer()
  const formName = useFormName()
  const here = useRegisterOrNull()
  const others = computed(() => registers.value.filter((access) => access !== here.value))
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
    path: landingIn(access)?.path ?? `/${access.organisation.slug}`,
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
