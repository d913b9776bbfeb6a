/** A questionnaire with a question of every type, a hidden section and one in every state, in English and Arabic. */
export const allTypes = {
  slug: "every-type",
  version: "1.0.0",
  kind: "gap",
  standard: "iso42001-2023",
  policy: { slug: "iso42001-default", version: "1.0.0" },
  locale: "en",
  title: "Every type of question",
  description: "One question of each type there is.",
  minutes: 3,
  sections: [
    {
      id: "first",
      title: "The first section",
      help: "It has a little help of its own.",
      questions: [
        {
          id: "size",
          type: "choice",
          text: "How many people work in your organisation?",
          options: [
            { id: "few", text: "Fewer than 50" },
            { id: "many", text: "50 or more" },
          ],
        },
        {
          id: "fields",
          type: "choices",
          text: "What do you use AI for?",
          help: "Choose all that fit.",
          options: [
            { id: "texts", text: "Texts" },
            { id: "pictures", text: "Pictures" },
            { id: "decisions", text: "Decisions about people" },
          ],
        },
        {
          id: "count",
          type: "number",
          text: "How many AI systems do you have?",
          min: 0,
          max: 500,
          integer: true,
          unit: "systems",
        },
        { id: "remark", type: "text", text: "Is there anything we should know?", required: false },
        { id: "story", type: "text", text: "How did it begin?", multiline: true, required: false },
        { id: "since", type: "date", text: "Since when do you use AI?", max: "2026-12-31" },
        { id: "outside", type: "boolean", text: "Does anybody outside use it?" },
      ],
    },
    {
      id: "second",
      title: "The second section",
      questions: [
        {
          id: "scope",
          type: "maturity",
          text: "Is it settled what your management system covers?",
          why: "Everything else is judged within this boundary.",
          measures: [{ requirement: "4.3" }],
          options: [
            { level: 0, text: "Nothing is written down." },
            { level: 2, text: "A scope is written." },
            { level: 3, text: "Management approved it." },
            { level: 4, text: "It is checked again every year." },
          ],
          evidence: ["the approved scope"],
        },
        {
          id: "control",
          type: "maturity",
          text: "Is there a list of your AI systems?",
          why: "What is not on the list is not looked after.",
          measures: [{ requirement: "A.4.2" }],
          notApplicable: true,
          options: [
            { level: 0, text: "There is none." },
            { level: 2, text: "There is one." },
            { level: 3, text: "It is kept up to date." },
          ],
          evidence: ["the list"],
        },
        {
          id: "register",
          type: "register",
          text: "Which are the most important ones?",
          maxRows: 3,
          columns: [
            { id: "name", type: "text", text: "Name", maxLength: 80 },
            {
              id: "role",
              type: "choice",
              text: "Your role",
              options: [
                { id: "maker", text: "We make it" },
                { id: "user", text: "We use it" },
              ],
            },
          ],
        },
      ],
    },
  ],
  translations: {
    ar: {
      title: "كل أنواع الأسئلة",
      description: "سؤال واحد من كل نوع.",
      sections: {
        first: { title: "القسم الأول", help: "لهذا القسم شرح قصير." },
        second: { title: "القسم الثاني" },
      },
      questions: {
        size: {
          text: "كم عدد العاملين في مؤسستكم؟",
          options: { few: "أقل من 50", many: "50 أو أكثر" },
        },
        fields: {
          text: "فيمَ تستخدمون الذكاء الاصطناعي؟",
          help: "اختاروا كل ما ينطبق.",
          options: { texts: "النصوص", pictures: "الصور", decisions: "قرارات تخص الأشخاص" },
        },
        count: { text: "كم عدد أنظمة الذكاء الاصطناعي لديكم؟", unit: "نظام" },
        remark: { text: "هل هناك ما ينبغي أن نعرفه؟" },
        story: { text: "كيف بدأ الأمر؟" },
        since: { text: "منذ متى تستخدمون الذكاء الاصطناعي؟" },
        outside: { text: "هل يستخدمه أحد من خارج المؤسسة؟" },
        scope: {
          text: "هل حُدِّد ما يشمله نظام الإدارة لديكم؟",
          why: "كل ما عدا ذلك يُقيَّم داخل هذه الحدود.",
          options: { 0: "لا شيء مكتوب.", 2: "النطاق مكتوب.", 3: "اعتمدته الإدارة.", 4: "يُراجَع كل عام." },
          evidence: ["النطاق المعتمد"],
        },
        control: {
          text: "هل توجد قائمة بأنظمة الذكاء الاصطناعي لديكم؟",
          why: "ما ليس في القائمة لا يعتني به أحد.",
          options: { 0: "لا توجد.", 2: "توجد قائمة.", 3: "القائمة محدّثة." },
          evidence: ["القائمة"],
        },
        register: {
          text: "ما أهم هذه الأنظمة؟",
          columns: {
            name: { text: "الاسم" },
            role: { text: "دوركم", options: { maker: "نحن نطوّره", user: "نحن نستخدمه" } },
          },
        },
      },
    },
  },
};
