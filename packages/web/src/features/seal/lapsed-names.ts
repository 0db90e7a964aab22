interface Named {
  readonly namedPersons: readonly { readonly name: string; readonly hasLapsed: boolean }[]
}

/** Those on the list of a sealed dossier for whom it is not there: the role or the mandate is gone through which they were named. */
export function lapsedNames({ namedPersons }: Named): string {
  return namedPersons.flatMap(({ name, hasLapsed }) => (hasLapsed ? [name] : [])).join(', ')
}
