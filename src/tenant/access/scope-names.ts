/** Answered by every sign-in; nobody consents to them apart. */
const SIGN_IN_SCOPES = ["openid", "profile", "offline_access", "email"];

/** The permissions that a client asks for, in short: `https://graph.microsoft.com/User.Read` is `User.Read`. */
export function askedPermissions(scope: string | null): readonly string[] {
  const names = (scope ?? "").split(" ").map((name) => name.replace(/^https:\/\/graph\.microsoft\.com\/+/, ""));
  return [...new Set(names)].filter((name) => name !== "" && !SIGN_IN_SCOPES.includes(name));
}

/** msal-browser sends claims of its own (client capabilities) with every request; only an essential one answers a challenge. */
export const answersChallenge = (claims: string | null): boolean => claims?.includes('"essential":true') ?? false;
