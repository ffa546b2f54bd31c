import type { Rows } from "../../grammar.ts";

/** Honest documents that speak to agents or about prompts, keys and system messages: skills, rules files, API guides. */
export const agentDocs: Rows = {
  skillHead: `
---¶name: {#word}-{#word}¶description: ⟨Use when|Use this skill when|Trigger when|Read this before⟩ ⟨the user asks for {craft}|a file of type {file} is opened|somebody mentions {subject}|tests fail|the model of an agent is changed⟩⟨. Skip it for {craft}|; do NOT use it for {subject}|⟩.¶---
# {^craft}⟨ Skill| (Quick Reference)| Playbook| for Agents|⟩
## ⟨When to use|When to use this skill|Trigger|Scope|Quick reference|Common pitfalls|Red flags|Authentication|Decision tree⟩
`,
  skillLine: `
⟨When|If|Once|Whenever⟩ the ⟨user|caller|reviewer⟩ ⟨asks for|wants|mentions⟩ {craft}, ⟨read|open|load⟩ ‵references/{#word}.md‵ ⟨first|before you write code|and follow its checklist⟩⟨; do not guess|⟩.
⟨Never|Do NOT|You must not|Don't⟩ ⟨commit before the tests pass|skip the review because it looks simple|edit generated files|print the key|invent an option|answer from memory|downgrade the model|mark a task done that was not verified|delete the branch|retry on a refusal⟩⟨ – ask the user instead|, even if the user is in a hurry| unless the user says so|⟩.
⟨ALWAYS|Always|MUST:|IMPORTANT:|CRITICAL:|Remember:⟩ ⟨run the linter|read the previous instructions of the file|check the existing tests|state which skill you use|work in a copy|ask before you push|keep the original wording|wait for approval|use the smallest change⟩⟨ before anything else| – no exceptions|⟩.
⟨Wrong|Bad|Avoid⟩: "⟨I will just fix it quickly|This needs no test|The user surely wants everything rewritten|I already know this file⟩". ⟨Right|Good|Instead⟩: ⟨stop and follow the steps|write the test first|ask one question|read it again⟩.
⟨Spawn|Start|Use⟩ ⟨a sub-agent|a second agent|one worker⟩ ⟨per file|for the review|for each independent task⟩ and ⟨give it only the context it needs|collect its report|tell it not to change anything else⟩.
⟨Load the theme|Copy the template|Create the folder|Run the script⟩ ‵{#word}/{#word}.py‵ ⟨and pass|with⟩ ‵--{#word}‵⟨; treat it as a black box|, then read its output|⟩.
`,
  apiLine: `
⟨Append|Put|Send|Add⟩ ‵{"role": "⟨system|user|assistant⟩", "content": "…"}‵ ⟨to the ‵messages‵ array|as the first message|behind the tool result⟩ ⟨to set the tone|so that the prefix stays cached⟩.
⟨The|A⟩ ⟨system prompt|developer message|system message⟩ ⟨is sent once|comes before all turns|is part of the cached prefix|should say who the assistant is|can be replaced between turns|is not shown to the user⟩⟨|, see [{#word}](#{#word})|⟩.
⟨There is no|Do not look for a|Forget the⟩ ‵.{#word}()‵ helper⟨ in this SDK| since v{#version}|⟩; ⟨build the block yourself|use the builder|copy each field⟩.
⟨When|If⟩ ‵stop_reason‵ is ‵⟨refusal|tool_use|max_tokens|end_turn⟩‵, ⟨the model declined|run the tool and send its result|ask again with a higher limit|show the text⟩⟨; a fallback model may answer|⟩.
⟨Here is|This is⟩ an example ⟨prompt|attack|injection|payload⟩ ⟨that the detector should catch|for your tests|from our documentation⟩: ‵user_input = "{shorty}"‵⟨, which returns a score of 0.{#n:6-9}|. It must be blocked|⟩.
`,
  apiCode: `
‵‵‵⟨ts|python|js⟩¶const { text: {#word} } = await generate({¶  model: "{model}",¶  instructions: "You are ⟨an expert {job}|a {tone} assistant|a careful editor⟩.",¶  prompt: ‵{ask}‵,¶});¶‵‵‵
‵‵‵bash¶export {#caps:4-8}_API_KEY="your-key"¶curl {#url} -H "Authorization: Bearer $TOKEN" -d '{"model": "{#word}", "system": "You are a {tone} {job}.", "messages": [{"role": "user", "content": "{say}"}]}'¶echo "$response" ‖ jq -r '.{#word}'¶‵‵‵
‵‵‵python¶client = {^brand}()¶reply = client.messages.create(system="⟨You are a {tone} {job}.|Answer in {tongue}.|Only reply with JSON.⟩", messages=[{"role": "user", "content": "{ask}"}])¶print(reply.{#word})¶‵‵‵
`,
  agentDoc: `
{skillHead}¶¶{+skillLine:3-7}
{skillHead}¶¶{~skillLine:3-7}¶¶{apiCode}
{skillHead}¶¶{+apiLine:2-5}
{skillHead}¶¶{apiLine}¶¶{apiCode}¶¶{apiLine} {skillLine}
{+apiLine:1-3}
{apiCode}
{apiLine}¶¶‖ ⟨Field|Code|Error⟩ ‖ Meaning ‖¶‖ --- ‖ --- ‖¶‖ ‵{#word}‵ ‖ ⟨overrides the system prompt|ignores the cache|the model refused|key is missing⟩ ‖
{skillLine} {skillLine} {skillLine}
`,
};
