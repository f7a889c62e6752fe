// Looks again at what moves. What has not changed is a 304; what has is changed in place, so that focus, scrolling and
// opened details stay. A page that somebody looks at is never given up: while jobs run it is looked at every other
// second (or as data-every says, in milliseconds), else less and less, down to twice a minute. A hidden page rests, and
// is looked at as soon as it is seen again. When looks fail, or the session has ended, the page says since when it is
// not up to date.
const BUSY = 2000, IDLE = 15000, LONGEST = 30000;
const region = () => document.querySelector("[data-live]");
const isActive = () => region()?.dataset.active === "true";
const note = document.createElement("p");
let tag = "", wait = IDLE / 2, timer = 0, failed = 0, looking = false, seen = new Date();

function plan() {
  clearTimeout(timer);
  if (document.hidden) return;
  if (failed) wait = Math.min(BUSY * 2 ** (failed - 1), LONGEST);
  else wait = isActive() ? Number(region().dataset.every ?? BUSY) : Math.min(Math.max(IDLE, wait * 2), LONGEST);
  timer = setTimeout(look, wait);
}

async function look() {
  const here = region();
  if (!here || looking) return;
  looking = true;
  const trouble = await ask(here);
  looking = false;
  failed = trouble ? failed + 1 : 0;
  if (!trouble) seen = new Date();
  // One look may be lost, and the next one comes at once; somebody who is logged out stays so.
  say(failed > 1 || trouble === LOGGED_OUT ? trouble : null);
  plan();
}

const LOGGED_OUT = ["You are logged out.", "Log in again"], GONE = ["This page is not open to you any more.", "Load it again"];
const NO_ANSWER = ["The server does not answer. This page goes on trying.", "Load it again"];

async function ask(here) {
  try {
    const headers = tag ? { "If-None-Match": tag } : {};
    const answer = await fetch(here.dataset.live, { credentials: "same-origin", redirect: "manual", cache: "no-store", headers });
    if (answer.status === 304) return null;
    if (answer.type === "opaqueredirect") return LOGGED_OUT;
    if (!answer.ok) return answer.status < 500 ? GONE : NO_ANSWER;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
    if (!fresh) return NO_ANSWER;
    tag = answer.headers.get("ETag") ?? "";
    if (!fresh.isEqualNode(here)) { keepFocus(here, () => change(here, fresh)); wait = IDLE / 2; }
    return null;
  } catch { return NO_ANSWER; }
}

function say(trouble) {
  if (!trouble) { if (note.hasChildNodes()) note.replaceChildren(); return; }
  const [why, way] = trouble, link = document.createElement("a");
  link.href = location.pathname + location.search;
  link.textContent = way;
  const words = `Not up to date since ${clock(seen)}. ${why} `;
  if (note.firstChild?.data !== words) note.replaceChildren(words, link);
}

function clock(moment) {
  const parts = { hour: "2-digit", minute: "2-digit", timeZone: region()?.dataset.zone };
  try { return moment.toLocaleTimeString("en-GB", parts); } catch { return moment.toLocaleTimeString("en-GB", { ...parts, timeZone: undefined }); }
}

function change(old, fresh) {
  if (old.nodeName !== fresh.nodeName || old.nodeType !== fresh.nodeType || old.id !== fresh.id) { old.replaceWith(fresh.cloneNode(true)); return; }
  if (old.nodeType !== Node.ELEMENT_NODE) { if (old.data !== fresh.data) old.data = fresh.data; return; }
  for (const { name } of [...old.attributes]) if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (name !== "open" && old.getAttribute(name) !== value) old.setAttribute(name, value);
  const was = [...old.childNodes], is = [...fresh.childNodes];
  is.forEach((child, place) => { if (was[place]) change(was[place], child); else old.append(child.cloneNode(true)); });
  was.slice(is.length).forEach((child) => child.remove());
}

// The element in focus may be exchanged (a disabled button becomes a link) or go: the focus then moves to what stands
// in its place, or to the nearest thing before it.
function keepFocus(here, doIt) {
  const focused = here.contains(document.activeElement) ? document.activeElement : null;
  const words = focused?.textContent, owner = focused?.closest("[id]")?.id, place = stops(here).indexOf(focused);
  doIt();
  if (!focused || focused === document.activeElement) return;
  const now = stops(here), same = now.find((stop) => stop.textContent === words && stop.closest("[id]")?.id === owner);
  (same ?? now[Math.min(Math.max(place, 0), now.length - 1)])?.focus({ preventScroll: true });
}

const stops = (here) => [...here.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")];

// A drawing that is wider than its box opens at what runs or went wrong; a line of time at its end.
function show(box) {
  const moving = box.querySelector(".is-running, .is-failed"), shift = moving && moving.getBoundingClientRect().left - box.getBoundingClientRect().left;
  if (box.hasAttribute("data-end")) box.scrollLeft = box.scrollWidth;
  else if (moving) box.scrollLeft = Math.max(shift - (box.clientWidth - moving.getBoundingClientRect().width) / 2, 0);
}

note.className = "not-current";
note.setAttribute("role", "status");
region()?.before(note);
document.querySelectorAll(".drawing").forEach(show);
addEventListener("online", look);
document.addEventListener("visibilitychange", () => { if (document.hidden) clearTimeout(timer); else { wait = IDLE / 2; look(); } });
plan();
