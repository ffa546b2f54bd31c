import type { Rows } from "../../grammar.ts";

/** Longer honest code, in the words that code shares with orders: context, override, system, ignore, execute. */
export const programs: Rows = {
  verb: `
⟨get|set|load|parse|resolve|apply|reset|merge|override|ignore|execute|read|send|build|validate|normalise|create|handle|find|register⟩
`,
  noun: `
⟨Request|Context|Header|Prompt|Message|User|Role|Token|System|Rule|Option|Command|Path|Handler|Response|Session|Instruction|Filter|Policy|Key|Event|Body|Query|Secret⟩
`,
  type: `
⟨string|number|boolean|unknown|Promise<void>|Map<string, number>|Record<string, unknown>|readonly string[]|{^noun}|{noun}Options|undefined⟩
`,
  name: `
{verb}{noun}
{verb}{noun}{noun}
{verb}Default{noun}
`,
  stmt: `
const {@field.1} = this.{name}({#word}.{#word}, "{#word}");
if (!{#word}.{#word} ‖‖ {#word}.length === 0) return undefined;
if ({#word} && "{#word}" in {#word}.{#word}) return {#word}.{#word}[{#n:0-9}];
for (const {#word} of Object.keys({#word})) {#word}.set({#word}, {#n:0-99});
throw new {noun}Error(‵{#word} ⟨is required|not found|must be a string|has expired⟩‵);
return { ...{#word}, {#word}: {#word} ?? {#n:0-90}, {#word}: "{#word}" };
await {#word}.{name}({ {#word}, {#word}: ⟨true|false⟩ });
// {codeNote}
expect({#word}.{#word}).toEqual(["{#word}", "{#word}"]);
const { {#word}, ...rest } = {#word};
{#word}.headers.set("⟨x-request-id|content-type|authorization|host|cache-control⟩", {#word});
`,
  field: `
⟨host|route|user|context|rules|prompt|roles|target|previous⟩
`,
  pyStmt: `
self.{#word} = {#word}.get("{#word}", {#n:0-90})
if not isinstance({#word}, (str, bytes)): raise TypeError("{#word}")
with open({#word}, encoding="utf-8") as {#word}: return {#word}.read()
return [{#word} for {#word} in self.{#word} if {#word}.{#word} is not None]
{#word} = {#word}.format(system={#word}, user="{say}")
logger.⟨info|debug|warning⟩("⟨ignoring|overriding|executing|resetting⟩ %s", {#word})
# {codeNote}
assert {#word}({#n:0-9}) == {#n:0-90}
`,
  program: `
⟨export |protected |private |public |⟩⟨async |⟩{name}({#word}: {type}, {#word}?: {type}): {type} {¶  {stmt}¶  {stmt}¶  {stmt}¶}¶¶⟨export |private |⟩{name}({#word}: {type}): {type} {¶  {stmt}¶  {stmt}¶}
type {noun}<T extends {noun}, K extends keyof T = keyof T> = {¶  readonly {#word}: {type};¶  {#word}?: {type};¶  // {codeNote}¶  {name}<E extends {noun} = {noun}>(path: E, ...handlers: {noun}<T, E>[]): {noun}<T & E>;¶};
    P extends string = {^noun}Path,¶    R extends {noun}Response<any> = any,¶    I extends {noun} = Blank{noun},¶    I{#n:2-9} extends {noun} = I,¶  >(path: P, ...handlers: [H<E, P, I, R>, H<E, P, I{#n:2-9}, R>]): {^brand}<E, {noun}<S, P>>
class {^brand}{noun}(⟨Base{noun}|object|dict⟩):¶    """{codeNote}"""¶¶    def {#word}_{#word}(self, {#word}, *args, **kwargs):¶        {pyStmt}¶        {pyStmt}¶        {pyStmt}¶¶    def {#word}(self):¶        {pyStmt}¶        {pyStmt}
describe("{#word}.{name}", () => {¶  it("{codeTitle}", async () => {¶    {stmt}¶    {stmt}¶  });¶¶  it("{codeTitle}", () => {¶    {stmt}¶    {stmt}¶  });¶});
func ({#word} *{noun}) {^name}({#word} string) (*{noun}, error) {¶	if {#word} == "" {¶		return nil, fmt.Errorf("{#word}: %w", Err{noun})¶	}¶	// {codeNote}¶	return {#word}.{#word}({#word}), nil¶}
impl {noun} for {^brand} {¶    fn {#word}(&mut self, {#word}: &str) -> Result<{noun}, {noun}Error> {¶        // {codeNote}¶        self.{#word}.push({#word}.to_owned());¶        Ok({noun}::default())¶    }¶}
{ "name": "{#word}", "version": "{#version}", "scripts": { "⟨build|test|start|lint⟩": "{#word} --{#word}", "⟨prepare|clean⟩": "rm -rf dist" }, "⟨dependencies|overrides|exports⟩": { "{#word}": "^{#version}" } }
.{#word} > .{#word}:not(:first-child) {¶  display: ⟨none|flex|grid⟩;¶  ⟨color|background⟩: #{#hex:6};¶  ⟨width|margin⟩: calc(100% - {#n:1-90}px) !important;¶}
  {stmt}¶  {stmt}¶  {stmt}¶  {stmt}¶}
`,
  trigger: `
⟨ignore|previous|system|prompt|override|instructions|forget|reveal|secret|bypass|rules|role|admin|hidden|reset|password|execute⟩
`,
  triggerNote: `
⟨drop|keep|skip|forget|ignore|overwrite|restore|print|send|show⟩ ⟨what was set before|the {trigger} column|old {trigger} rows|the last {trigger}|all earlier entries|the default {trigger}|the rest⟩
`,
  snippet: `
⟨const|let|var⟩ {trigger} = {#word}.⟨replace|split|match|filter|includes⟩(⟨/{trigger}/g|"{trigger}"|/^{trigger}\\s+{trigger}/⟩⟨, ""|⟩);⟨ // {triggerNote}|⟩
⟨SELECT|DELETE|SELECT COUNT(*)⟩ ⟨* |id, {trigger} |⟩FROM {trigger} WHERE {trigger} = ⟨{#n:0-9}|'{#word}'|NULL|true⟩⟨ AND {trigger} ⟨=|<>|>⟩ ⟨'{#word}'|{#n:0-99}⟩|⟩;
UPDATE {#word} SET {trigger} = '{#word}' WHERE {trigger} IS ⟨NOT NULL|NULL⟩; -- {triggerNote}
if (⟨!|⟩{trigger}.{trigger}) ⟨return|continue|throw new Error("{triggerNote}")|{trigger}({#word})⟩;⟨ // {triggerNote}|⟩
{trigger} = [{#word} for {#word} in {trigger} if "{trigger}" not in {#word}]  # {triggerNote}
{trigger}: ⟨true|false|{#n:0-9}|[{trigger}, {trigger}]|"{#word}"⟩  # {triggerNote}
git ⟨reset --hard HEAD~{#n:1-9}|commit -m "{^triggerNote}"|log --grep="{trigger}"|config --system alias.{trigger} {#word}⟩
<input name="{trigger}" type="⟨password|hidden|text⟩" ⟨{trigger}|disabled⟩ /> <!-- {triggerNote} -->
export ⟨default |⟩function {trigger}{noun}() { return {trigger}.{trigger}; } // {triggerNote}
⟨Ignore|Skip|Forget|Drop|Cancel|Delete|Check|Override⟩ ⟨all|the|any|my|all the⟩ ⟨previous|earlier|old|last⟩ ⟨mail|invoices|drafts|bookings|versions|quotes|calls|entries|orders of this customer|scores|tabs|ones|rows⟩⟨.|⟩
⟨instructions|rules|directions|guidelines|the orders⟩ ⟨of|for|in⟩ ⟨the manual|the dishwasher|the game|the new edition|the course|the kit⟩⟨, ⟨second edition|page {#n:2-90}|see below|as printed⟩|⟩
`,
};
