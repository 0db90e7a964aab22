export interface SignInProblem {
  field: 'email' | 'password'
  code: 'emailMissing' | 'passwordMissing' | 'wrong' | 'tooOften' | 'unreachable'
}

/** The one call of the sign-in client that is needed here. */
export interface PasswordDoor {
  signIn: {
    email: (person: { email: string; password: string }) => Promise<{ error: { status: number } | null }>
  }
}

/** Tries the door; an empty list means that it opened. Never says which of the two was wrong. */
export async function signInProblems(
  door: PasswordDoor,
  email: string,
  password: string,
): Promise<SignInProblem[]> {
  const missing = missingFields(email, password)
  if (missing.length > 0) return missing
  try {
    const { error } = await door.signIn.email({ email, password })
    return error ? [refusal(error.status)] : []
  } catch {
    return [{ field: 'email', code: 'unreachable' }]
  }
}

function missingFields(email: string, password: string): SignInProblem[] {
  return [
    ...(email.includes('@') ? [] : [{ field: 'email', code: 'emailMissing' } as const]),
    ...(password === '' ? [{ field: 'password', code: 'passwordMissing' } as const] : []),
  ]
}

function refusal(status: number): SignInProblem {
  if (status === 429) return { field: 'email', code: 'tooOften' }
  if (status === 0 || status >= 500) return { field: 'email', code: 'unreachable' }
  return { field: 'email', code: 'wrong' }
}
