import type { Demo } from '@lekboek/usecases'

/** Who can sign in to the demo, a line each. */
export function demoLines({ password, persons }: Demo): string[] {
  const [emails, names] = [persons.map(({ email }) => email), persons.map(({ name }) => name)]
  const [emailWidth, nameWidth] = [widest(emails), widest(names)]
  return [
    `The demo's people, all with the password ${password}`,
    ...persons.map(
      ({ email, name, about }) => `  ${email.padEnd(emailWidth)}  ${name.padEnd(nameWidth)}  ${about}`,
    ),
  ]
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length))
}
