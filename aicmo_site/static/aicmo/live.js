// Looks again at what moves while jobs run. Without it the page refreshes by itself, more slowly.
"use strict";
(() => {
  const seconds = 3;
  const look = async () => {
    const region = document.querySelector("[data-live]");
    if (!region || region.dataset.active !== "true") return;
    if (document.hidden || region.contains(document.activeElement)) return void setTimeout(look, seconds * 1000);
    try {
      const answer = await fetch(region.dataset.live, { credentials: "same-origin", redirect: "error" });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
        if (fresh) region.replaceWith(fresh);
      }
    } catch { /* the next look may reach the server */ }
    setTimeout(look, seconds * 1000);
  };
  setTimeout(look, seconds * 1000);
})();
