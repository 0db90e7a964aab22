interface Listed {
  readonly userId: string
  readonly name: string
}

/** Those of a list whose name another one bears too, be it in other letters. */
export function sharingName(people: readonly Listed[]): ReadonlySet<string> {
  const isSharing = ({ userId, name }: Listed) =>
    people.some((other) => other.userId !== userId && plain(other.name) === plain(name))
  return new Set(people.filter(isSharing).map(({ userId }) => userId))
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
