// Looks again at what moves while jobs run. What has not changed is a 304; what has is changed in place, so that focus,
// scrolling and opened details stay. When nothing moves it looks less and less, stops, and begins when somebody comes
// back. A page may ask for longer pauses: data-every, in milliseconds.
const BUSY = 2000, IDLE = 15000, LONGEST = 240000;
const region = () => document.querySelector("[data-live]");
const isActive = () => region()?.dataset.active === "true";
let tag = "", wait = BUSY, timer = 0;

function plan() {
  clearTimeout(timer);
  wait = isActive() ? Number(region().dataset.every ?? BUSY) : Math.max(IDLE, wait * 2);
  if (wait <= LONGEST) timer = setTimeout(look, wait);
}

async function look() {
  const here = region();
  if (!here) return;
  if (!document.hidden) {
    try {
      const answer = await fetch(here.dataset.live, {
        credentials: "same-origin", redirect: "error", cache: "no-store", headers: tag ? { "If-None-Match": tag } : {},
      });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
      if (fresh) { tag = answer.headers.get("ETag") ?? ""; if (!fresh.isEqualNode(here)) { change(here, fresh); wait = IDLE / 2; } }
    } catch { /* the next look may reach the server */ }
  }
  plan();
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

document.addEventListener("visibilitychange", () => { if (!document.hidden) { wait = IDLE / 2; look(); } });
addEventListener("focus", () => { if (wait > LONGEST) { wait = IDLE / 2; look(); } });
wait = IDLE / 2;
plan();
