import type { Labels, PeopleGroup } from '@lekboek/domain'
import { dataTypeLabels, holderLabels, peopleCategoryLabels } from '@lekboek/domain/labels'
import type { ReaderContext } from './reader.ts'

/** A group of people in one line: its name, how many, who, which data, who has them; what is as in the dossier is left out. */
export function groupLine({ language }: ReaderContext, group: PeopleGroup): string {
  const { name, count, countMax, categories, types, holder } = group
  const words = <Key extends string>(labels: Labels<Key>, keys: readonly Key[] | null): string =>
    (keys ?? []).map((key) => labels[key][language]).join(', ')
  const numbers = [count, countMax].filter((one) => one !== null)
  return [
    name ?? '',
    numbers.join('–'),
    words(peopleCategoryLabels, categories),
    words(dataTypeLabels, types),
    words(holderLabels, holder && [holder]),
  ]
    .filter((part) => part !== '')
    .join('; ')
}
