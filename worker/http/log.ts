/** What may be logged: codes, ids and names of things. Never a body, a contact, a token, a query or its parameters. */
export type LogEntry = {
  event: string;
  request_id?: string;
  code?: string;
  name?: string;
  method?: string;
  route?: string;
};

export function logError(entry: LogEntry): void {
  console.error(JSON.stringify({ level: "error", ...entry }));
}
