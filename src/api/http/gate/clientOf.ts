/** By what a client without a key is known: its address; of IPv6 the network, for everybody has millions of addresses there. */
export function clientOf(ip: string): string {
  const [, old] = /^::ffff:([\d.]+)$/i.exec(ip) ?? [];
  if (old !== undefined || !ip.includes(":")) return old ?? ip;
  const [head = "", tail] = ip.replace(/%.*$/, "").split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}
