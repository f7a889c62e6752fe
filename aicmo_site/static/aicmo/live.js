// Looks again at what moves while jobs run: often while something does, seldom otherwise.
const BUSY = 2000;
const IDLE = 15000;
const region = () => document.querySelector("[data-live]");
const pause = () => setTimeout(look, region()?.dataset.active === "true" ? BUSY : IDLE);

async function look() {
  const here = region();
  if (!here) return;
  if (!document.hidden && !here.contains(document.activeElement)) {
    try {
      const answer = await fetch(here.dataset.live, { credentials: "same-origin", redirect: "error" });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
      if (fresh && fresh.outerHTML !== here.outerHTML && !here.contains(document.activeElement)) here.replaceWith(fresh);
    } catch { /* the next look may reach the server */ }
  }
  pause();
}
pause();
