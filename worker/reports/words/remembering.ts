/** Far more than the words and figures of a few reports. */
const REMEMBERED = 5_000;

/** For what a report asks again and again and is slow to find out. Never for what somebody typed: it outlives a request. */
export function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
