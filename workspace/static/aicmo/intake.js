// Client Intake while somebody types: a check that never blocks, drafts that save themselves, ticks without a reload.
// Without it every button of the page still works, by a round trip.
const form = document.getElementById("intake");
const state = document.getElementById("save-state");
const touched = new Set();
const pause = { check: 500, draft: 1500 };
let held = "offer" in form.dataset;
let dirty = "changed" in form.dataset;
let leaving = false;
let asking = null;
const timers = {};

form.classList.add("scripted");
document.querySelector('.error-summary[tabindex="-1"]')?.focus();

// -- talking to the server ------------------------------------------------------------------------------------------
const typed = () => {
  const data = new FormData(form);
  data.delete("brief");
  data.delete("form_token");
  return data;
};
const send = async (url, signal) => {
  const post = () => fetch(url, { method: "POST", body: typed(), redirect: "manual", credentials: "same-origin", signal });
  let answer = await post();
  if (answer.status === 403 && await renewed()) answer = await post();
  return answer;
};
// Another log-in in this browser makes the page's token stale; a fresh page has a good one.
const renewed = async () => {
  const page = await fetch(form.dataset.edit, { credentials: "same-origin", redirect: "manual" });
  if (!page.ok) return false;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[name=csrfmiddlewaretoken]");
  for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) input.value = fresh.value;
  return true;
};
const say = (text, bad = false) => {
  state.textContent = text;
  state.classList.toggle("bad", bad);
};

// -- drafts ---------------------------------------------------------------------------------------------------------
const save = async () => {
  clearTimeout(timers.draft);
  dirty = false;
  try {
    const answer = await send(form.dataset.draft);
    if (answer.ok) return say(new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent.trim());
    dirty = true;
    if (answer.type === "opaqueredirect") return say("Not saved: your session has ended. Log in again in another tab; your text stays here.", true);
    say("Not saved: the server refused the draft. Your text stays here.", true);
  } catch {
    dirty = true;
    say("Not saved: the server cannot be reached. Your text stays here.", true);
    timers.draft = setTimeout(save, 10 * pause.draft);
  }
};
const later = () => {
  dirty = true;
  if (held) return say("Autosave is off: continue with the earlier draft or discard it first.");
  say("Not saved yet");
  clearTimeout(timers.draft);
  timers.draft = setTimeout(save, pause.draft);
};

// -- the live check -------------------------------------------------------------------------------------------------
const check = async () => {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await send(form.dataset.check, asking.signal);
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch { /* the next key asks again */ }
};
const soon = () => {
  clearTimeout(timers.check);
  timers.check = setTimeout(check, pause.check);
};
const show = (fresh) => {
  for (const id of ["intake-nav", "intake-checks", "plan-preview"]) renew(id, fresh.getElementById(id));
  for (const notes of fresh.querySelectorAll(".notes")) note(notes);
  blocks();
  spy();
};
const renew = (id, fresh) => {
  const old = document.getElementById(id);
  const link = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  const inside = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (!inside) return;
  const target = (link && fresh.querySelector(`a[href="${link}"]`)) || fresh.querySelector("h2") || fresh;
  if (!target.hasAttribute("href")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
// Nobody is told off about a field that they have not come to yet.
const note = (fresh) => {
  const old = document.getElementById(fresh.id);
  const input = document.getElementById(fresh.id.replace(/_notes$/, ""));
  if (!old || !input) return;
  if (!touched.has(input.name) && !old.querySelector(".errorlist, .warninglist")) {
    for (const list of fresh.querySelectorAll(".errorlist, .warninglist")) list.remove();
  }
  const wrong = fresh.querySelector(".errorlist") !== null;
  old.replaceWith(fresh);
  input.closest(".field").classList.toggle("has-error", wrong);
  if (wrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
};

// -- what belongs together ------------------------------------------------------------------------------------------
const blocks = () => {
  for (const block of form.querySelectorAll("details.context")) {
    const input = form.elements[block.dataset.shownField];
    const filled = [...block.querySelectorAll("input, textarea, select")].some((one) => one.value.trim());
    const asked = input.value === block.dataset.shownValue || filled;
    if (asked && block.hidden) block.open = true;
    block.hidden = !asked;
    const item = document.querySelector(`#intake-nav [data-block="${block.dataset.block}"]`);
    if (item) item.hidden = !asked;
  }
};
const other = () => {
  const words = form.elements.industry_other;
  words.closest(".field").hidden = form.elements.industry.value !== "Other" && !words.value.trim();
};
const website = () => {
  form.elements.website.readOnly = form.elements.no_website.checked;
  form.elements.website.classList.toggle("off", form.elements.no_website.checked);
};
const jobs = () => [...form.querySelectorAll("[name=generation_plan]")];
const counts = () => {
  for (const group of form.querySelectorAll(".plan-group")) {
    const boxes = [...group.querySelectorAll("[name=generation_plan]")];
    group.querySelector("[data-count]").textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length}`;
  }
};
const applyEdit = (button) => {
  const [verb, names] = button.value.split(":");
  const listed = verb === "preset" ? button.dataset.jobs.split(" ") : names.split(",");
  for (const box of jobs()) {
    const mine = listed.includes(verb === "preset" ? box.value : box.closest(".plan-group").dataset.group);
    if (verb === "preset") box.checked = mine;
    else if (mine) box.checked = verb !== "none";
    if (box.checked) tickFormat(box);
  }
};
const tickFormat = (box) => {
  if (box.dataset.format) form.elements[box.dataset.format].checked = true;
};
const changed = (input) => {
  if (input.name === "generation_plan" && input.checked) tickFormat(input);
  for (const box of jobs()) if (box.dataset.format === input.name) box.checked = input.checked;
  counts();
  blocks();
  website();
  other();
};

// -- where one is ---------------------------------------------------------------------------------------------------
let place = "";
const spy = () => {
  for (const link of document.querySelectorAll("#intake-nav a")) {
    if (link.hash === `#${place}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};
const watcher = new IntersectionObserver((seen) => {
  const first = seen.find((one) => one.isIntersecting);
  if (!first) return;
  place = first.target.id;
  spy();
}, { rootMargin: "-25% 0px -65% 0px" });
for (const section of form.querySelectorAll("fieldset.section")) watcher.observe(section);

// -- events ---------------------------------------------------------------------------------------------------------
form.addEventListener("input", (event) => {
  if (event.target.name === "brief" || event.target.name === "source") return;
  later();
  soon();
});
form.addEventListener("change", (event) => {
  touched.add(event.target.name);
  changed(event.target);
  soon();
});
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.name === "plan_edit") {
    event.preventDefault();
    applyEdit(button);
    counts();
    later();
    check();
  } else if (button && "keepsDraft" in button.dataset) {
    event.preventDefault();
    held = false;
    save();
  }
});
form.addEventListener("submit", () => {
  leaving = true;
  clearTimeout(timers.draft);
});
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  held = false;
  save();
});
window.addEventListener("pagehide", () => {
  if (dirty && !held && !leaving) navigator.sendBeacon(form.dataset.draft, typed());
});
window.addEventListener("pageshow", () => { leaving = false; });
blocks();
website();
other();
