export type Page<T> = { data: T[]; next_cursor: string | null };
