// The shell of every page: menus that close, search as one types, the palette, the keys. All of it works without, as pages.
import { onKey, openKeys } from "./keys.js";
import { searchAsTyped } from "./find.js";

const dialog = (id) => document.getElementById(id);
const opened = () => document.querySelector("dialog[open]");

function open(id) {
  const wanted = dialog(id);
  if (!wanted || opened()) return;
  if (id === "keys") openKeys(wanted);
  wanted.showModal();
  const field = wanted.querySelector("[data-find]");
  if (field) { field.value = ""; field.dispatchEvent(new Event("input")); field.focus(); }
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) if (menu !== except) menu.open = false;
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  closeMenus(target?.closest("details[data-menu]"));
  const opener = target?.closest("[data-open]");
  if (opener) { closeMenus(); open(opener.dataset.open); }
  if (target instanceof HTMLDialogElement) target.close();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const menu = document.querySelector("details[data-menu][open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  }
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open("palette");
  }
});

onKey("?", () => open("keys"));
onKey("/", () => {
  const field = document.querySelector("[data-search]");
  if (field) { field.focus(); field.select(); } else open("palette");
});

function startSearch(menu) {
  const field = menu.open && menu.querySelector("[data-find]");
  if (field) { field.dispatchEvent(new Event("input")); field.focus(); }
}

for (const button of document.querySelectorAll("[data-open]")) button.hidden = false;
for (const field of document.querySelectorAll("[data-find]")) searchAsTyped(field);
for (const menu of document.querySelectorAll("details[data-menu]")) {
  menu.addEventListener("toggle", () => startSearch(menu));
  startSearch(menu); // it may have been opened, and typed into, before this script ran
}
const row = document.querySelector("[data-tabs]");
const current = row?.querySelector("[aria-current]");
if (current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
