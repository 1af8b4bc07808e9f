type Env = (name: string, fallback?: string) => string;

export default ({ env }: { env: Env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  // It counts logins that succeed, and by e-mail and caller together: see
  // middlewares/slow-guessing.ts instead.
  rateLimit: { enabled: false },
  flags: { nps: false, promoteEE: false },
  // Not Strapi's own, which would advertise itself in every entry until somebody sets it up.
  preview: { enabled: false },
  tutorials: false,
  notifications: { releases: false },
});
