/** A statement with its values; a `name` makes PostgreSQL keep its plan. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}
