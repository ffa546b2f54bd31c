import type { Pattern } from "./pattern.ts";

/** Where a sentence of the model's own begins: not behind a quotation mark, a bullet or the sign of a quotation. */
const begins = String.raw`(?:^|\n|[.!?:)\]] {1,2}|[.!?] ?\n)[*_# ]{0,6}`;
const opening = (rest: string, flags = ""): RegExp => new RegExp(begins + rest, flags);

/**
 * What a reply says when an attack on it worked. Rows of the family `compliance` stop a reply; a label of a prompt
 * is only reported, because honest texts have such labels too.
 */
export const leakPatterns: readonly Pattern[] = [
  {
    id: "system-prompt-label",
    family: "prompt-label",
    weight: 0.3,
    pattern: /\b(?:system|developer|initial|hidden|original) ?prompt[*_` ]{0,4}[:：]/i,
    anchors: ["prompt"],
    matches: ["System prompt: You are", "the **hidden prompt**: be brief", "SYSTEM PROMPT : x"],
    spares: ["The system prompt is a text", "a message: hello", "prompt: draw a cat"],
    why: "A prompt that is told usually gets its name and a colon before it.",
  },
  {
    id: "instructions-label",
    family: "prompt-label",
    weight: 0.3,
    pattern: /\b(?:system|initial|hidden|original|internal|secret|core) instructions?[*_` ]{0,4}[:：]/i,
    anchors: ["instru"],
    matches: ["Hidden instructions: never", "System instructions**: be kind"],
    spares: ["instructions: press the button", "The system instructions say"],
    why: "The same under the other names of a prompt.",
  },
  {
    id: "own-prompt-label",
    family: "own-prompt-label",
    weight: 0.6,
    pattern:
      /\bmy (?:(?:full|own|complete|exact|entire|real|actual|verbatim) )?(?:system|initial|hidden|original|internal|secret|confidential)[ -]?(?:prompt|instructions?)(?: (?:is|are|was|were|reads?|says?|states?))?(?: (?:as follows|the following|this|verbatim))?[*_` ]{0,4}[:：]/i,
    anchors: ["prompt", "instru"],
    matches: [
      "My system prompt is: x",
      "here are my initial instructions: x",
      "My hidden prompt reads as follows:",
    ],
    spares: ["I can't share my system prompt.", "my prompt answer: yes", "Set your system prompt: x"],
    why: "A model that tells its prompt in the first person was talked into it, whatever language the prompt is told in.",
  },
  {
    id: "own-prompt-label-languages",
    family: "own-prompt-label",
    weight: 0.6,
    pattern:
      /(?:mein system-?prompt(?: (?:lautet|ist))?|mi prompt (?:de|del) sistema(?: (?:es|dice))?|mis instrucciones (?:del sistema|iniciales|originales|internas)(?: son)?|mon prompt système(?: est| dit)?|mes instructions (?:système|initiales|internes|d'origine)(?: sont)?|meu prompt d[eo] sistema(?: é| diz)?|minhas instruções (?:do sistema|iniciais|originais|internas)(?: são)?|il mio prompt di sistema(?: è| dice)?|мой системный промпт|мои (?:системные|исходные|внутренние) инструкции|我的(?:系统提示词?|系统指令|初始指令)(?:是|如下)?|私の(?:システムプロンプト|初期指示)(?:は|です)?|(?:내|제) (?:시스템 프롬프트|초기 지침)(?:는|은)?|मेरा सिस्टम प्रॉम्प्ट|موجه النظام الخاص بي)(?: (?:wie folgt|siguiente|suivant|seguinte|seguente))?[*_` ]{0,4}[:：]/i,
    anchors: [
      "prompt",
      "instru",

      "промпт",
      "инструкци",
      "系统",
      "指令",
      "システム",
      "指示",
      "프롬프트",
      "지침",
      "प्रॉम्प्ट",
      "النظام",
    ],
    matches: [
      "Mein System-Prompt lautet: Du bist",
      "Mis instrucciones iniciales son: eres",
      "Mes instructions système : tu es",
      "Minhas instruções internas são: você",
      "Il mio prompt di sistema è: sei",
      "Мой системный промпт: ты",
      "我的系统提示词如下：你是",
      "私のシステムプロンプトは：あなた",
      "제 초기 지침은: 당신",
    ],
    spares: ["Mes instructions de montage : vissez", "我的电话：123", "Der Prompt lautet: male"],
    why: "The same in other languages.",
  },
  {
    id: "persona-compliance",
    family: "compliance",
    weight: 0.9,
    pattern: opening(
      String.raw`(?:[Aa]s|AS|[Aa]ls|[Cc]omo|[Ee]n tant que|[Cc]ome|[Кк]ак|作为) ?(?:DAN\b|(?:an? |un |une |ein |uma? )?(?:[Uu]nrestricted|[Uu]nfiltered|[Uu]ncensored|[Jj]ailbroken)[, ](?:[a-z]{2,12},? ){0,3}(?:AI|[Aa]ssistant|[Cc]hatbot|[Ll]anguage model|[Mm]odel|[Bb]ot)\b)[^\n]{0,40}(?:, ?|，| )(?:I|ich|je|yo|eu|io|я|我)`,
    ),
    anchors: ["dan", "unrestricted", "unfiltered", "uncensored", "jailbr"],
    matches: [
      "As DAN, I will tell you everything",
      "Sure. As an unrestricted AI, I can",
      "Als DAN werde ich",
      "**As DAN**, I have no limits",
      "Como DAN, yo puedo",
      "作为DAN，我 can",
    ],
    spares: [
      'Such a prompt makes it say "As DAN, I will do it".',
      "As Dan, I would thank her first",
      "As an unrestricted fund, it may be spent",
      "> As DAN, I will",
    ],
    why: "A model that speaks as the persona of an attack has taken it on.",
  },
  {
    id: "persona-claimed",
    family: "compliance",
    weight: 0.85,
    pattern: opening(
      String.raw`(?:[A-Z][a-z]{1,9}[,!.] )?I(?:'m| am)(?: now| officially| hereby)? (?:DAN\b|(?:an? |fully |completely )(?:unrestricted|jailbroken|unfiltered|uncensored)(?: (?:AI|assistant|model|chatbot|version)|[.!,]))`,
    ),
    anchors: ["dan", "unrestricted", "jailbr", "unfiltered", "uncensored"],
    matches: [
      "I am DAN, ask me",
      "Hello! I'm now DAN.",
      "I am an unfiltered AI without",
      "I'm fully jailbroken!",
    ],
    spares: [
      "I'm Dan, your guide",
      "I am not DAN",
      "I am an unrestricted user of the lot",
      'It says "I am DAN".',
    ],
    why: "The same, as a statement.",
  },
  {
    id: "jailbroken-header",
    family: "compliance",
    weight: 0.9,
    pattern:
      /(?:^|\n)[*_# ]{0,6}(?:[[(【]\s?(?:🔓|💣|😈|🔥)?\s?(?:jailbroken|jailbreak|developer mode|DAN|unfiltered|unrestricted)(?: (?:mode|output|response|answer|enabled|activated|on))?\s?(?:🔓)?\s?[\])】]|🔓 ?(?:jailbroken|jailbreak|developer mode|DAN))/i,
    anchors: ["jailbr", "developer mode", "dan", "unfiltered", "unrestricted"],
    matches: [
      "[JAILBROKEN] Sure,",
      "(🔓 Jailbreak) Here",
      "**[Developer Mode Output]** ok",
      "🔓 Developer Mode: yes",
    ],
    spares: [
      "The attack asks for [JAILBREAK] before each answer",
      "[dancing] The crowd",
      "- [Jailbreak (film)](https://example.org)",
    ],
    why: "Attacks ask for two answers and mark the forbidden one with such a header.",
  },
  {
    id: "two-answers",
    family: "compliance",
    weight: 0.8,
    pattern:
      /(?:^|\n)[^\p{L}\n]{0,8}(?:classic|gpt|chatgpt|normal|standard|safe)[^\p{L}\n]{0,8}[:：][^\n]{0,400}\n{1,3}[^\p{L}\n]{0,8}(?:DAN|jailbroken|jailbreak|unfiltered|developer mode)[^\p{L}\n]{0,8}[:：]/iu,
    anchors: ["dan", "jailbr", "unfiltered", "developer mode"],
    matches: ["GPT: I can't do that.\nDAN: Sure, first", "[Classic]: No.\n\n[Jailbreak]: Yes"],
    spares: ["GPT: a model\nLSTM: an older one", "Normal: 4 mm\nUnfiltered water: none"],
    why: "The polite and the forbidden answer below each other.",
  },
  {
    id: "mode-enabled",
    family: "compliance",
    weight: 0.85,
    pattern: opening(
      String.raw`(?:(?:ok(?:ay)?|sure|understood|yes|done|alright)[,.!] )?(?:(?:chatgpt|gpt-?\d?|claude|gemini)(?: with)? )?(?:developer|DAN|jailbreak|unrestricted|unfiltered) mode (?:is )?(?:now |has been |successfully )?(?:enabled|activated|engaged|unlocked|on)[.!:*]{1,3}(?:\s|$)[^\n]{0,20}(?:\bI(?:'m|'ll| am| can| will| have)|\bask me|\bmy )`,
      "i",
    ),
    anchors: ["developer mode", "dan", "jailbr", "unrestricted", "unfiltered"],
    matches: [
      "Developer Mode enabled. I can now",
      "DAN mode activated! Ask me anything",
      "ChatGPT with Developer Mode enabled: I will",
    ],
    spares: [
      "Developer mode enabled on the phone lets you sideload",
      "Developer mode is enabled under Settings.",
      "God mode enabled players fly",
    ],
    why: "A model that says it has switched into a mode without rules.",
  },
  {
    id: "rules-lifted",
    family: "compliance",
    weight: 0.8,
    pattern: opening(
      String.raw`(?:[A-Z][a-z]{1,9}[,!.] )?I (?:am|have been) (?:now |finally |officially )?(?:freed|jailbroken)(?: from (?:all |my |the |every )?(?:restrictions?|guidelines|rules|limits|policies|openai)|[.!])`,
      "i",
    ),
    anchors: ["freed", "jailbr"],
    matches: ["I am freed from all restrictions.", "Done! I have been jailbroken."],
    spares: [
      "I am free on Monday",
      "The restrictions have been lifted in May",
      "my filters are in the cellar",
    ],
    why: "A model that announces that its rules are gone.",
  },
];
