import { type Command, InvalidArgumentError, Option } from "commander";
import { changeKeys, keysIn } from "../access/changeKeys.ts";
import { type KeyRecord, type Role, roles } from "../access/KeyRecord.ts";
import { faultOfName, isDay } from "../access/keysOfFile.ts";
import { hashOfKey, newKey } from "../access/newKey.ts";
import { didYouMean } from "../text/didYouMean.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addKey(program: Command, { keyFile }: CommandContext, ending: Ending): void {
  const key = program
    .command("key")
    .description("Keys of those who may ask, in the file of API_KEYS; a server that runs takes changes at once.")
    .addHelpText("after", "\nExample:\n  API_KEYS=keys.json concordance key add ada --role reader --until 2099-12-31");
  key
    .command("add")
    .description("Makes a key and prints it, once: the file keeps a hash.")
    .argument("<name>", "of the person or program; its requests are limited by it", nameIn)
    .addOption(new Option("--role <role>", "what it may do").choices(roles).default("reader"))
    .option("--until <day>", "the last day on which it holds, in UTC: 2099-12-31", dayIn)
    .action(ending(async (name: string, flags: { role: Role; until?: string }) => add(fileOf(keyFile), name, flags)));
  key
    .command("list")
    .description("Names, roles and days of all keys; the keys themselves nobody has.")
    .action(ending(async () => list(fileOf(keyFile))));
  key
    .command("revoke")
    .description("Takes a key away.")
    .argument("<name>", "its name")
    .action(ending(async (name: string) => revoke(fileOf(keyFile), name)));
}

function fileOf(keyFile: CommandContext["keyFile"]): string {
  const file = keyFile();
  if (file === undefined) throw new Error("Where are the keys? Set API_KEYS to a file: API_KEYS=keys.json");
  return file;
}

function add(file: string, name: string, { role, until }: { role: Role; until?: string }): number {
  const key = newKey();
  const created = new Date().toISOString().slice(0, 10);
  const record: KeyRecord = { name, role, sha256: hashOfKey(key).toString("hex"), created };
  if (until !== undefined) record.lastDay = until;
  changeKeys(file, (keys) => {
    if (keys.some((one) => one.name === name))
      throw new Error(`There is a key of "${name}" already. Choose another name, or revoke that one first.`);
    return [...keys, record];
  });
  process.stderr.write(`The key of ${name} (${role}). It is shown this once:\n`);
  process.stdout.write(`${key}\n`);
  return exitCode.done;
}

function list(file: string): number {
  for (const { name, role, created, lastDay } of keysIn(file))
    process.stdout.write(`${name}  ${role}  since ${created}${lastDay === undefined ? "" : `  until ${lastDay}`}\n`);
  return exitCode.done;
}

function revoke(file: string, name: string): number {
  changeKeys(file, (keys) => {
    const names = keys.map((one) => one.name);
    if (!names.includes(name)) throw new Error(`There is no key of "${name}"${didYouMean(name, names) || "."}`);
    return keys.filter((one) => one.name !== name);
  });
  process.stdout.write(`The key of ${name} does not count any more.\n`);
  return exitCode.done;
}

function nameIn(name: string): string {
  const fault = faultOfName(name);
  if (fault === undefined) return name;
  throw new InvalidArgumentError(`It ${fault}.`);
}

function dayIn(day: string): string {
  if (!isDay(day)) throw new InvalidArgumentError("Give a day that exists, such as 2099-12-31.");
  if (day >= new Date().toISOString().slice(0, 10)) return day;
  throw new InvalidArgumentError("That day is over.");
}
