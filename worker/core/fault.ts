/** What is wrong with content, and where (RFC 6901 pointer into the document as its author sent it). */
export type Fault = { pointer: string; code: string; message: string };
