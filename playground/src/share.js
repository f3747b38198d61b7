// Links that hold a text, in the part after # that browsers keep to themselves.

async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function toWord(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromWord(word) {
  const binary = atob(word.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** Returns the link to a page with a text and the settings that it is read with; empty settings are left out. */
export async function linkTo(page, text, settings) {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const given = Object.entries(settings).filter(([, value]) => value);
  const link = new URL(page);
  link.hash = new URLSearchParams([...given, ["text", toWord(packed)]]).toString();
  return link.href;
}

/** Returns the text and the settings of a link; null where it has none, or a broken one. */
export async function fromLink(hash) {
  const found = new URLSearchParams(hash.replace(/^#/, ""));
  const word = found.get("text");
  if (word === null) return null;
  try {
    const text = new TextDecoder().decode(await through(fromWord(word), new DecompressionStream("deflate-raw")));
    return { ...Object.fromEntries(found), text };
  } catch {
    return null;
  }
}
