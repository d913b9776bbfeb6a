import type { KindWords } from "./en-kinds.ts";

export const kinds: KindWords = {
  systems: {
    title: "Sistemas de IA",
    intro:
      "Los sistemas de IA que figuran en las respuestas, en su estado de hoy, primero el más grave. El nivel es el de la evaluación de impacto sin medidas; el nombre de un sistema lleva a su informe.",
    columns: ["Sistema", "Evaluación de impacto", "Nivel", "Falta", "No se sabe", "Revisar antes del"],
    status: { not_started: "sin empezar", draft: "en curso", completed: "terminada" },
    atLeast: "al menos {level}",
    start:
      "{tenant} puede abrir la evaluación de un sistema que aún no la tiene, rellenada con lo que dice la lista.",
  },
  ahead: {
    scope: {
      title: "Días de auditoría estimados",
      days: "Las auditorías de un ciclo",
      columns: ["Auditoría", "Días"],
      initial: "Auditoría inicial",
      stage1: "Etapa 1",
      stage2: "Etapa 2",
      surveillance: "Auditoría de seguimiento, cada una",
      threeYears: "Tres años",
      range: "{low}–{high}",
      open: "{low} o más",
      drivers: "Lo que más cambia los días",
      driver: "Elemento",
      missing: "Lo que no se sabe y estrecharía el intervalo",
    },
    impact: {
      title: "Examen de un sistema de IA",
      settled: "Según estas respuestas, la evaluación de impacto que necesitaría {system} es esta: {depth}.",
      atLeast:
        "Según las respuestas dadas hasta ahora, la evaluación de impacto que necesitaría como mínimo {system} es esta: {depth}.",
      system: "el sistema de IA más delicado",
      because: "Por estas respuestas",
      columns: ["Pregunta", "Respuesta"],
      floors: "Reglas que se cumplen según estas respuestas",
      floorColumns: ["Regla", "Nivel, como mínimo"],
      missing: "Lo que quedó sin responder y puede exigir más",
    },
    question: "Pregunta",
  },
};
