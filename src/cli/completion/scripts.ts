import type { Offers, OptionOffers } from './offers.js';

/** Scripts that teach a shell what can be typed after `wgll`. They ask nothing of wgll while somebody types. */

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

export const shells: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell'];

export function completionScript(shell: Shell, offers: readonly Offers[]): string {
  return scripts[shell](offers);
}

const scripts: Readonly<Record<Shell, (offers: readonly Offers[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};

function bash(offers: readonly Offers[]): string {
  const list = (words: readonly string[]): string =>
    `COMPREPLY=($(compgen -W ${single(words.join(' '))} -- "$word"))`;
  return `# Completion for wgll in bash. In ~/.bashrc: source <(wgll completion bash)
_wgll() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command='' at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in -*) ;; *) command=\${COMP_WORDS[at]}; break ;; esac
  done
  case "$command $before" in
${valueCases(offers, (option) => (option.value === 'words' ? `${list(option.words)}; return` : `${list(option.words)}; compopt -o default; return`))}
  esac
  case "$command $word" in
${offers.map(({ name, options }) => `    '${name} -'*) ${list(options.map(({ long }) => long))} ;;`).join('\n')}
${offers.flatMap(({ name, words }) => (words === undefined ? [] : [`    '${name} '*) ${list(words)} ;;`])).join('\n')}
    ' '*) ${list([...offers.map(({ name }) => name), '--help', '--version'])} ;;
  esac
}
complete -o bashdefault -o default -F _wgll wgll
`;
}

/** A case for every option of every command that a value follows. */
function valueCases(offers: readonly Offers[], then: (option: OptionOffers) => string): string {
  return offers
    .flatMap(({ name, options }) =>
      options
        .filter(({ value }) => value !== 'none')
        .map((option) => {
          const flags = [option.long, ...(option.short === undefined ? [] : [option.short])];
          return `    ${flags.map((flag) => `'${name} ${flag}'`).join('|')}) ${then(option)} ;;`;
        }),
    )
    .join('\n');
}

function zsh(offers: readonly Offers[]): string {
  const described = (name: string, is: string): string => single(`${name}:${is}`);
  return `#compdef wgll
# Completion for wgll in zsh. In ~/.zshrc, after compinit: source <(wgll completion zsh)
_wgll() {
  local word=\${words[CURRENT]} before=\${words[CURRENT-1]} command=\${words[2]}
  local -a found
  if (( CURRENT == 2 )); then
    found=(${offers.map(({ name, is }) => described(name, is)).join(' ')})
    _describe command found
    return
  fi
  case "$command $before" in
${valueCases(offers, (option) => `compadd -- ${option.words.map(single).join(' ')}${option.value === 'files' ? '; _files' : ''}; return`)}
  esac
  if [[ $word == -* ]]; then
    case $command in
${offers.map(({ name, options }) => `      ${name}) found=(${options.map(({ long, is }) => described(long, is)).join(' ')}) ;;`).join('\n')}
    esac
    _describe option found
    return
  fi
  case $command in
${offers.flatMap(({ name, words }) => (words === undefined ? [] : [`    ${name}) compadd -- ${words.map(single).join(' ')} ;;`])).join('\n')}
    *) _files ;;
  esac
}
compdef _wgll wgll
`;
}

function fish(offers: readonly Offers[]): string {
  const lines = offers.flatMap(({ name, is, options, words }) => {
    const here = `complete -c wgll -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c wgll -n __fish_use_subcommand -a ${name} -d ${fishQuoted(is)}`,
      words === undefined ? `${here} -F` : `${here} -a ${fishQuoted(words.join(' '))}`,
      ...options.map((option) => `${here} ${fishOption(option)}`),
    ];
  });
  return `# Completion for wgll in fish: wgll completion fish > ~/.config/fish/completions/wgll.fish
complete -c wgll -f
${lines.join('\n')}
`;
}

function fishOption({ long, short, is, value, words }: OptionOffers): string {
  const flags = `-l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
  const offered = words.length === 0 ? '' : ` -a ${fishQuoted(words.join(' '))}`;
  const takes = { none: '', words: ' -x', files: ' -r -F' }[value];
  return `${flags}${takes}${offered} -d ${fishQuoted(is)}`;
}

function powershell(offers: readonly Offers[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;
  const values = offers.flatMap(({ name, options }) =>
    options
      .filter(({ words }) => words.length > 0)
      .flatMap((option) =>
        [option.long, ...(option.short === undefined ? [] : [option.short])].map(
          (flag) => `    ${quoted(`${name} ${flag}`)} = ${list(option.words)}`,
        ),
      ),
  );
  return `# Completion for wgll in PowerShell. In $PROFILE: wgll completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName wgll -ScriptBlock {
  param($word, $line, $position)
  $options = @{
${offers.map(({ name, options }) => `    ${quoted(name)} = ${list(options.map(({ long }) => long))}`).join('\n')}
  }
  $words = @{
${offers.flatMap(({ name, words }) => (words === undefined ? [] : [`    ${quoted(name)} = ${list(words)}`])).join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  $known = @($typed | Where-Object { $options.ContainsKey($_) })
  $command = if ($known.Count -gt 0) { $known[0] } else { '' }
  $done = if ($word -eq '') { $typed } else { @($typed | Select-Object -SkipLast 1) }
  $before = if ($done.Count -gt 0) { $done[-1] } else { '' }
  $offered = if ($values.ContainsKey("$command $before")) { $values["$command $before"] }
    elseif ($command -eq '') { ${list(offers.map(({ name }) => name))} }
    elseif ($word -like '-*') { $options[$command] }
    elseif ($words.ContainsKey($command)) { $words[$command] }
    else { @() }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function single(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
