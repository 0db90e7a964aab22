/**
 * Does the work one time after the other. Whoever asks while it is done may know more than it did when it began: it is done once
 * more, and their answer comes after that.
 */
export function oneAtATime<Given extends readonly unknown[]>(
  work: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  let asked: Given | null = null
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    try {
      for (let given = asked; given !== null; given = asked) {
        asked = null
        await work(...given)
      }
    } finally {
      running = null
    }
  }

  return (...given) => {
    asked = given
    running ??= run()
    return running
  }
}
