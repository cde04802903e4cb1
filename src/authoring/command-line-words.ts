/** Commander speaks English; its titles and errors in Chinese. */
import { Help, type Command } from 'commander';
import { width } from './reporters/terminal-width.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The first pattern that matches names the mistake. */
const errors: readonly (readonly [RegExp, string])[] = [
  [/unknown command '(.+?)'/, '没有名为 $1 的命令'],
  [/unknown option '(.+?)'/, '没有选项 $1'],
  [/missing required argument '(.+?)'/, '缺少参数 $1'],
  [/option '(.+?)' argument missing/, '选项 $1 缺少值'],
  [/option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/, '选项 $1 的值 $2 不对，可用：$3'],
  [/too many arguments.*/, '参数太多'],
];

const plain = new Help();
const help: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  displayWidth: width,
  commandUsage: (command) => plain.commandUsage(command).replace('[options]', '[选项]'),
  subcommandTerm: (command) => plain.subcommandTerm(command).replace('[options]', '[选项]'),
  optionDescription: (option) =>
    plain
      .optionDescription(option)
      .replace('choices:', '可用')
      .replace('default:', '默认')
      .replace('(', '（')
      .replace(/\)$/, '）'),
};

interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

export function localise(program: Command, { out, error }: Output): void {
  program.helpCommand('help [命令]', '显示某个命令的用法');
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', '显示用法')
      .exitOverride()
      .showHelpAfterError('用 --help 查看用法')
      .configureHelp(help)
      .configureOutput({ writeOut: out, writeErr: error, outputError: (message, write) => write(inChinese(message)) });
  }
}

function inChinese(message: string): string {
  const text = message.replace(/^error: /, '').trim();
  const found = errors.find(([pattern]) => pattern.test(text));
  const said = found ? text.replace(/\n[\s\S]*$/, '').replace(found[0], found[1]) : text;
  const hint = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  return `${said}${hint ? `；是不是 ${hint}？` : ''}\n`;
}
