/** What each shell runs to complete a line: it asks the program itself, so that cases and templates are those of the moment. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;
export type ShellName = (typeof shells)[number];

const bash = `# dossier completion bash >> ~/.bashrc
_dossier() {
  local IFS=$'\\n'
  COMPREPLY=($(dossier completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _dossier dossier
`;

const zsh = `#compdef dossier
# dossier completion zsh > "\${fpath[1]}/_dossier"
_dossier() {
  local -a found
  found=("\${(@f)$(dossier completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -- "\${found[@]}"; else _files; fi
}
if [[ "\${funcstack[1]}" = "_dossier" ]]; then _dossier; else compdef _dossier dossier; fi
`;

const fish = `# dossier completion fish > ~/.config/fish/completions/dossier.fish
function __dossier_words
  set -l line (commandline -opc) (commandline -ct)
  dossier completion words -- $line[2..] 2>/dev/null
end
complete -c dossier -a '(__dossier_words)'
`;

const powershell = `# dossier completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName dossier -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete -eq '') { $words += '""' }
  dossier completion words -- @words 2>$null | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;

export const completionScripts: Readonly<Record<ShellName, string>> = { bash, zsh, fish, powershell };
