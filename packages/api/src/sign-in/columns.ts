/** How better-auth's fields are called in the tables of the platform. */
const moments = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const userFields = { emailVerified: 'email_verified', ...moments }

export const sessionFields = {
  userId: 'user_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
  ...moments,
}

export const accountFields = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...moments,
}

export const verificationFields = { expiresAt: 'expires_at', ...moments }
