import { keyPrefix } from "../../../access/newKey.ts";

/** What a client gives as its key: a bearer token, or the password that a browser asked a person for. Other passwords are not meant for us. */
export function keyIn(authorization: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(\S+)\s+(\S+)\s*$/.exec(authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return undefined;
  const login = Buffer.from(value, "base64").toString("utf8");
  const password = login.slice(login.indexOf(":") + 1);
  return password.startsWith(keyPrefix) ? password : undefined;
}
