import type { Platform } from '../door/on-platform.ts'

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
  readonly createdAt: string
}

/** An account whose address was proven by a link that went there. */
export async function insertPerson(platform: Pick<Platform, 'query'>, person: NewPerson): Promise<void> {
  await platform.query({
    name: 'person.insert',
    text: `INSERT INTO "user" (id, name, email, email_verified, language, created_at, updated_at)
      VALUES ($1, $2, $3, true, $4, $5, $5)`,
    values: [person.id, person.name, person.email, person.language, person.createdAt],
  })
}
