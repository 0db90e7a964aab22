/** What a row may say of one controller, with the names that its column has in the languages of the product. */
const columns = {
  kbo: ['kbo', 'ondernemingsnummer', 'bce', 'company number', 'unternehmensnummer'],
  name: ['naam', 'nom', 'name'],
  people: ['personen', 'personnes', 'people', 'betrokkenen', 'aantal personen', 'aantal betrokkenen'],
  records: ['records', 'enregistrements', 'datensätze'],
  kinds: ['soorten', 'catégories', 'kinds', 'arten'],
  text: ['tekst', 'texte', 'text'],
} as const

export type DeliveryField = keyof typeof columns
export const deliveryFields = Object.keys(columns).filter((key): key is DeliveryField => key in columns)

/** The field whose column is called so; null for a name that is none. */
export function deliveryFieldOf(heading: string): DeliveryField | null {
  const name = heading.trim().toLowerCase()
  return deliveryFields.find((field) => columns[field].some((one) => one === name)) ?? null
}
