/** From the one that may least to the one that may most. A curator will write through the API, an admin reads the metrics too. */
export const roles = ["reader", "curator", "admin"] as const;
export type Role = (typeof roles)[number];

/** A key as its file knows it: from the hash nobody comes back to the key, which has 256 random bits. */
export interface KeyRecord {
  name: string;
  role: Role;
  /** Of the whole key, in hexadecimal digits. */
  sha256: string;
  /** YYYY-MM-DD, in UTC as all days here. */
  created: string;
  /** The last day on which it holds; for ever without one. */
  lastDay?: string;
}
