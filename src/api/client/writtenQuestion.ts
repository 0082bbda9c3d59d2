import path from "node:path";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, validate } from "graphql";

export interface WrittenQuestion {
  file: string;
  text: string;
  document: DocumentNode;
  /** As programs name it: `whoHoldsAPrinciple`. */
  name: string;
  /** As its types are named: `WhoHoldsAPrinciple`. */
  typeName: string;
  /** Its first comment. */
  title: string | undefined;
}

/** What a program may not name a value. */
const taken =
  /^(await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|makeClient|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/** One question to this schema. Throws an Error that names each fault with file and line. */
export function writtenQuestion(
  schema: GraphQLSchema,
  { file, text }: { file: string; text: string },
): WrittenQuestion {
  const document = parsed(file, text);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.map((fault) => placed(file, fault)).join("\n"));
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1)
    throw new Error(`${file} holds ${operations.length} operations. Put each into a file of its own.`);
  const typeName = capitalised(operation.name?.value ?? path.basename(file, ".graphql"));
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  if (!/^[a-z][A-Za-z0-9]*$/.test(name) || taken.test(name))
    throw new Error(`${file}: its question has no name that a program can use. Write "query Name" in it.`);
  return { file, text, document, name, typeName, title: /^\s*# *(.*)/.exec(text)?.[1] };
}

function parsed(file: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) throw new Error(placed(file, error), { cause: error });
    throw error;
  }
}

function placed(file: string, { message, locations }: GraphQLError): string {
  return `${file}, line ${locations?.[0]?.line ?? 1}: ${message}`;
}

/** `01-who-holds-a-principle` and `whoHoldsAPrinciple` → `WhoHoldsAPrinciple` */
function capitalised(name: string): string {
  return name
    .replace(/^[\d\W_]+/, "")
    .split(/[\W_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
