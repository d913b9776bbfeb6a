/** What statements cost, as D1 bills it. */
export type Cost = { read: number; written: number; queries: number };
export type CountedD1 = { db: D1Database; cost: Cost; reset: () => void };

type Meta = { rows_read?: number; rows_written?: number };

/**
 * A database that adds up rows read and written. `raw()` tells no meta, so it is answered from `all()`; that is the
 * same as long as no two columns of a query share a name.
 */
export function countedD1(binding: D1Database): CountedD1 {
  const cost: Cost = { read: 0, written: 0, queries: 0 };
  const count = (meta: Meta) => {
    cost.read += meta.rows_read ?? 0;
    cost.written += meta.rows_written ?? 0;
    cost.queries += 1;
  };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const statement = (own: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => statement(own.bind(...values)),
      async all() {
        const result = await own.all();
        count(result.meta);
        return result;
      },
      run: () => wrapped.all(),
      async first(column?: string) {
        const [row] = (await wrapped.all()).results as Record<string, unknown>[];
        return row === undefined ? null : column === undefined ? row : row[column];
      },
      raw: async () => (await wrapped.all()).results.map((row) => Object.values(row as object)),
    };
    inner.set(wrapped, own);
    return wrapped as unknown as D1PreparedStatement;
  };
  const session = (own: D1DatabaseSession) => ({
    prepare: (query: string) => statement(own.prepare(query)),
    async batch(statements: D1PreparedStatement[]) {
      const results = await own.batch(statements.map((one) => inner.get(one) ?? one));
      for (const { meta } of results) count(meta);
      return results;
    },
    getBookmark: () => own.getBookmark(),
  });
  return {
    cost,
    db: {
      withSession: (constraint?: string) => session(binding.withSession(constraint)),
    } as unknown as D1Database,
    reset: () => Object.assign(cost, { read: 0, written: 0, queries: 0 }),
  };
}
