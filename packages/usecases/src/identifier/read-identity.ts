import { isNisCode, isOvoCode, nisValidity, normaliseKbo, type Instant } from '@lekboek/domain'
import type { IdentityKind } from '@lekboek/database'
import { Fields, shortText } from '../input/fields.ts'
import { readOrganisationName } from '../input/read-name.ts'
import { reservedSlugs } from '../organisation/organisation-names.ts'

/** What changes of what an organisation is called; what is left out stays, null ends a number. */
export interface IdentityInput {
  readonly name?: string | null
  /** Path segment of its pages; acts at once. */
  readonly slug?: string | null
  readonly nis?: string | null
  readonly ovo?: string | null
  /** From when on; at once where left out. It may lie behind us: towns change their name before anybody writes it here. */
  readonly from?: Instant | null
  /** Whether another organisation here is known to be called the same. */
  readonly sharesName?: boolean | null
  readonly version: number
}

/** The operator changes the number of the enterprise register too: people come in by it. */
export interface OperatorIdentityInput extends Omit<IdentityInput, 'version'> {
  readonly kbo?: string | null
}

/** One wish, by kind; `null` ends what stood. */
export interface IdentityWish {
  readonly kind: IdentityKind
  readonly value: string | null
  readonly from: Instant
}

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestSlug = 60

/** @throws {Refusal} invalid: no name, a badly written number, a code that does not stand on that day. */
export function readIdentity(input: OperatorIdentityInput, now: Instant): IdentityWish[] {
  const fields = new Fields(input, now)
  const from = fields.optionalInstant('from') ?? now
  const wishes: IdentityWish[] = []
  const wish = (kind: IdentityKind, value: string | null, at = from) => wishes.push({ kind, value, from: at })
  const isNamed = (kind: IdentityKind) => kind in input && input[kind] !== undefined
  if (isNamed('name') && input.name !== null) wish('name', readOrganisationName(fields, 'name'))
  if (isNamed('slug') && input.slug !== null) wish('slug', readSlug(fields), now)
  if (isNamed('kbo')) wish('kbo', readNumber(fields, 'kbo', normaliseKbo))
  if (isNamed('nis')) wish('nis', readNis(fields, from))
  if (isNamed('ovo'))
    wish(
      'ovo',
      readNumber(fields, 'ovo', (text) => (isOvoCode(text) ? text : null)),
    )
  if (wishes.length === 0) fields.addOnce('name', 'required')
  fields.refuse()
  return wishes
}

function readSlug(fields: Fields): string {
  const slug = fields.text('slug', { max: longestSlug })
  if (slug !== '' && (!slugShape.test(slug) || reservedSlugs.includes(slug)))
    fields.add('slug', 'invalidIdentifier')
  return slug
}

function readNumber(
  fields: Fields,
  kind: IdentityKind,
  normal: (text: string) => string | null,
): string | null {
  const text = fields.optionalText(kind, { max: shortText })
  if (text === null) return null
  const number = normal(text)
  if (number === null) fields.add(kind, 'invalidIdentifier')
  return number
}

/** A code of a municipality stands from one merger to the next. */
function readNis(fields: Fields, from: Instant): string | null {
  const nis = readNumber(fields, 'nis', (text) => (isNisCode(text) ? text : null))
  if (nis === null) return null
  const { validFrom, validUntil } = nisValidity(nis)
  if ((validFrom !== null && from < validFrom) || (validUntil !== null && from >= validUntil))
    fields.add('nis', 'notValidThen')
  return nis
}
