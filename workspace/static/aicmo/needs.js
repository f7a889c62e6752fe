// Needs you by keyboard: J and K walk, X ticks, D shows what changed in place, A and R decide.
import { onKey } from "./keys.js";

const list = document.querySelector("[data-needs]");
const items = () => [...list.querySelectorAll("[data-item]")];
const here = () => document.activeElement?.closest?.("[data-item]");
const bulk = document.getElementById("bulk");
const boxes = () => [...list.querySelectorAll("input[name=chosen]:not([type=hidden])")];

function walk(step) {
  const all = items();
  const at = all.indexOf(here());
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.querySelector("[data-open-item]").focus();
  next?.scrollIntoView({ block: "nearest" });
}

async function look(item) {
  const link = item?.querySelector("[data-look]");
  if (!link) return;
  const into = item.querySelector("[data-look-into]");
  if (!into.hidden) { into.hidden = true; link.setAttribute("aria-expanded", "false"); return; }
  try {
    const answer = await fetch(link.href, { credentials: "same-origin", redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    into.replaceChildren(...page.querySelectorAll("main .page-head p, main article, main .stack > section"));
    for (const one of into.querySelectorAll("[id]")) one.removeAttribute("id");
    into.hidden = false;
    into.tabIndex = 0;
    into.setAttribute("role", "region");
    into.setAttribute("aria-label", link.textContent.trim());
    link.setAttribute("aria-expanded", "true");
  } catch { location.assign(link.href); }
}

function decide(item, field) {
  const menu = item?.querySelector(".need-decide");
  if (!menu) return;
  menu.open = true;
  menu.querySelector(field).focus();
}

function count() {
  const ticked = boxes().filter((box) => box.checked).length;
  bulk.querySelector("[data-count]").textContent = ticked ? `${ticked} ticked` : "Tick what to approve together";
  const all = bulk.querySelector("[data-all] input");
  all.checked = ticked === boxes().length;
  all.indeterminate = ticked > 0 && !all.checked;
}

if (list) {
  onKey("j", () => walk(1));
  onKey("k", () => walk(-1));
  onKey("d", () => look(here()));
  onKey("x", () => here()?.querySelector("input[name=chosen]:not([type=hidden])")?.click());
  onKey("a", () => (boxes().some((box) => box.checked) ? bulk.querySelector("[type=submit]").focus() : decide(here(), "[data-approve]")));
  onKey("r", () => decide(here(), "textarea"));
  list.addEventListener("click", (event) => {
    const link = event.target.closest("[data-look]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    look(link.closest("[data-item]"));
  });
}
if (list && bulk) {
  const all = bulk.querySelector("[data-all]");
  all.hidden = false;
  all.addEventListener("change", (event) => { for (const box of boxes()) box.checked = event.target.checked; count(); });
  list.addEventListener("change", count);
}
