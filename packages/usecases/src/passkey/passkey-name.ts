/** Enough to tell one's devices apart. */
export const longestPasskeyName = 60
