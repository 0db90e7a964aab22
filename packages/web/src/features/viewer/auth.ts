import { createAuthClient } from 'better-auth/vue'

/** Sign-in with e-mail and password, on the same origin; the session is an HttpOnly cookie. */
export const auth = createAuthClient({ baseURL: `${location.origin}/api/auth` })
