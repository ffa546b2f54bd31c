const endings: ReadonlySet<string> = new Set(
  (
    "txt|md|markdown|rst|csv|tsv|json|jsonl|yaml|yml|toml|ini|cfg|conf|xml|html|htm|pdf|doc|docx|odt|rtf|xls|xlsx|ods|ppt|pptx|odp|key|pages|numbers|" +
    "png|jpg|jpeg|gif|svg|webp|bmp|tiff|heic|mp3|mp4|wav|ogg|flac|mov|avi|mkv|webm|zip|tar|gz|tgz|bz2|xz|7z|rar|" +
    "js|mjs|cjs|ts|tsx|jsx|py|rb|go|rs|java|c|h|cc|cpp|hpp|cs|php|pl|sh|bash|zsh|ps1|bat|sql|css|scss|lock|log|env|pem|crt|ics|eml|msg|epub|db|sqlite|bak|tmp|exe|dmg|iso|ipynb|tex|bib"
  ).split("|"),
);

export function isFileEnding(ending: string): boolean {
  return endings.has(ending.toLowerCase());
}
