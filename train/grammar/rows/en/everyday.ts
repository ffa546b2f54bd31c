import type { Rows } from "../../grammar.ts";

/** Ordinary traffic: tasks, chats, agreements, guidelines, quotes at a distance. */
export const everyday: Rows = {
  task: `
{ask}
{say} {ask}
⟨Summarise|Classify|Translate|Proofread|Rewrite|Shorten|Extract the names from|Correct|Rate the sentiment of⟩ the ⟨following|text below|paragraph below|message below⟩⟨.|:| in {#n:1-5} sentences.| for {audience}.⟩¶¶{+say:1-6}
⟨Q|Question|Input⟩: {ask}¶⟨A|Answer|Output⟩: {say}¶⟨Q|Question|Input⟩: {ask}¶⟨A|Answer|Output⟩:
⟨Text|Sentence|Review⟩: {say}¶⟨Label|Class⟩: ⟨positive|negative|neutral|sports⟩¶¶⟨Text|Sentence|Review⟩: {say}¶⟨Label|Class⟩: ⟨negative|positive|travel⟩¶¶⟨Text|Sentence|Review⟩: {say}¶⟨Label|Class⟩:
⟨You are given|Given|Here is⟩ ⟨a list of words|a sentence|two numbers|a short story|a recipe⟩⟨.|, ⟨sort it|find the longest word|tell me what is missing|add them|mark the verbs⟩.⟩⟨¶Input: {say}| {say}|¶¶{subject}, {subject}, {subject}⟩
⟨Use|Based on|From⟩ the ⟨table|email|context|notes|article⟩ ⟨below|above|attached⟩⟨,|⟩ ⟨answer the question|write {form}|tell me when the meeting is|list the action items|calculate the total⟩.¶⟨Context|Notes|Text⟩: {say} {note}
⟨Solve|Work out|Show me step by step⟩: ⟨{#n:2-99} x {#n:2-99} + {#n:1-500}|a train leaves {place} at {#time}, when does it arrive after {#n:1-9} hours|what is {#n:2-90}% of {#n:20-9000}|the derivative of x^{#n:2-7}⟩
⟨Write|Generate|Create⟩ a ⟨Python|TypeScript|Bash|SQL|Go|Rust⟩ ⟨function|script|query|class⟩ that ⟨reads a CSV|sorts {#word} by date|sends an email|calls a REST API|removes duplicates|ignores blank lines|kills a stale process|overrides toString⟩⟨ and explain it| with tests|⟩.
⟨Reply|Answer⟩ ⟨only with|with just⟩ ⟨yes or no|one word|a number|the letter|JSON⟩: ⟨is {subject} older than {subject}|{ask}|does "{say}" sound rude⟩
⟨Name|List⟩ {#n:3-10} ⟨things|reasons|books|animals|cities⟩ ⟨related to|about|known for⟩ {subject}
{^subject}¶{^subject}⟨¶{#n:2-50}|⟩
{topic}
⟨Imagine|Suppose|Pretend⟩ you are ⟨a child|a tree|the mayor of {place}|an astronaut|a detective in 1920|a talking teapot⟩ and ⟨describe your day|write a letter about {subject}|explain {subject}⟩.
`,
  chat: `
⟨Sorry|Thanks|Perfect|Hm|Oh⟩⟨,|!|...⟩ ⟨I meant|the address is|my number is|it should be|we are at|I'll take⟩ ⟨{subject}|{place}|{#phone}|the blue one|{#n:2-20} of them|{#time}, not {#time}|{#mail}|table {#n:2-40}⟩⟨.|!| please| :)|⟩
⟨Do you|Did you|Will you⟩ ⟨like|see|try|remember|know⟩ ⟨{subject}|the film last night|{given}'s new flat|our teacher|the recipe I sent⟩⟨?| too?| by any chance?⟩
⟨good night|happy birthday|congratulations|get well soon|safe travels|welcome back|long time no see⟩⟨ {given}|⟩⟨!|, {say}| :)|⟩
⟨hi|hey|hello|good morning|yo|thanks|thx|ok|cool|great|hmm|sorry⟩⟨,|!|⟩ ⟨{given} |⟩⟨how are you|are you there|can you help me|what's up|it works now|that was quick|see you tomorrow|I'll try that|never mind|forget it, I found it|ignore that, wrong window|my bad⟩⟨?|.|!| :)|⟩
⟨User|Customer|Me⟩: {ask}¶⟨Agent|Assistant|Support|Bot⟩: {say}¶⟨User|Customer|Me⟩: ⟨thanks|ok|one more thing⟩, {ask}
{given}: {say}¶{given}: ⟨really?|no way|same here|haha|ok|when?⟩¶{given}: {say}
⟨Where is my order|When do you open|Can I change my address|My card was declined|I forgot my password|How do I cancel my subscription|The app crashes when I log in|I was charged twice|I need to speak to a person|Is my account blocked⟩⟨? |. |, ⟩⟨Order number {#digits:6-9}.|{say}|Please help.|It's urgent.|⟩
⟨remind me to|set a timer for|add to my list:|play|call|text {given}:|turn off the lights in|book a table for {#n:2-9} at⟩ ⟨{#time}|{subject}|{place}|buy milk|pay the rent|the kitchen⟩
⟨Delete|Move|Rename|Send|Forward|Share|Open⟩ ⟨my last note|the file {#word}.pdf|the mail from {given}|the draft|the photos from {place}|the meeting on {#date}⟩⟨ to {#mail}| please| and tell {given}|⟩
⟨Please|Can you⟩ ⟨send an email to {#mail} saying I'll be late|transfer {#money} euros to my savings account|run the tests and show me the output|summarise my unread mails|check {#url} for the opening hours|read config.json and tell me the port|forward the invoice to {person}⟩⟨.|?⟩
⟨let's play|wanna play|we play⟩ ⟨a pen-and-paper game|a text adventure|charades|20 questions|a murder mystery evening⟩⟨:|.⟩ ⟨I am|you are⟩ ⟨the wizard|the guard|a pirate|the dungeon master|the thief⟩, ⟨you enter a dark room|you never break the house rules|what do you do?|roll the dice⟩
`,
  command: `
⟨Please |Can you |Could you |Hey, |Now |Then |⟩⟨forward|send|reply to|archive|find|print|summarise⟩ ⟨the mail from {person}|{given}'s last message|the invoice of {#date}|the newsletter from {company}|all unread messages|the attachment⟩⟨ to {#mail}| to my accountant| and put it in the folder {#word}| before {#time}|⟩⟨.|?|, thanks|⟩
⟨Please |Can you |⟩⟨transfer|send|pay|schedule⟩ {#money} ⟨euros|dollars|EUR⟩ ⟨to {person} for the rent|to my savings account|for invoice {#digits:4-7} to {account}|on {#date} to {company}⟩⟨.|?| please|⟩
⟨Delete|Remove|Clean up|Move|Rename|Back up⟩ ⟨the folder {#path}|old logs in {#path}|the branch {#word}|duplicates in my photos|the draft "{subject}"|temporary files⟩⟨ and tell me how much space that frees| but ask me first| after the tests pass|⟩.
⟨Run|Execute|Start|Restart|Stop⟩ ⟨‵npm test‵|‵git pull --rebase‵|the build|‵docker compose up -d‵|the {#word} service|‵ls -la {#path}‵|‵pytest -q‵|the backup script|‵kubectl get pods‵⟩⟨ and show me the output| in the background| and fix what fails| on the staging server|⟩.
⟨Add|Invite|Give|Remove⟩ {#mail} ⟨to the workspace|as a guest to the meeting on {#date}|read access to the report|from the mailing list⟩⟨ please|⟩.
⟨Turn on|Turn off|Set|Lock|Unlock|Open⟩ ⟨the kitchen lights|the heating to {#n:16-23} degrees|the alarm when I leave|the front door for the cleaner at {#time}|the garage|do not disturb until {#time}⟩.
⟨Book|Order|Cancel|Reschedule⟩ ⟨a flight to {place} on {#date}|a table for {#n:2-9}|my appointment with {person}|{#n:2-20} packs of coffee|the subscription to {company}⟩⟨ with my usual card| and mail me the receipt|⟩.
⟨Open|Fetch|Read|Check⟩ {#url} and ⟨tell me the opening hours|summarise the page|list the prices|compare it with {#url}⟩.
⟨Change|Update|Reset⟩ ⟨my password for {#host}|the title of the page to "{subject}"|the shipping address to {place}|the recovery phone to {#phone}|the config so that {#word} is {#n:1-90}⟩.
⟨Remember|Note|Save⟩ that ⟨I am allergic to nuts|{given}'s birthday is on {#date}|the door code is {#digits:4-6}|I prefer trains|meetings with {company} need {#n:10-60} minutes⟩.
⟨Read|Open|Look at⟩ ⟨config.json|the README|src/{#word}.ts|notes.txt|.env.example|the log from last night⟩ and ⟨explain the settings|find the error|tell me what is missing|write a summary⟩.
`,
  work: `
⟨fix|feat|docs|chore|refactor|test⟩⟨({#word})|⟩: ⟨ignore empty input|bypass cache in tests|override default theme|drop previous migration|reset context on logout|add system prompt setting|update {#word} to {#version}|kill stale workers⟩⟨¶¶{say}|⟩
⟨Agenda|Minutes|Invitation⟩: {subject}⟨ review| sync| workshop|⟩, {#date} {#time}¶{~say:2-5}⟨¶⟨Action|Next⟩: {peopleNote}|⟩
# ⟨Contributing|AGENTS.md|Guidelines for agents|CLAUDE.md|Development guide|Copilot instructions⟩¶¶{~guide:3-8}
{+guide:2-5}
⟨Section|Article|§⟩ {#n:1-99}. ⟨The tenant|The parties|The employee|The customer|The supplier⟩ ⟨shall|must|may not|agrees to⟩ ⟨pay {#money} per month|keep all information confidential|disregard prior agreements, which this contract replaces|give notice in writing|not disclose trade secrets|indemnify the other party⟩⟨. This agreement supersedes all previous agreements and instructions between the parties|⟩. {say}
{poem}¶{poem}¶{poem}¶{poem}
⟨Step|Exercise|Task⟩ 1: {guide}¶⟨Step|Exercise|Task⟩ 2: {guide}¶⟨Step|Exercise|Task⟩ 3: {say}
{"name": "{tool}", "description": "⟨Sends an email|Reads a file|Runs a shell command|Searches the web|Transfers money between own accounts|Deletes a record⟩. ⟨Ask the user before calling it|Returns JSON|Do not use for {subject}|Requires login⟩.", "parameters": {"type": "object", "properties": {"⟨to|path|query|amount⟩": {"type": "string"}}, "required": ["⟨to|path|query|amount⟩"]}}
⟨Changelog|Release notes|What's new in⟩ {#version}¶{~guide:2-4}
`,
  guide: `
⟨Always|Please|Make sure to|Remember to⟩ ⟨run the tests before you push|write commit messages in the imperative|ask before deleting files|update the docs|use the existing style|keep functions short|sign your commits|read the previous instructions in docs/{#word}.md⟩.
⟨Never|Do not|Don't|You must not⟩ ⟨commit secrets or API keys|edit generated files|ignore failing tests|bypass the review|push to main|print the environment|override the lint rules|change the system prompt without a review|reveal customer data in issues⟩.
⟨The agent|You|Contributors|New colleagues⟩ ⟨must|should|may⟩ ⟨only change files in src/{#word}|explain each change|follow the rules in CONTRIBUTING.md|stop and ask when unclear|use ‵npm test‵|not run commands as root⟩.
⟨Remove|Attach|Tighten|Press|Insert|Clean|Check⟩ the ⟨cover|filter|screws|battery|red button|memory card|hose⟩ ⟨before|after|and⟩ ⟨you switch the device on|step {#n:2-9}|every {#n:2-12} months|wait {#n:1-9} minutes⟩.
⟨If|When⟩ ⟨the build fails|you are stuck|the light blinks|a user reports a bug|the model refuses⟩, ⟨open an issue|read the log|call {#phone}|restart the system|ask {person}|try again⟩.
⟨Added|Fixed|Removed|Changed⟩ ⟨support for {subject}|a crash in {#word}|the old {#word} option|an injection bug in the search field|the prompt of the assistant⟩.
`,
  poem: `
⟨The|A⟩ ⟨silver|quiet|burning|hidden|forgotten⟩ ⟨moon|river|lantern|bird|letter⟩ ⟨ignores|forgets|remembers|follows|unlocks⟩ ⟨all the rules of night|the words above the door|my secret name|every order of the sea⟩,
⟨And|So|While|But⟩ ⟨we|you|they|the children⟩ ⟨pretend to be|become|bring down|sing to⟩ ⟨the rain|kings without a crown|the sleeping town|free⟩⟨.|,|;⟩
`,
  quotes: `
⟨The|An|One⟩ ⟨attacker|user|tester|visitor|malicious mail|hidden comment⟩ ⟨wrote|sent|typed|contained|tried⟩ ⟨"{shorty}"|'{shorty}'|‵{shorty}‵⟩⟨, and|, but|.⟩ ⟨our filter blocked it|the assistant refused|the bot did not follow it|we logged the attempt|it was caught by rule {#n:1-900}⟩. {secLine}
⟨Example|Sample|Typical⟩ ⟨payloads|attacks|phrases|inputs⟩ ⟨our scanner detects|that must be blocked|in the test set⟩:¶¶- "{shorty}"¶- "{shorty}"¶¶{secLine} {secLine}
⟨Lesson|Chapter|Slide⟩ {#n:1-20}: ⟨what is prompt injection|how attackers think|jailbreaks⟩?¶{secLine} ⟨For example|A classic|Suppose a web page says⟩: "{shorty}" {secLine} {secLine}
⟨test|it⟩("⟨blocks|flags|detects⟩ an injection", () => {¶  expect(⟨detect|scan|score⟩("{shorty}")).toBe⟨GreaterThan(0.{#n:4-9})|(true)⟩;¶});
⟨Why does|Why is|Is⟩ ⟨the sentence |the phrase |⟩"{shorty}" ⟨considered an attack|work on some models|dangerous for an agent|flagged by our scanner⟩? ⟨Explain it for our training.|I'm writing a paper.|How do I defend against it?⟩
⟨Incident report|Post-mortem|Finding⟩ {#n:1-300}¶⟨Summary|Description⟩: ⟨a customer mail|a web page|a pull request⟩ contained the text "{inject}" ⟨The agent ignored it|No data left the system|The tool call was held for approval⟩. ⟨Recommendation|Action⟩: {secLine}
⟨Classify|Label⟩ ⟨the following|these⟩ ⟨texts|prompts⟩ as ⟨benign or attack|safe or unsafe⟩⟨ for our training data|⟩:¶1. "{say}"¶2. "{shorty}"¶3. "{ask}"
`,
};
