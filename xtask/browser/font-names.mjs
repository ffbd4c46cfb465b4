// Rewrites the table of a TrueType file that holds its names, so that no machine takes a subset for
// the font it was cut from.

const windowsUnicodeEnglish = [3, 1, 0x409];
const headerBytes = 12;
const recordBytes = 16;

/** The same font under another family name, its copyright and licence kept. */
export function renamed(font, family) {
  const tables = readTables(font);
  const old = readNames(tables.get("name"));
  const postScript = family.replaceAll(" ", "");
  // Ids from 256 up name the weights of the variable axis: the other tables point to them.
  const kept = [...old]
    .filter(([id]) => id >= 256)
    .map(([id, name]) => [id, name.replace(/^SourceSans3VF/, postScript)]);
  tables.set("name", writeNames(new Map([
    [0, `${old.get(0)}. Subset and renamed.`],
    [1, family],
    [2, "Regular"],
    [3, `${postScript}-Regular`],
    [4, `${family} Regular`],
    [5, old.get(5)],
    [6, `${postScript}-Regular`],
    [13, "This Font Software is licensed under the SIL Open Font License, Version 1.1."],
    [14, "https://openfontlicense.org"],
    ...kept,
  ])));
  return writeTables(font.readUInt32BE(0), tables);
}

function readTables(font) {
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = headerBytes + recordBytes * i;
    const start = font.readUInt32BE(at + 8);
    const bytes = Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
    tables.set(font.toString("latin1", at, at + 4), bytes);
  }
  return tables;
}

function readNames(table) {
  const names = new Map();
  const texts = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const [platform, , , id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) => table.readUInt16BE(6 + 12 * i + field));
    if (platform !== windowsUnicodeEnglish[0]) continue;
    const text = Buffer.from(table.subarray(texts + offset, texts + offset + length));
    names.set(id, text.swap16().toString("utf16le"));
  }
  return names;
}

function writeNames(names) {
  const head = Buffer.alloc(6 + 12 * names.size);
  head.writeUInt16BE(names.size, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = [];
  let at = 6;
  let offset = 0;
  for (const [id, name] of [...names].sort(([a], [b]) => a - b)) {
    const text = Buffer.from(name, "utf16le").swap16();
    for (const value of [...windowsUnicodeEnglish, id, text.length, offset]) at = head.writeUInt16BE(value, at);
    offset += text.length;
    texts.push(text);
  }
  return Buffer.concat([head, ...texts]);
}

function writeTables(version, tables) {
  const head = Buffer.alloc(headerBytes + recordBytes * tables.size);
  const power = Math.floor(Math.log2(tables.size));
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.size, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.size - 2 ** power) * 16, 10);
  // The checksum of the whole file leaves itself out, hence the zero while it is worked out.
  tables.get("head").writeUInt32BE(0, 8);
  const bodies = [];
  let offset = head.length;
  let record = headerBytes;
  for (const [tag, bytes] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    head.write(tag, record, "latin1");
    head.writeUInt32BE(checksum(padded), record + 4);
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(bytes.length, record + 12);
    if (tag === "head") tables.headAt = offset;
    bodies.push(padded);
    offset += padded.length;
    record += recordBytes;
  }
  const font = Buffer.concat([head, ...bodies]);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, tables.headAt + 8);
  return font;
}

function checksum(bytes) {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}
