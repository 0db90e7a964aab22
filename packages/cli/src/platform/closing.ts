/** What was opened, closed again in the opposite order. */
export class Closing {
  readonly #steps: (() => Promise<void>)[] = []

  add(close: () => Promise<void>): void {
    this.#steps.push(close)
  }

  /** Every step runs, also after one that fails; the first failure is thrown at the end. */
  async all(): Promise<void> {
    const failures: unknown[] = []
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
