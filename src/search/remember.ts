/** What a map holds for a key; else it is made and held, in place of the oldest where that would be one too many. */
export function remember<T>(held: Map<string, T>, key: string, most: number, make: () => T): T {
  let value = held.get(key);
  if (value === undefined) {
    value = make();
    const [oldest] = held.keys();
    if (oldest !== undefined && held.size >= most) held.delete(oldest);
    held.set(key, value);
  }
  return value;
}
