import { isValidAt } from '../door/valid-at.ts'
/** Whether an agreement (`a`) holds at an instant. */
export const holdsAt = (a: string, at: string) => `(${isValidAt(a, at)})`
