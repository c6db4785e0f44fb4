/** A reader of iCalendar by the letter of RFC 5545, as far as events go: it throws at the first thing that the RFC does not allow. */
export function calendarOf(text: string): {
  readonly properties: ReadonlyMap<string, string>;
  readonly events: readonly ReadonlyMap<string, string>[];
} {
  if (!text.endsWith("\r\n")) throw new Error("the last line is not ended");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end in ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`over 75 octets: ${line}`);
  }
  const lines = text.replaceAll("\r\n ", "").slice(0, -2).split("\r\n");
  const properties = new Map<string, string>();
  const events: Map<string, string>[] = [];
  const open: string[] = [];
  let alarm: string[] = [];
  for (const line of lines) {
    const match = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line);
    if (match === null) throw new Error(`no content line: ${JSON.stringify(line)}`);
    const [, name = "", value = ""] = match;
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push(new Map());
      if (value === "VALARM") alarm = [];
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`END:${value} closes nothing`);
      if (value === "VALARM") needs(alarm, ["ACTION", "TRIGGER", "DESCRIPTION"]);
      if (value === "VEVENT") needs([...(events.at(-1)?.keys() ?? [])], ["UID", "DTSTAMP", "DTSTART;VALUE=DATE"]);
    } else if (open.at(-1) === "VALARM") alarm.push(name);
    else {
      const target = open.at(-1) === "VEVENT" ? events.at(-1) : properties;
      if (target?.has(name) !== false) throw new Error(`${name} twice, or nowhere`);
      target.set(name, name === "SUMMARY" || name === "DESCRIPTION" ? unescaped(value) : value);
    }
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} left open`);
  needs([...properties.keys()], ["VERSION", "PRODID"]);
  if (events.length === 0) throw new Error("a calendar without a component");
  return { properties, events };
}

function needs(found: readonly string[], wanted: readonly string[]): void {
  const absent = wanted.filter((name) => !found.includes(name));
  if (absent.length > 0) throw new Error(`missing ${absent.join(", ")}`);
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/g, (_, character: string) => (character.toLowerCase() === "n" ? "\n" : character));
}
