import { forms } from "./fill.ts";
import type { ScopeWords } from "./scope-en.ts";

export const scopeEs: ScopeWords = {
  madeOn: "Estimación del tiempo de auditoría del {date}",
  towards: "Para la certificación según {standard}",
  subject: "Estimación del tiempo de auditoría {id}",
  unit: "Días de auditor para la auditoría inicial",
  hours: "Un día tiene {hours} horas. Etapas 1 y 2 juntas, sin los viajes.",
  days: { open: "{low} o más", range: "{low}–{high}" },
  beyond:
    "Hay más personas que filas tiene la tabla. Estos son los días como mínimo; cuántos más serían no se inventa.",
  titles: {
    days: "Días de auditoría",
    cycle: "Las auditorías de un ciclo",
    drivers: "Lo que más mueve los días",
    missing: "Lo que no se sabe",
    arithmetic: "La cuenta, línea por línea",
    about: "Lo que esta estimación no es",
  },
  cycle: {
    audit: "Auditoría",
    when: "Cuándo",
    days: "Días",
    sites: "Sedes",
    initial: "Auditoría inicial",
    stage1: "Etapa 1",
    stage2: "Etapa 2",
    surveillance: "Seguimiento, cada una",
    threeYears: "Tres años",
    recertification: "Recertificación",
    withRecertification: "Con recertificación",
    whens: {
      initial: "año 1",
      stage1: "documentos, preparación",
      stage2: "práctica, efecto",
      surveillance: "años 2 y 3",
      threeYears: "con los seguimientos",
      recertification: "antes de que caduque",
      withRecertification: "el ciclo entero",
    },
    central: "Sedes además de la principal; la función central se visita además en cada auditoría.",
  },
  drivers: {
    intro: "En días de la auditoría inicial, respecto a la línea anterior.",
    none: "Nada mueve los días que piden las personas y los roles.",
    change: "{change} días",
  },
  missing: {
    intro:
      "Lo que no se dijo no cuenta como nada, sino como todo lo que puede ser; por eso se amplía el margen.",
    none: "Se dijo todo lo que la estimación pregunta.",
    narrows: forms("reduciría el margen hasta en {count} día", "reduciría el margen hasta en {count} días"),
    open: "haría la estimación más exacta",
    unasked: "{fact} (no se pregunta en este cuestionario)",
  },
  arithmetic: {
    intro:
      "Cada línea parte de los días de la anterior. Donde hay dos cifras, la primera es lo mínimo y la segunda lo máximo. La última línea se redondea a medios días.",
    line: "Línea",
    told: "Dato",
    effect: "Qué hace",
    running: "Días hasta aquí",
    sure: "Certeza",
    table: "{days} días",
    adds: "{days} días más",
    multiplies: "× {days}",
    floor: "al menos {days} días",
    rounded: "Redondeado a medios días",
    taken: "{count}",
    notKnown: "no se sabe: {low}–{high}",
    capped: "limitado por el tope de todas las reducciones",
    certainty: { verified: "leído en la fuente", secondary: "según otros", assumed: "supuesto" },
    later: "Auditorías posteriores",
  },
  limits:
    "Se basa en lo que se respondió, que nadie ha comprobado. No dice ningún precio y no obliga a nadie. Las cifras supuestas, o contadas por otros, están marcadas; una entidad de certificación puede poner las suyas en su lugar.",
  workbook: {
    madeOn: "Estimación del tiempo de auditoría del",
    estimate: "Días de auditoría",
    arithmetic: "Cuenta",
    source: "Fuente",
  },
};
