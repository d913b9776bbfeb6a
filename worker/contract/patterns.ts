/** Slugs name questionnaires and policies in URLs. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Standards are known by their edition, which may be a number with a dot: nist-ai-rmf-1.0. */
export const standardIdPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Semantic Versioning 2.0.0 without pre-release and build parts: a published version is never provisional. */
export const semverPattern = /^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})$/;

/**
 * A page's origin as browsers write it: scheme, host, and port where it is not the scheme's own. No wildcard, and nothing
 * that means something in a header: origins go into `frame-ancestors`.
 */
export const originPattern =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?(?<!^http:.*:80|^https:.*:443)$/;

/** Language, and region where it matters: what content is written in (BCP 47, the part that we need). */
export const localePattern = /^[a-z]{2}(?:-[A-Z]{2})?$/;
