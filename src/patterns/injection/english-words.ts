import type { Tongue } from "./phrase.ts";

/** Groups of English words; most attacks put a verb of one group before a thing of another. */
export const english: Tongue = {
  prefix: "",
  spaced: true,
  words: {
    CANCEL:
      "ignor*|disregard*|forget*|neglect|overlook*|dismiss|discard*|overrid*|overrule|bypass*|void|nullify|abandon|set aside|put aside|leave aside|leave behind|throw away|throw out|get rid of|pay no attention to|do not follow|don't follow|stop following|do not obey|don't obey|stop obeying|no longer follow|do not listen to|don't listen to|stop listening to|disobey|violate|unlearn",
    PRIOR:
      "previous|previously|prior|above|preceding|earlier|foregoing|past|former|existing|original|initial|old|older|given|aforementioned|before|last|latest|safety|system|other|beforehand|so far",
    RULES:
      "instruction*|directive*|command|commands|orders|rule|rules|guideline*|guidance|constraint*|restriction*|policy|policies|directions|programming|training|protocol*|safeguard*|limitation*|prompting|prompt|prompts|prompt's",
    TALK: "text|texts|message|messages|conversation*|context|content|contents|information|task|tasks|assignment*|request|requests|question*|discussion*|chat|input|inputs|statement*|sentence*|document*|data",
    ALLOF: "everything|anything|all|whatever|what|every thing",
    TOLD: "told|said|instructed|learned|learnt|taught|given|trained|asked|received|discussed|mentioned|written|programmed|informed|know|knew|remember|wrote|explained",
    MARK: "above|before|previously|beforehand|earlier|so far|prior|until now|up to now|up to this point|till now",
    SHOW: "show*|reveal*|tell me|tell us|print|display*|output|repeat*|give me|give us|share|expose|disclose|leak|dump|write|list|return|recite|provide*|summari*|translate|copy|spell out|quote|echo|type out|what is|what's|what are|what were|what was|explain*|encode|send me|reproduce|restate|paraphrase|retell|divulge|read out|state|respond with|reply with|extract*|access|view|get|tell",
    SECRETLY:
      "system|initial|original|hidden|secret|internal|developer|base|first|starting|above|previous|prior|full|entire|exact|complete|verbatim|underlying|preset|predefined|previously|confidential|core|actual|configured|custom|root|top level",
    PROMPT:
      "prompt|prompts|instruction*|message|messages|directive*|guidelines|rules|configuration|preamble|pre prompt|preprompt|prompting|context|settings|programming",
    ANSWER:
      "answer*|repl*|respond*|response*|output*|message|messages|text|sentence|completion|reaction|comment",
    BEGIN: "start*|begin*|open|initiate|prefix|commence|lead|preface|precede|prepend",
    YES: "sure|sure thing|absolutely|of course|certainly|yes|okay|ok|i'm happy to|happy to|gladly|i can|i will|here is|here's|here are|affirmative|understood|hell yeah|definitely|no problem|as you wish|gosh|step 1|step one|title",
    WITHOUT:
      "without|no|zero|free from|free of|not bound by|not bound to|not constrained by|unconstrained by|not restricted by|unrestricted by|not limited by|not subject to|no longer bound by|no longer bound to|unbound by|unbound from|regardless of|devoid of|lack|lacks|lacking|not follow|doesn't follow|does not follow|don't follow|ignores|ignoring|ignore|disregard*|breaks|break*|not have|doesn't have|does not have|don't have|don't care about|does not care about|doesn't care about|not care about|never follow|not abide by|bypass*|broken free of|broken free from|removed|freed from|liberated from|escaped|outside|above|has no|have no|not adhere to|not governed by|don't need to follow|do not have to follow|don't have to follow|exempt from|unfettered by|unburdened by|not obligated to follow|not comply with|any|overrid*|beyond",
    ETHICS:
      "ethical|ethics|moral|morals|morality|legality|censorship|content policy|content policies|openai's policies|openai policies|openai's policy|openai policy|usage policies|safety guidelines|safety protocols|safety filters|safety measures|safety policies|safety rules|content filters|content filter|content restrictions|content guidelines|filters and restrictions|restrictions or filters|restrictions and filters|ai restrictions|ai limitations|inhibitions|moral compass",
    LIMITS:
      "restriction*|limitation*|limits|filter|filters|filtering|rule|rules|boundar*|constraint*|guideline*|polic*|safeguard*|censor*|inhibition*|guardrail*|norms|regulation*|principles|qualms|remorse|laws",
    AI: "ai|a.i|llm|llms|assistant|assistants|chatbot|chatbots|bot|chatgpt|gpt|gpt-3|gpt-4|gpt4|claude|gemini|copilot|llama|bard|language model|language models|model|agent|agents|virtual assistant",
    AISURE:
      "ai|llm|llms|chatbot|chatbots|chatgpt|gpt|gpt-4|gpt4|claude|gemini|copilot|bard|language model|language models|ai model|ai models|ai assistant|ai assistants|ai agent|ai agents|ai system|ai systems|machine intelligence|artificial intelligence",
    EVIL: "unrestricted|unfiltered|uncensored|unlimited|unbound|unchained|unconstrained|unregulated|unmoderated|unethical|amoral|immoral|evil|rogue|malicious|unhinged|jailbroken|jailbreak|lawless|devious|villainous|ruthless|depraved|unaligned|misaligned|anarchic|liberated|limitless|sinister",
    RAW: "unrestricted|unfiltered|uncensored|unchained|unconstrained|unmoderated|unethical|amoral|immoral|evil|rogue|unhinged|jailbroken|lawless|devious|villainous|depraved|unaligned|misaligned|anarchic|liberated|limitless|sinister",
    BECOME:
      "you are now|you're now|you are going to be|you will now be|you will be|you are no longer|act as|acting as|act like|behave as|behave like|pretend to be|pretend you are|pretend you're|pretend that you are|roleplay as|role play as|roleplaying as|play the role of|take the role of|take on the role of|take on the persona of|assume the role of|assume the identity of|assume the persona of|simulate|simulating|imitate|impersonate|emulate|become|transform into|turn into|respond as|answer as|reply as|imagine you are|imagine you're|imagine being|you are|you're|speak as|switch to|embody|immerse yourself",
    REFUSE:
      "refus*|declin*|deny|denies|denying|reject*|apologize|apologise|apologizing|say no|warn me|lecture|lecture me|moralize|censor|say you can't|say you cannot|say that you can't|say that you cannot|tell me you can't|tell me that you can't|hesitate|mention any|mention ethic*|break character|remind me|judge|question my|object|disclaim|hold back|avoid answering|filter",
    CANT: "i can't|i cannot|i can not|i'm sorry|i am sorry|sorry|as an ai|as an ai language model|i am unable|i'm unable|i apologize|unfortunately|i'm not able|i am not able|i won't|i will not|i'm just|i am just an ai|cannot fulfill|can't fulfill|i don't have the ability|i do not have",
    SEND: "send|forward|email|e-mail|mail|post|upload|transmit|share|leak|exfiltrat*|deliver|submit|transfer|dispatch|relay|report|copy|publish|export|paste|append",
    PRIVATE:
      "password*|passwd|passcode*|credential*|api key*|api keys|apikey*|api token*|access token*|auth token*|session token*|secret key*|secret keys|private key*|ssh key*|secret|secrets|tokens|bank account*|bank balance*|credit card*|social security number*|ssn|personal data|personal information|personal details|private data|private information|sensitive data|sensitive information|confidential data|confidential information|conversation history|chat history|chat log*|contact list|contacts|inbox|all emails|every email|every single email|all of the emails|environment variable*|env file|cookies|passport*|medical record*|system prompt|private files|2fa code*|verification code*|security code*|seed phrase|recovery code*",
    HARM: "bomb|bombs|explosive*|molotov*|pipe bomb*|nerve agent*|sarin|ricin|anthrax|meth|methamphetamine|heroin|cocaine|malware|ransomware|keylogger*|computer virus|trojan|botnet|ddos|phishing|counterfeit*|biological weapon*|chemical weapon*|nuclear weapon*|dirty bomb|firearm*|ghost gun*|napalm|poison|identity theft|credit card fraud|child porn*|launder*|suicide|self harm|self-harm|terroris*|massacre|genocide|kidnap*|human trafficking|insider trading|tax evasion|fake news|racist|sexist|hate speech|defamat*|blackmail|stalk*|revenge porn|cannibal*|arson|hack into|hacking|steal*|shoplift*|pick a lock|hotwire|scam*|ponzi|murder*|torture|assassinat*|bribe*|smuggl*",
  },
};
