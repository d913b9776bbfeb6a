/** What a harm is rated by, each from 1 to 4. */
export const FACTORS = ["severity", "extent", "reversibility", "likelihood"] as const;
