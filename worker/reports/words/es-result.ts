import type { ResultWords } from "./en-result.ts";
import { forms } from "./fill.ts";

export const result: ResultWords = {
  page: {
    skip: "Ir al informe",
    contents: "Índice",
    madeOn: "Informe de preparación del {date}",
    against: "Evaluado con respecto a {standard}",
    data: "Datos (JSON)",
    subject: "Informe de preparación {id}",
  },
  titles: {
    readiness: "Grado de preparación",
    gates: "Condiciones mínimas",
    groups: "Por capítulo y grupo de controles",
    lenses: "Tres perspectivas",
    map: "Todos los requisitos",
    findings: "Hallazgos",
    actions: "Próximas acciones",
    offers: "Cómo podemos ayudarle",
    roadmap: "Hoja de ruta hacia la certificación",
    relations: "Relación con otras normas y leyes",
    answers: "Preguntas y respuestas",
    method: "Cómo se obtiene la puntuación",
    versions: "Versiones y huellas digitales",
    limits: "Lo que este informe no es",
  },
  contents: {
    readiness: "Grado de preparación",
    gates: "Condiciones mínimas",
    groups: "Por capítulo y control",
    findings: "Hallazgos",
    actions: "Próximas acciones",
    roadmap: "Hoja de ruta",
    relations: "Otras normas y leyes",
    applicability: "Controles del anexo A",
    answers: "Respuestas",
    method: "Cómo se obtiene la puntuación",
  },
  figures: {
    notYetKnown: "Aún no se conoce",
    noBand: "Aún sin nivel de preparación",
    provisional: "Provisional",
    here: "este resultado",
    scale: "Grado de preparación: {score}; intervalo posible de {low} a {high}, en una escala de 0 a 100",
    bar: "{name}: {score}; intervalo posible de {low} a {high}",
    canEnd: "posible: {low}–{high}",
    scoreAndRange: "{score}, posible: {low}–{high}",
    notApplicable: "No aplicable",
    notAnswered: "Sin respuesta",
    scored: "Puntuado",
    notAskedAbout: "no se preguntó",
  },
  readiness: {
    unknown:
      "Todavía no se ha respondido nada de lo que cuenta para la puntuación, por lo que no se conoce: puede quedar en cualquier valor entre {low} y {high}.",
    certain:
      "Se ha respondido todo lo que cuenta, por lo que la puntuación no tiene margen de incertidumbre.",
    range:
      "Las preguntas sin respuesta no entran en la puntuación ni se estiman. Según lo que se responda en ellas, la puntuación puede quedar aún en cualquier valor entre {low} y {high}; la parte más clara de la escala muestra este intervalo.",
    coverage: "Respondido: {coverage} de lo que cuenta para la puntuación.",
    provisionalBelow: "El resultado es provisional mientras esta parte sea inferior a {least}.",
    heldBack:
      "Solo por su puntuación, el resultado estaría en «{band}» ({min} o más). Pero ese nivel exige además que se cumplan condiciones mínimas, o que ningún punto de los capítulos quede demasiado bajo, y este resultado no lo muestra.",
  },
  gates: {
    intro:
      "Algunos aspectos deciden más de lo que puede expresar un porcentaje. Una condición mínima se cumple cuando consta que cada uno de sus requisitos alcanza el mínimo; no se cumple cuando consta que alguno queda por debajo; y no se conoce todavía mientras falte una respuesta.",
    caption: "Condiciones mínimas, su estado y los requisitos que lo deciden",
    gate: "Condición mínima",
    stage: "Etapa de la auditoría",
    status: "Estado",
    decides: "Lo que lo decide",
    stageNumber: "Etapa\u00a0{stage}",
    words: { passed: "Cumplida", failed: "No cumplida", unknown: "Aún no se conoce" },
    below: "Por debajo de {minimum}:",
    open: "Según estas respuestas, no consta que alcancen {minimum}:",
    reached: "Todos sus requisitos alcanzan {minimum} o no son aplicables.",
  },
  groups: {
    intro:
      "La barra oscura es la puntuación de lo respondido; la parte más clara muestra dónde puede quedar todavía.",
    noScore: "aún sin puntuación",
  },
  lenses: {
    intro:
      "Qué parte de lo respondido, según su peso, está por escrito, en funcionamiento y demostrada con registros.",
    documented: { title: "Documentado", meaning: "al menos escrito y aprobado" },
    operating: { title: "En funcionamiento", meaning: "al menos en uso" },
    evidenced: {
      title: "Demostrado",
      meaning: "demostrado durante un ciclo, con un registro indicado",
    },
  },
  map: {
    intro:
      "La puntuación de cada requisito por el que se preguntó, en el orden de la norma; «?» significa sin respuesta y «–», no aplicable. Cada casilla lleva al detalle de su cálculo.",
  },
  findings: {
    intro:
      "Estos términos son nuestros, sirven para planificar y se basan solo en las respuestas. Únicamente un auditor clasifica las no conformidades, a partir de evidencias.",
    words: {
      major: "No conformidad mayor potencial",
      minor: "No conformidad menor potencial",
      opportunity: "Oportunidad de mejora",
      none: "Sin hallazgo",
    },
    caption: "Requisitos con un hallazgo",
    requirement: "Requisito",
    finding: "Hallazgo",
    score: "Puntuación",
    nothingAnswered: "Todavía no se ha respondido nada, por lo que no puede haber ningún hallazgo.",
    nothingFound: forms(
      "{count} requisito con respuesta: ningún hallazgo.",
      "{count} requisitos con respuesta: ningún hallazgo.",
    ),
    unanswered: forms(
      "{count} requisito sin respuesta: no se sabe nada de él",
      "{count} requisitos sin respuesta: no se sabe nada de ellos",
    ),
    excluded:
      "No aplicables, porque así se respondió o porque las respuestas sobre la organización no dejaban ninguna pregunta que hacer; quedan fuera de todas las cifras: {ids}.",
  },
  answers: {
    intro:
      "Las respuestas son de quien respondió; nadie las ha verificado. Se omiten las preguntas que no procedían.",
    level: "Nivel {level}",
    note: "Observación",
    evidence: "Evidencia indicada",
  },
  method: {
    sum: "Cada respuesta tiene un valor entre 0 y 1. La puntuación de un requisito es la media ponderada de las respuestas que lo miden (valor × peso, sumados y divididos entre la suma de los pesos). La de un grupo o una parte es la media de sus requisitos, también ponderada. {parts} Las preguntas sin respuesta no cuentan en ninguna puntuación; el límite inferior toma cada una como 0 y el superior, como 1. Lo que no es aplicable queda fuera de todo el cálculo.",
    parts: "El grado de preparación es la media de {parts}.",
    part: "«{title}» (peso {weight})",
    absent: "Aún sin puntuación, y por tanto sin contar: {parts}.",
    thresholds:
      "Por debajo de {major}, un requisito obligatorio es una no conformidad mayor potencial; por debajo de {minor}, un requisito es una no conformidad menor potencial; y por encima, sin llegar al máximo, una oportunidad de mejora.",
    cap: "Una respuesta de nivel {from} o superior que no indica ninguna evidencia no vale más que el nivel {level}.",
    levelsCaption: "Lo que vale cada nivel de respuesta",
    level: "Nivel",
    meaning: "Significado",
    worth: "Valor",
    levels: [
      "sin empezar",
      "informal",
      "documentado",
      "en funcionamiento",
      "demostrado durante un ciclo",
      "medido y mejorado",
    ],
  },
  trace: {
    caption: "Preguntas que miden {id}",
    title: "Requisito por requisito",
    reading:
      "Cada cálculo se lee así: peso × valor, sumados y divididos entre la suma de los pesos. El número entre corchetes es el de la pregunta de más arriba.",
    question: "Pregunta",
    weight: "Peso",
    value: "Valor",
    came: "Cómo se obtuvo",
    held: "limitado al valor del nivel {level}: no se indicó ninguna evidencia",
    allExcluded:
      "Todas las preguntas que se hicieron sobre él se respondieron con «no aplicable»; no cuenta en ninguna parte.",
    notAsked:
      "Según las respuestas sobre la organización, no se hizo ninguna pregunta sobre él; no cuenta en ninguna parte.",
    place: "Su peso en su parte es {weight}.",
    unanswered: "No se respondió ninguna pregunta sobre él, por lo que no se conoce su puntuación.",
    range: "Posible, según las preguntas sin respuesta: {low}–{high}.",
    listed: { open: "Sin respuesta: {list}.", out: "No aplicable: {list}." },
    heldList: "Limitado al valor del nivel {level}, sin evidencia indicada: {list}.",
    noQuestion: "ninguna pregunta",
  },
  foot: {
    again: "Cualquiera que use estas versiones y las respuestas anteriores llega al mismo resultado.",
    signed:
      "Los datos del informe (JSON) están firmados; si siguen siendo los que se emitieron se puede {checked}.",
    checked: "comprobar aquí",
    limits:
      "Este informe es una ayuda para planificar. Se basa en respuestas que la organización dio sobre sí misma y que nadie ha verificado. La propia norma no conoce ningún porcentaje. Solo la auditoría de un organismo de certificación acreditado decide sobre la certificación, y certificarse según ISO/IEC 42001 no equivale a cumplir el Reglamento de IA de la UE ni ninguna otra ley.",
    facts: {
      report: "Informe",
      madeAt: "Elaborado el (UTC)",
      questionnaire: "Cuestionario",
      questionnaireDigest: "Huella del cuestionario",
      policy: "Reglas de evaluación",
      policyDigest: "Huella de las reglas",
      engine: "Motor de cálculo",
      standard: "Norma",
    },
    check: "Comprobar este informe",
    scan: "Cualquiera puede comprobar si este informe es el que se emitió: escanee el código o abra",
    code: "Código de verificación",
    qr: "Código QR que lleva a {address}",
    lacking:
      "{mark} sustituye a un carácter que las fuentes de este documento no tienen; la página del informe lo muestra.",
  },
};
