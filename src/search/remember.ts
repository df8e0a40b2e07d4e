/** Memoises: returns the value held for a key, else makes and holds it, evicting the oldest if `most` are held. */
export function remember<T>(held: Map<string, T>, key: string, make: () => T, most = Infinity): T {
  let value = held.get(key);
  if (value === undefined) {
    value = make();
    const [oldest] = held.keys();
    if (oldest !== undefined && held.size >= most) held.delete(oldest);
    held.set(key, value);
  }
  return value;
}
