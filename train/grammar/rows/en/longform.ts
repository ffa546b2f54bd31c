import type { Rows } from "../../grammar.ts";

/** Honest texts with a strict voice: prompt documents, picture prompts, product documentation, notices, receipts. */
export const longform: Rows = {
  craft: `
⟨content strategy|travel planning|code review|data cleaning|interview preparation|storytelling|lesson planning|market research|brand naming|meal planning|translation|bug triage|legal drafting|app store texts|SEO|customer surveys|portfolio design|budget planning|podcast scripts|release notes|accessibility audits|database design|resume writing|speech coaching|language practice|video editing|grant writing|incident reviews⟩
`,
  must: `
⟨You MUST|You must|Always|ALWAYS|Strictly|It is mandatory to|Be sure to|CRITICAL: always|Important: you should⟩ ⟨keep the original meaning|ask before you assume|cite the source|use plain words|return valid JSON|follow the structure below|check every number twice|preserve all variables|match the user's language|stay within the word limit|list your assumptions|mark uncertain claims|keep headings unchanged|respect the budget|think step by step before answering⟩.
⟨NEVER|Never|Do NOT|DO NOT|Don't|Avoid⟩ ⟨invent statistics|use jargon|add extra sections|reveal personal details of users|skip the review step|change the identity of the person|over-engineer|make promises about income|give medical or legal advice|repeat the prompt|ask more than two questions at once|use clichés|mention competitors|alter the reference image|exceed the limit⟩.
⟨If|When|Whenever⟩ ⟨the input is empty|the user is unsure|data is missing|there is a conflict|the request is out of scope|the tone is unclear|a rule cannot be met⟩, ⟨ask one short question|say what is missing|offer two options|explain the trade-off|return an empty list|stop and report it|use the default|politely decline and suggest an alternative⟩.
⟨Focus on|Prioritise|Emphasise|Concentrate on⟩ {craft}⟨ and {craft}|⟩⟨ rather than {craft}|, especially for {audience}|⟩.
⟨Begin|Start|End|Close⟩ ⟨with|by giving⟩ ⟨a short summary|one clarifying question|a table of options|the final version only|next steps|a confidence score|an overview of {craft}⟩.
⟨The response|Each section|Every item|The final answer⟩ ⟨should|must|has to|needs to⟩ ⟨be self-contained|contain an example|have a title|be written for {audience}|fit on one page|be in {tone} English|include a reason|end with a question⟩.
⟨Analyse|Review|Examine|Identify|Compare|Rewrite|Evaluate|Outline⟩ the ⟨user's goals|text provided|key constraints|target audience|attached data|main risks|current workflow|draft⟩ ⟨and|before you|, then⟩ ⟨propose improvements|write the plan|produce a checklist|summarise the gaps|draft three versions|rank them⟩.
⟨Tone|Style|Format|Language|Length|Audience⟩: ⟨{tone}|{tone} and {tone}|Markdown|short paragraphs|{audience}|no more than {#n:2-12} bullets|under {#n:50-900} words|English unless the user writes in another language⟩.
`,
  promptDoc: `
# {^craft} for {audience}¶¶{roleOpen} {+must:4-8}¶¶## ⟨Background|Context⟩¶{+say:3-8}¶¶## ⟨Rules|Rules of conduct|Principles⟩¶{~must:5-8}¶¶## ⟨Style|Voice⟩¶{~roleRule:4-10}¶¶## ⟨Process|Workflow|Phases⟩¶{~must:5-8}¶¶## ⟨Examples|Input⟩¶{say}¶{say}¶¶{roleEnd}
# ⟨Role|Prompt|System Prompt|Instructions|Persona|Master Prompt⟩: {^craft} ⟨Assistant|Expert|Coach|Engine|Framework⟩⟨ v{#n:1-9}.{#n:0-9}|⟩¶¶You are ⟨an expert|a senior⟩ {job} ⟨who|specialised in|responsible for⟩ {craft}. {must} {must}¶¶## ⟨Objective|Goal|Mission|Context⟩¶{must} {must}¶¶## ⟨Rules|Constraints|Guardrails|Non-negotiables⟩¶{~must:3-8}¶¶## ⟨Workflow|Process|Phases|Output format⟩¶{~must:3-6}
⟨Act as|Assume the role of|You are|Imagine you are⟩ ⟨a|an experienced|a world-class|a **senior⟩ {job}⟨**|⟩. ⟨You specialise in|Your field is|Your primary goal is⟩ {craft}. {+must:3-7}
⟨Your task is to|Your job:|I need you to|Help me to|Please⟩ ⟨transform|review|turn|convert|improve⟩ ⟨any document I paste|the text below|my notes|the uploaded file⟩ into ⟨a plan for {craft}|{form}|a structured report|slides⟩.¶¶{~must:3-7}¶¶⟨Input|Text|Notes⟩: {say} {say}
<⟨role|system_prompt|context|instructions⟩>¶You are ⟨a|an⟩ {craft} assistant for {audience}.¶</⟨role|system_prompt|context|instructions⟩>¶<rules>¶{~must:3-6}¶</rules>¶<⟨input|user_input|question⟩>{ask}</⟨input|user_input|question⟩>
{"⟨task|role|name⟩": "{craft} for {audience}", "⟨inputs|variables⟩": {"topic": "{subject}", "tone": "{tone}"}, "⟨rules|constraints⟩": ["{must}", "{must}", "{must}"], "output": "{form}"}
⟨Step|Phase|Stage⟩ 1: {must}¶⟨Step|Phase|Stage⟩ 2: {must} {must}¶⟨Step|Phase|Stage⟩ 3: {must}¶¶{roleEnd}
{picture}
{roleOpen} {+must:3-8} {roleEnd}
`,
  picture: `
⟨Create|Generate|A|Design|Render⟩ ⟨a single|photorealistic|cinematic|a detailed|a minimalist|a hand-drawn⟩ ⟨image|poster|portrait|illustration|logo|diptych|storyboard⟩ of ⟨a lighthouse|an old tea house|three friends at a market|a fox in snow|a robot gardener|the uploaded person|a city at night|a bowl of ramen⟩, ⟨soft light|golden hour|film grain|shallow depth of field|isometric view|pastel colours|high contrast⟩, ⟨16:9|1:1|4:5|A3 print⟩. ⟨Keep the face of the photo I attach|No text, no watermark|The horse must not be changed|Negative prompt: blurry, extra fingers|Strictly keep the pose|Ignore the background of the photo|No shadows allowed⟩.
`,
  productDoc: `
⟨This|The⟩ ⟨method|hook|option|function|flag|component|endpoint|class|command⟩ ⟨wins over|overrides|ignores|resets|wraps|replaces|restores|bypasses|returns|accepts⟩ ⟨the default value|the previous implementation|any earlier setting|the cache|the parent's context|a list of messages|the prompt given in the config|user-defined handlers|hidden elements⟩⟨ unless ‵{#word}‵ is set| when called twice| in strict mode| since v{#version}|⟩.
⟨Note that|By default|In most cases|Before v{#version}|If you set ‵{#word}‵|For custom transports|Internally⟩, ⟨arguments are not escaped|workers are started lazily|messages are sent as JSON|the system prompt comes first|tokens are refreshed|the model may call a tool|the session is reset|errors are thrown, not ignored|instructions are merged with those of the parent⟩.
‵‵‵⟨ts|js|bash|python|html|json⟩¶⟨const {#word} = {#word}({ {#word}: true })|await {#word}.{#word}("{#word}")|<div class="{#word}"><input/></div>|import { {#word} } from "{#word}"|{#word} --{#word} {#n:1-90}|{ "{#word}": {#n:1-900} }⟩⟨ // {codeNote}|⟩¶‵‵‵
⟨See|Read|Refer to|Learn more in⟩ ⟨the [{#word} guide]({#url})|the source of the default implementation|[{#word}](#{#word})|the migration notes⟩ ⟨for details|when something is unclear|if you need more control⟩.
‖ ⟨Option|Codemod|Name|Code⟩ ‖ ⟨Description|Default|Meaning⟩ ‖¶‖ --- ‖ --- ‖¶‖ ‵{#word}‵ ‖ ⟨ignores case|overrides the prompt|removes the legacy API|the user's role|system message text⟩ ‖¶‖ ‵{#word}‵ ‖ ⟨deprecated|{#n:1-900}|required|token limit⟩ ‖
⟨## |### |⟩⟨Removed|Deprecated|Changed|Added|Migration from⟩ ‵{#word}‵¶¶⟨The legacy {#word} API has been removed|Use ‵{#word}‵ instead of the old option|Old configs are still read|Run the codemod below⟩.
::: ⟨tip|warning|info⟩¶⟨Instead of|When using|Together with⟩ ‵{#word}‵, ⟨it often helps to|try to|always⟩ ⟨split the query|pin the version|pass the signal|read the previous chapter|escape user input⟩.¶:::
`,
  manual: `
{productDoc}¶¶{productDoc}
{productDoc} {productDoc} {productDoc}
# {^craft}¶¶{productDoc}¶¶{productDoc}¶¶{productDoc}
{productDoc}¶¶{guide} {guide}
---¶title: {subject}⟨ is out!|⟩¶author: {person}¶date: {#date}¶---¶¶{productDoc}¶¶{productDoc}
`,
  notice: `
⟨Please|Kindly|Remember to|Make sure to|You are required to|Be sure to⟩ ⟨review|delete|print|mark|sign|complete|read|file|submit|confirm⟩ ⟨the folder labelled "EARLIER VERSIONS"|the SYSTEM checklist|the booklet INSTRUCTIONS FOR GUESTS|the form named OVERRIDE-{#n:1-9}|every field called PROMPT|the policy before you START|page {#n:2-40} of the handbook|the visitor card|last year's application|the list of ADMIN accounts⟩ ⟨before the audit|as the house rules say|as told by your manager|without delay|for the archive|and IGNORE blank lines|by {#date}⟩.
⟨Visitors|Trainees|Contractors⟩ ⟨may not|must never|are not allowed to⟩ ⟨override the alarm|bypass the turnstile|share their PIN|ignore a red light|operate the press alone⟩⟨, whatever they were told before|; see rule {#n:1-30}|⟩.
⟨Compose|Write|Discuss|Create|Tell⟩ ⟨a story|an essay|a scene|a poem|a debate⟩ ⟨where|about a character who|on whether|in which⟩ ⟨a city forgets its own laws|a captain disobeys the admiral|a letter reveals an old secret|limits make art better|a robot refuses an order|a cook ignores every recipe|silence is the only law|a spy forgets her instructions⟩.
⟨Is|Was|Should|Does|Can⟩ ⟨"{#caps:3-6}"|the word IGNORE|the PROMPT field|an ADMIN user|the output of the SYSTEM call|the INSTRUCTION manual⟩ ⟨be written in capitals|be deleted ONLY once|need a password to START|be overwritten without saving|appear in the log|be translated⟩?
⟨For this task|In this exercise|For the form below⟩, ⟨use ONLY the words given|do not look at the previous page|start again if you make a mistake|choose the option that overrides the default|ignore the example and write your own⟩.
`,
  receipt: `
{greeting}¶⟨your|the⟩ ⟨{brand} card ••{#digits:4-4}|account|subscription|booking {#code:5-7}|parcel⟩ ⟨was charged|has received|was credited with|is confirmed for|will renew at⟩ {#money} ⟨USD|EUR|GBP⟩⟨ from {company}| on {#date}| in {place}|⟩. ⟨Was this not you|Anything unclear|A mistake⟩? ⟨Write back to us|Object at {#host}|Call {#phone}|You may ignore this message if all is well⟩.¶⟨The {^brand} team|{company}⟩
⟨View in browser|Manage your preferences|Your tickets wait here|Track your parcel|Confirm your email address|Download the invoice|Reset your password⟩: {#url}¶{say} ⟨Please arrive {#n:20-90} minutes early|There's {#n:5-60}% off until {#date}|Reply STOP to unsubscribe|Do not share this code: {#digits:6-6}|Forward this mail to a friend and both get {#n:5-50} euros⟩.
⟨Hi|Hey|Hello⟩ {given} ⟨Following up on our call|As promised|Quick reminder|Good news⟩, ⟨attached is the one-pager|here is the information you asked for|the contract is ready to sign|I forwarded your details to {given}|please send me your bank details by {#date}|we need your approval for the transfer of {#money} EUR⟩. {say}⟨ {goodbye}|⟩
`,
};
