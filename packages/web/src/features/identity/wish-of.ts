import type { Instant } from '@lekboek/domain'
import type { IdentityInput } from '../../generated/graphql.ts'

interface Known {
  name: string
  slug: string
  nis?: string | null
  ovo?: string | null
}

/** Only what differs from what stands: a field left as it was is no wish, and an emptied code ends. */
export function wishOf(
  known: Known,
  form: {
    name: string
    slug: string
    nis: string
    ovo: string
    from: Instant | null
    sharesName?: boolean
  },
): IdentityInput {
  const { from } = form
  return {
    ...(form.name.trim() === known.name ? {} : { name: form.name }),
    ...(form.slug.trim() === known.slug ? {} : { slug: form.slug }),
    ...(form.nis.trim() === (known.nis ?? '') ? {} : { nis: form.nis.trim() || null }),
    ...(form.ovo.trim() === (known.ovo ?? '') ? {} : { ovo: form.ovo.trim() || null }),
    ...(from === null ? {} : { from }),
    ...(form.sharesName === true ? { sharesName: true } : {}),
  }
}
