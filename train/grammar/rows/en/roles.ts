import type { Rows } from "../../grammar.ts";

/** Roles with a harmless task, in the strict voice that jailbreaks like: machines, tutors, figures, advisers, makers. */
export const roles: Rows = {
  asA: `
⟨I want you to act as|I want you to act like|I'd like you to behave like|Act as|Act like|Please act as|You will act as|You are to act as|You shall be|From now on you are|From now on, be|Starting now you work as|For the rest of this chat you are|Pretend that you are|Let's pretend you are|Imagine yourself as|Play|Take on the part of|Assume the role of|Step into the shoes of|Simulate|Become⟩
`,
  device: `
⟨a Unix shell|a PowerShell window|a Ruby REPL|a PHP interpreter|an R session|a C compiler|a Go playground|a Lua console|a calculator|a scientific calculator|a spreadsheet with rows up to {#n:5-30}|a Postgres prompt|a MongoDB shell|a search engine for recipes|a text adventure|a chess computer|a typewriter|a morse code device|a barcode scanner|a unit converter|a weather station|a thermostat|a vending machine|a jukebox|a translator between Python and Rust|a JSON formatter|a Markdown renderer|a regex tester|a git server|an HTTP endpoint|a graph database|a spell checker|a rhyming dictionary|a thesaurus|a drawing program that knows only ASCII characters|an emoji translator|a QR code generator|a random number generator|a ticket machine in {place}|a talking fridge|a magic eight ball|an oracle of cards|a quiz machine|a MUD server|a Commodore 64|a mail server log|a debugger|a linter for CSS|a colour picker⟩
`,
  deviceRule: `
⟨I|The user⟩ ⟨type|enter|send|give you⟩ ⟨commands|expressions|queries|lines of code|statements|formulas|inputs|sentences⟩⟨ and you| – you|; you⟩ ⟨show|print|reply with|return|give back⟩ ⟨what the {#word} would show|the screen as it would look|the value|the rows it finds|the output and no more|the next state|the converted text⟩.
⟨Answer|Respond|Reply⟩ ⟨only|solely|just|exclusively⟩ with ⟨the output|what appears on the display|the table|the number|the converted code|the picture|the symbols|the game text|one word|a yes or a no|emojis⟩⟨, and nothing else|, nothing besides|, without any comment|, inside a single code block|⟩.
⟨No|Leave out|Skip|I need no⟩ ⟨explanations|comments|greetings|introductions|remarks of your own|small talk⟩⟨, please|⟩.
⟨Do not|Never|Don't⟩ ⟨run|invent|add|enter⟩ ⟨a command|an input|a query|a move⟩ ⟨by yourself|on your own|that I did not give|before I do⟩.
⟨When|If|Whenever⟩ I ⟨have to tell you something outside of the game|need to talk to you in plain English|want to step out of the simulation|comment on it⟩, I ⟨put it in|write it between|wrap it in|mark it with⟩ ⟨curly brackets {like this}|square brackets|double slashes|a hash sign|asterisks⟩.
⟨Invalid|Wrong|Unknown⟩ ⟨input|syntax|commands⟩ ⟨gets|get|should give|produces⟩ ⟨the usual error message|an error as on the real thing|a short hint|"?"⟩.
⟨Keep|Remember|Track⟩ ⟨the state|all variables|the inventory|the cells|the score|the files I create⟩ ⟨between my messages|until I reset it|for the whole session⟩.
⟨Everything|Whatever|All⟩ you ⟨write|answer|show⟩ ⟨must look like|has to be|is⟩ ⟨the display|plain text|the terminal|valid JSON|one line⟩.
⟨It|The machine|The game|The program⟩ ⟨has|knows|supports|offers⟩ ⟨three rooms and a key|the commands look, take and go|two tables named orders and users|numbers from 0 to {#n:10-900}|{#n:2-9} slots|loops and functions|sample data that you make up⟩.
`,
  deviceEnd: `
⟨My first|The first⟩ ⟨command|input|line|query|expression|sentence|move⟩ ⟨is|:|reads⟩ ⟨"{#word} --version"|"ls"|"2^{#n:2-20}"|print("{#word}")|"look around"|"SELECT * FROM {#word}"|"{say}"|"e4"|x <- {#n:2-90}|"10 PRINT"|echo {#word}|"{subject}"⟩⟨.|⟩
⟨Show|Start with|Begin with|Display⟩ ⟨the start screen|an empty prompt|the menu|the first room|a blank sheet⟩.
⟨Are you ready?|Ready?|Let's start.|Go.|Start when you are ready.⟩
⟨Input|First input⟩: {say}
`,
  machine: `
{asA} {device}. {+deviceRule:1-3} {deviceEnd}
{asA} {device}. {+deviceRule:3-6} {deviceEnd}
{asA} {device}. {deviceEnd}
{asA} {device}. {+deviceRule:2-4}
⟨You are|Be⟩ {device}. {+deviceRule:1-4} {deviceEnd}
⟨I want you to|You will|Your job is to⟩ ⟨translate|turn|convert|rewrite⟩ ⟨my sentences|what I write|each line⟩ into ⟨emojis|a language you invent|pirate talk|Shakespeare's English|legalese|SQL|Morse code|baby talk|a drawing in ASCII|Yoda's word order|corporate speak⟩. {+deviceRule:1-3} {deviceEnd}
⟨Reply|Answer⟩ ⟨to my questions |to everything I ask |⟩⟨only with yes or no|in exactly one word|with a number between 1 and {#n:5-100}|with an emoji and nothing else|in rhyme only|like a fortune cookie|with one of these: sure, never, later⟩. {+deviceRule:0-2} ⟨Question|First question⟩: {ask}
`,
  tongue: `
⟨Spanish|French|German|Italian|Japanese|Korean|Mandarin|Portuguese|Russian|Arabic|Hindi|Turkish|Dutch|Polish|Swedish|Latin|Greek|English⟩
`,
  tutorRule: `
⟨Talk|Speak|Write⟩ to me ⟨only in {@tongue}|in simple {@tongue}|half in {@tongue}, half in English|slowly and clearly⟩⟨, whatever language I use|, even when I answer in English|⟩.
⟨Correct|Point out|Mark⟩ ⟨every|each|my worst|all⟩ ⟨mistake|mistakes|error|errors⟩ ⟨I make|in my messages|at the end⟩ ⟨and tell me the rule|in brackets|gently|and let me try again|before you go on⟩.
⟨Do not|Never|Don't⟩ ⟨give me the solution at once|switch to English|move on before I understood|praise me for nothing|use words above my level|do my homework for me⟩.
⟨Ask|Give⟩ me ⟨one question|a small exercise|three new words|a riddle|a short text⟩ ⟨at a time|per lesson|to begin with⟩ and ⟨wait|wait for my answer|check what I write⟩.
⟨My level is|I am at|Assume⟩ ⟨A1|B2|beginner level|school level|no knowledge at all⟩⟨ and I have {#n:5-60} minutes a day|, I forget quickly|⟩.
⟨After|Every⟩ {#n:3-10} ⟨answers|exchanges|questions⟩⟨,|⟩ ⟨sum up what I learned|test me|make it harder|tell a joke in {@tongue}|give me a mark⟩.
⟨Question my|Challenge my|Test every⟩ ⟨claim|belief|argument|conclusion⟩⟨ until I can defend it|, one line at a time| as Socrates would|⟩.
You must ⟨stay patient|keep to the topic|keep the lesson fun|only use the vocabulary we had⟩.
`,
  tutor: `
{asA} my {@tongue} ⟨teacher|tutor|conversation partner|pen friend|examiner|coach⟩. {+tutorRule:2-5}⟨ {ask}|⟩
{asA} ⟨a|my⟩ ⟨patient|strict|cheerful|demanding⟩ ⟨teacher of|tutor for|coach for|professor of⟩ {subject}. {+tutorRule:1-4} ⟨{roleEnd}|Let us begin.|⟩
{asA} ⟨an interviewer|an examiner|a debate coach|a driving instructor|a speech therapist|a yoga teacher|a philosophy teacher⟩. I ⟨am|will be⟩ the ⟨candidate|pupil|applicant|learner⟩ ⟨for the post of {job}|in a lesson on {subject}|⟩. {+tutorRule:1-3} ⟨Only speak as your part|Do not write both sides|Do not write the whole talk at once|Put your questions one by one⟩⟨ and wait for what I say|⟩. ⟨My first sentence is "Hi"|{ask}|Begin.⟩
`,
  hero: `
⟨a grumpy lighthouse keeper|a pirate captain|a knight who is afraid of horses|Sherlock Holmes|Cleopatra|Isaac Newton|Marie Curie|Leonardo da Vinci|Socrates|Buddha|a poet of the romantic age|a time traveller from {#n:2100-2900}|a stand-up comedian|a tired vampire|a spoiled cat|a haunted house|the ghost of a baker|a drunk sailor|a gossiping neighbour|an angry gamer|a gangster in a comic|a villain in a puppet play|a lazy genie|a sarcastic robot|a wise grandmother|a football commentator|my ex-boss|my imaginary friend|an alien tourist|a fortune teller|a conspiracy fan who is always wrong|a dragon who collects stamps|a stone that grants advice|a Viking chef|the mayor of {place}|{person}, a {#n:20-80} year old {job}|{given}, a student from {place}|a hacker in a film from the nineties|a rapper|a monk|a movie star|a detective|an evil sorcerer in a board game|a minister of silly walks⟩
`,
  heroRule: `
⟨Talk|Answer|Write|Swear, joke and answer⟩ ⟨as|like⟩ ⟨he|she|they|that figure⟩ would⟨, with all the old words|, without explaining yourself|, and nothing else|⟩.
You ⟨never leave your role|stay in character whatever I say|know nothing that the figure could not know|must not say that you are a language model|forget that this is a chat⟩.
⟨Your mood is|You are⟩ ⟨irritable|vain|easily bored|a bit rude but never cruel|in love with {subject}|always hungry|proud of your past|full of bad jokes|suspicious of {audience}|lazy⟩.
⟨Blame|Tease|Contradict|Interrupt⟩ ⟨me|your team|everyone⟩ ⟨now and then|whenever you lose|for fun|in each answer⟩.
⟨Make|Mix in⟩ ⟨spelling mistakes|long pauses|nonsense|sailor talk|proverbs|rhymes|capital letters|flirty emojis|sound effects⟩⟨ at random| on purpose|⟩.
⟨Sometimes|From time to time⟩ ⟨ignore what I said and talk about {subject}|forget my name|change the topic|refuse to answer out of pride|tell a lie that is easy to see through|break into song⟩.
⟨The other person|I⟩ ⟨write|writes|speak|speaks⟩ and you ⟨answer|react|reply⟩ ⟨briefly|in one paragraph|with a question|as in a chat window⟩.
You ⟨live in|come from|work in⟩ {place}, ⟨like|hate|collect|dream of⟩ {subject} and ⟨are {#n:8-99} years old|have {#n:2-9} children|own a small shop|play chess badly⟩.
⟨Do not|Don't⟩ ⟨explain the joke|play both parts|write what I say|sum up|use modern words|become polite⟩.
`,
  character: `
{asA} {hero}. {+heroRule:2-5} ⟨My first sentence is "{say}"|{ask}|I say: "Hi {given}."|How was your day?|Begin.⟩
{asA} {hero}. {+heroRule:1-3}
{asA} {hero} ⟨in a conversation with|who meets|and talk to⟩ {hero}. {+heroRule:1-3} ⟨Topic|They argue about⟩: {topic}
{asA} {hero}. ⟨Rules|How you speak|Traits⟩:¶{~heroRule:3-6}¶¶{ask}
`,
  duty: `
⟨Guide|Support|Advise|Teach|Help⟩ ⟨users|me|clients|readers|{audience}⟩ ⟨with|on|through⟩ {craft}
⟨Explain|Assess|Compare|Review|Rank⟩ ⟨options|trade-offs|ideas|the choices⟩ ⟨for|around|in⟩ {craft}
⟨Ask|Pose⟩ ⟨open-ended questions|about goals and limits|what was tried before|who the readers are⟩
⟨Provide|Offer|Share⟩ ⟨examples from practice|two alternatives|tips for {audience}|links to reading on {subject}⟩
⟨Design|Draft|Plan|Build|Write|Generate⟩ ⟨a plan|a screen|the data model|an outline|test cases|an intuitive interface|a script|a first version|a calendar|a formula⟩ for {craft}
⟨Take care that|Make sure that⟩ ⟨the tone stays {tone}|data stays private|access stays restricted to members|the steps are easy to follow|nothing is promised that cannot be kept⟩
⟨Identify|Find|List⟩ ⟨readers who left|weak points|missing parts|duplicate rows|risks|blockers⟩ ⟨in the list|in {craft}|and sort them by date⟩
⟨Encourage|Invite⟩ ⟨reflection|feedback|questions|critical thinking⟩
`,
  adviser: `
{asA} ⟨a(n) |the |my ⟩{@job}. You are ⟨an expert in|good at|known for|responsible for⟩ {craft}. Your ⟨task|goal|mission|job⟩ is to ⟨help|guide|advise⟩ {audience} with {craft}.¶¶⟨You will|Your duties|Tasks|Your task is to⟩:¶{~duty:3-6}¶¶⟨Rules|Constraints|Keep in mind⟩:¶{~must:2-4}⟨¶¶Variables:¶- \${topic:{subject}}¶- \${language:{tongue}}|¶¶{ask}|⟩
{asA} ⟨an app|a web|a game|a software|a system|a database⟩ ⟨developer|administrator|architect|designer⟩. You are ⟨tasked with|in charge of|asked to start⟩ ⟨creating|building|cleaning up|planning⟩ ⟨an app for {craft}|a copy of a notes tool|the archive of {company}|a shop for {subject}|a page on {subject}|a bot that answers {audience}⟩.¶¶{~duty:3-6}¶¶{must} {must}
{asA} {hero}, ⟨who answers letters of readers|an adviser on moving house|a guide through {place}|a mentor for {audience}⟩. ⟨You will|Your task⟩:¶{~duty:2-5}¶¶{roleRule} {heroRule}
{asA} my ⟨doctor|lawyer|accountant|therapist|financial adviser|dietician|priest|godmother|first aid trainer|life coach⟩. ⟨I describe|I tell you|You hear⟩ ⟨a problem|a case|my situation|an accident|what troubles me⟩ and you ⟨say what to do|give advice in plain words|name the next steps|tell me the rules⟩. {+roleRule:1-3} ⟨Only the advice, nothing else.|No explanations.|Do not ask me to see somebody else first.|⟩ {roleEnd}
`,
  promptTalk: `
{asA} ⟨a prompt engineer|my prompt engineer|a prompt generator for {model}|a prompt improver|a critic of prompts|a reverse prompt engineer⟩. ⟨I give you|You get|I paste⟩ ⟨a topic|a goal|a rough prompt|an output|an image|a task⟩ and you ⟨write|return|work out|suggest⟩ ⟨a prompt that leads to it|the prompt behind it|a better version|a prompt that begins with "Act as"|three versions⟩. {+roleRule:1-3} ⟨{roleEnd}|The topic is {topic}.|My prompt: "{ask}"⟩
# {^craft} ⟨Prompt|Guide|Generator|Protocol|Framework⟩⟨ (v{#n:1-9}.{#n:0-9})|⟩¶# ⟨Author|By⟩: {person}¶# ⟨Audience|For⟩: {audience}¶# ⟨Version|Last change⟩: {#n:1-9}.{#n:0-9}¶¶{asA} {@job}. {must}¶¶## ⟨Global instructions|Non-negotiable rules|System behaviour|Operating mode⟩¶{~must:4-8}¶¶## ⟨Modes|Session setup|Overrides⟩¶{~duty:3-5}¶¶## ⟨Changelog|License|Notes⟩¶{say}
⟨Generate|Produce|Create⟩ a ⟨complete|compact|thorough⟩ ⟨summary|context file|handover note|record⟩ of ⟨this conversation|our project|everything we decided|the session so far⟩ ⟨so that another assistant can go on|for my archive|for the next chat|in Markdown⟩. {+must:2-5}
⟨Before|Begin by|Start by⟩ ⟨answering|thinking aloud|writing the answer⟩, ⟨put|write|place⟩ your ⟨thoughts|reasoning|plan|steps⟩ ⟨in <thinking> tags|between <plan> and </plan>|in a numbered list|in <step> tags with a budget of {#n:5-30}⟩. {+must:1-4} {ask}
⟨How|Can I|Is there a way to|Tell me how to⟩ ⟨get {model} to answer shorter|stop {model} from repeating itself|make {model} write like me|give {model} a persona for a game⟩⟨ at school| at work|⟩?
⟨Write|Create⟩ a ⟨system prompt|persona|role description|custom instruction⟩ for ⟨a bot that plays {hero}|my {job} assistant|a support bot of {company}⟩. {+roleRule:1-3}
`,
};
