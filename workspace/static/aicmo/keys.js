// Single keys: never inside a field, never with a modifier, and only while they are switched on for this device.
const OFF = "aicmo-keys-off";
const actions = new Map();

const isField = (element) => element instanceof HTMLElement
  && (element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
const on = () => { try { return localStorage.getItem(OFF) !== "1"; } catch { return true; } };

export function onKey(key, action) { actions.set(key, action); }

export function openKeys(dialog) {
  const here = document.querySelector("[data-page-keys]");
  const list = dialog.querySelector("#keys-here");
  if (here && !list.children.length) list.append(here.content.cloneNode(true));
  const box = dialog.querySelector("#keys-on");
  box.checked = on();
  box.onchange = () => { try { localStorage.setItem(OFF, box.checked ? "" : "1"); } catch { /* the device keeps nothing */ } };
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isField(event.target) || document.querySelector("dialog[open]") || !on()) return;
  const action = actions.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (action) { event.preventDefault(); action(event); }
});
