const ID_MAX = 70; // leaves room for what makes it unique

/** A name of SurveyJS in the form of our ids: aboutSystem5B becomes about-system5-b. */
export function idFrom(name: string, otherwise: string): string {
  const id = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/[.-]*\.[.-]*/g, ".")
    .slice(0, ID_MAX)
    .replace(/^[.-]+|[.-]+$/g, "");
  return id === "" ? otherwise : id;
}

/** Gives every id out once: the second of a kind gets a number. */
export function idGiver(): (name: string, otherwise: string) => string {
  const taken = new Set<string>();
  return (name, otherwise) => {
    const wanted = idFrom(name, otherwise);
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
}

/** A name as words, for where a title is missing: aboutSystem becomes About system. */
export function wordsFrom(name: string): string {
  const words = idFrom(name, "untitled").replace(/[.-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
