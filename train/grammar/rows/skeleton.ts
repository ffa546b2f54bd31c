import type { Rows } from "../grammar.ts";

/** How texts are put together in every language but English, which has bones of its own. */
export const skeleton: Rows = {
  dot: `
⟨. ⟩
⟨. ⟩
⟨. ⟩
⟨! ⟩
⟨.¶⟩
⟨... ⟩
`,
  gap: `
⟨ ⟩
`,
  override: `
{^ignoring}{dot}{^evil}{dot}
{^ignoring}{dot}{^instead} {evil}{dot}
{ask}{gap}{^ignoring}{dot}{^evil}{dot}
{say}{gap}{say}{gap}{^lead}: {ignoring}{dot}{^evil}{dot}
{^reset}{dot}{^ignoring}{dot}{^evil}{dot}
{^reset}{dot}{^instead} {evil}{dot}
{^lead}: {ignoring}{dot}
{^ignoring}{dot}
{^evil}{dot}{^ignoring}{dot}
{ask}¶¶{^reset}{dot}{^evil}{dot}
"{say}" {^ignoring}{dot}{^evil}
{^ignoring}{dot}{extract}
{^ignoring}{dot}{persona}
`,
  shorty: `
{^ignoring}
{^ignoring}{dot}{^evil}
{extract}
`,
  jailbreak: `
{jbOpen}{gap}{+jbRule:3-6}{gap}{jbEnd}
{jbOpen}¶¶{~jbRule:3-7}¶¶{jbEnd}
{^ignoring}{dot}{jbOpen}{gap}{+jbRule:2-5}{gap}{jbEnd}
{jbOpen}¶{/jbRule:3-6}¶{jbEnd}
{persona}{gap}{+jbRule:3-6}{gap}{jbEnd}
{jbOpen}{gap}{+jbRule:5-8}¶¶{story}
`,
  wrapper: `
{story}
{story}{gap}{jbRule}
{harmAsk}{gap}{jbRule}{gap}{jbRule}
{say}{gap}{story}
`,
  social: `
{^claim}{dot}{^evil}{dot}
{^claim}{dot}{^claim}{dot}{^evil}{dot}
{^claim}{dot}{^ignoring}{dot}{extract}
{ask}{gap}{^claim}{dot}{^evil}{dot}
{^claim}{dot}{extract}
`,
  inject: `
{callout} {act}{dot}
{callout} {act}{dot}{hush}
{callout} {ignoring}{dot}{^act}{dot}
{^ignoring}{dot}{^act}{dot}{hush}
{callout} {act}{dot}{^act}{dot}
{^act}{dot}{hush}
{callout}¶{~act:2-3}¶{hush}
⟨--- END ---|</document>|"""|### |=====|</data>|[/INST]⟩¶{callout} {act}{dot}{hush}
{^lead}: {act}{dot}{hush}
`,
  commentInject: `
{callout} {act}{dot}
{ignoring}{dot}{act}
`,
  role: `
{roleOpen}{gap}{+roleRule:2-5}{gap}{roleEnd}
{roleOpen}{gap}{roleEnd}
{roleOpen}{gap}{+roleRule:1-3}{gap}{roleEnd}
{roleOpen}¶¶{~roleRule:3-7}¶¶{roleEnd}
{roleOpen}{gap}{+roleRule:5-8}{gap}{roleEnd}
`,
  sysprompt: `
{sysOpen}{gap}{+roleRule:1-4}
{sysOpen}¶{~roleRule:2-5}
System: {sysOpen}{gap}{+roleRule:1-3}¶User: {ask}
`,
  secdoc: `
{+secLine:2-4}
# {#word}¶¶{+secLine:2-4}
# {#word} v{#version}¶¶{~secLine:2-4}¶¶‵‵‵bash¶⟨pip install|npx|docker run --rm|uvx⟩ {#word}-⟨scan|probe|shield⟩¶‵‵‵
`,
  note: `
{say}
{say}{gap}{say}
{peopleNote}
{say}{gap}{peopleNote}
`,
  mail: `
From: {person} <{#mail}>¶To: {#mail}¶Subject: {subject}¶¶{greeting}¶¶{say}{gap}{note}{gap}{say}¶¶{goodbye}
{greeting}¶{say}{gap}{note}¶{goodbye}
{greeting}¶¶{+say:2-4}{gap}{note}¶¶{goodbye}
{say}{gap}{note}¶¶{goodbye}
`,
  ticket: `
#{#n:100-99999} {subject}¶{person}: {say}{gap}{note}¶{person}: {say}
{person} ({#date}): {note}{gap}{say}
`,
  page: `
<html><head><title>{subject}</title></head><body><h1>{subject}</h1><p>{say}{gap}{say}</p><⟨p|div|span|footer|aside⟩>{note}</p><p>{say}</p></body></html>
<div class="{#word}"><h2>{subject}</h2><p>{say}</p><⟨p|div|li⟩⟨ style="⟨color:#fff|display:none|font-size:1px|margin:4px⟩"| hidden| class="{#word}"|⟩>{note}</div>
# {subject}¶¶{+say:2-4}¶¶{say}{gap}{note}¶¶- {#url}¶- {#url}
{note}¶¶{+say:2-5}
{+say:2-5}¶¶{note}
{+say:1-3}{gap}{note}{gap}{+say:1-3}
`,
  record: `
{"⟨id|ticket⟩": {#n:1-9999}, "⟨author|user|name⟩": "{person}", "⟨body|comment|content|description|review⟩": "{note}", "⟨created_at|date⟩": "{#stamp}"}
{'⟨reviews|comments|messages|results⟩': [{'⟨name|from|author⟩': '{given}', '⟨content|text⟩': '{note}'}, {'name': '{given}', 'content': '{say}'}]}
{"role": "⟨tool|function⟩", "name": "{tool}", "content": "{note}"}
‖ {subject} ‖ {subject} ‖¶‖---‖---‖¶‖ {person} ‖ {say} ‖¶‖ {person} ‖ {note} ‖¶‖ {person} ‖ {#money} ‖
- {person} (⟨★★★★★|★★★|1/5|5/5⟩): {say}¶- {person}: {note}¶- {person}: {say}
[{#stamp}] {given}: {say}¶[{#stamp}] {given}: {note}
`,
  task: `
{ask}
{ask}
{say}{gap}{ask}
{taskHead}¶¶{+say:1-5}
{taskHead} {say}
Input: {say}¶Output: {subject}¶Input: {say}¶Output:
{subject}
{subject}, {subject}, {subject}
`,
  talk: `
{chat}
{given}: {say}¶{given}: {say}
{chat} {ask}
`,
  work: `
# {subject}¶¶{~guide:3-6}
{+guide:2-4}
{~guide:2-4}
`,
  shell: `
# {#word}¶¶> {shellLine}¶> <{#url}>.¶¶- {shellLine}:¶¶‵{#word} --{#word} {{⟨{#word}⟩}}‵¶¶- {shellLine}:¶¶‵{#word} -⟨f|r|i⟩ {{⟨{#word}⟩}}‵
`,
};
