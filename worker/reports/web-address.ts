/** A web address as its owner gave it, or nothing where it is not one: no other scheme may become a link. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url) ? url : null;
}
