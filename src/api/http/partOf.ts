/** A field of a form, or a file where it has a name. */
export interface FormPart {
  name: string;
  file: string | undefined;
  bytes: Uint8Array;
}

const longestName = 200;

/** A part by the lines above it; undefined where these do not say what it is. */
export function partOf(head: string, bytes: Uint8Array): FormPart | undefined {
  const disposition = /^content-disposition:[ \t]*form-data;(.*)$/im.exec(head)?.[1] ?? "";
  const name = saidIn(disposition, "name");
  const file = saidIn(disposition, "filename");
  return name === undefined ? undefined : { name, file: file === undefined ? undefined : plainName(file), bytes };
}

function saidIn(disposition: string, what: string): string | undefined {
  const said = new RegExp(`(?:^|;)[ \t]*${what}="([^"]*)"`, "i").exec(disposition)?.[1];
  // What browsers write in the place of signs that would end it.
  return said?.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

/** Without folders and signs that no name of a file has. */
function plainName(name: string): string {
  const [last = ""] = name.split(/[/\\]/).slice(-1);
  return (
    last
      .replaceAll(/\p{Cc}/gu, "")
      .slice(0, longestName)
      .toWellFormed() || "document"
  );
}
