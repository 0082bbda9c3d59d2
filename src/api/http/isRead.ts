/** Whether a method only asks. */
export function isRead(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD";
}
