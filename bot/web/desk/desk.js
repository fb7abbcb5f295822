"use strict";
// The console works without this file; it adds live news, running clocks, keys and drafts.
(() => {
  const body = document.body;
  const zh = body.dataset.lang !== "en";
  const page = body.dataset.page;
  const $ = (what, where = document) => where.querySelector(what);
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const news = (text) => { $("#news").textContent = text; };
  const typing = (node) => node instanceof HTMLElement && (node.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) && node.type !== "checkbox");

  // -- login: the code may come in the address, behind "#", which no server ever sees --------
  if (page === "login") {
    const code = $("#code");
    const sent = /^#([0-9A-Za-z-]{8,9})$/.exec(location.hash);
    if (sent) {
      code.value = sent[1];
      history.replaceState(null, "", location.pathname + location.search);
    }
    // A strict cookie does not come with a click on a link elsewhere: ask again from here.
    if (!$(".fault")) {
      fetch("/desk/session", { credentials: "same-origin" })
        .then((answer) => { if (answer.status === 204) location.replace($("[name=next]").value); }).catch(() => {});
    }
    return;
  }

  // -- clocks ---------------------------------------------------------------------------------
  const units = zh ? ["天", "小时", "分钟"] : ["day", "hour", "minute"];
  const span = (seconds) => {
    const minutes = Math.floor(Math.abs(seconds) / 60);
    const parts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
    const first = parts.findIndex((n) => n > 0);
    if (first < 0) return zh ? "不到 1 分钟" : "less than a minute";
    return parts.map((n, i) => n ? `${n} ${units[i]}${zh || n === 1 ? "" : "s"}` : "")
      .slice(first, first + 2).filter(Boolean).join(" ");
  };
  const tick = () => {
    for (const clock of all("time.clock")) {
      const left = (Date.parse(clock.dateTime) - Date.now()) / 1000;
      if (left <= 0) clock.classList.replace("soon", "late") || clock.classList.replace("good", "late");
      const words = span(left);
      const text = zh ? (left > 0 ? `还剩 ${words}` : `已超时 ${words}`)
        : (left > 0 ? `${words} left` : `${words} overdue`);
      const place = $(".left", clock);
      if (place.textContent !== text) place.textContent = text;
    }
  };
  tick();
  setInterval(tick, 1000);

  // -- drafts: what was typed outlives a reload, and goes when it was sent ---------------------
  for (const form of all("form[data-draft]")) {
    const key = `draft.${form.dataset.draft}`;
    const field = $("textarea", form);
    if (!field) continue;
    const done = $(".done") !== null && sessionStorage.getItem(`${key}.sent`) === "1";
    sessionStorage.removeItem(`${key}.sent`);
    if (done) sessionStorage.removeItem(key);
    const kept = sessionStorage.getItem(key);
    if (kept && !field.value) {
      field.value = kept;
      form.closest("details").open = true;
    }
    field.addEventListener("input", () => {
      if (field.value) sessionStorage.setItem(key, field.value);
      else sessionStorage.removeItem(key);
    });
    form.addEventListener("submit", () => sessionStorage.setItem(`${key}.sent`, "1"));
  }

  // -- one click, one form: the server keeps that too ------------------------------------------
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    for (const button of all("button", form)) button.setAttribute("aria-disabled", "true");
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (location.search.includes("done=")) {
    const url = new URL(location.href);
    url.searchParams.delete("done");
    history.replaceState(null, "", url);
  }

  // -- news -----------------------------------------------------------------------------------
  const live = $("#live");
  let chosen = 0;
  const links = () => all("a.row");
  const choose = (n, focus = true) => {
    const found = links();
    if (!found.length) return;
    chosen = Math.max(0, Math.min(n, found.length - 1));
    if (focus) found[chosen].focus();
  };
  const swap = (html) => {
    const at = document.activeElement;
    const row = at?.closest?.("a.row")?.getAttribute("href");
    if (live.contains(at) && typing(at)) return false;
    const open = all("details[open]", live).map((one) => one.className);
    live.innerHTML = html;
    for (const one of all("details", live)) if (open.includes(one.className)) one.open = true;
    if (row) links().find((link) => link.getAttribute("href") === row)?.focus();
    tick();
    return true;
  };
  const busy = () => all(".verbs textarea, .verbs input:not([type=hidden])").some(
    (field) => field.type === "checkbox" ? field.checked : field.value !== field.defaultValue);
  const look = async () => {
    if (document.hidden || $("dialog[open]")) return;
    const url = new URL(live.dataset.src, location.href);
    if (page === "queue") url.search = location.search;
    url.searchParams.set("pulse", live.dataset.pulse);
    try {
      const answer = await fetch(url, { credentials: "same-origin" });
      if (answer.status === 401 || answer.status === 404) { location.reload(); return; }
      if (answer.status !== 200) return;
      const pulse = answer.headers.get("X-Pulse");
      if (!swap(await answer.text())) return;
      const before = live.dataset.pulse.split(".").slice(0, -1).join(".");
      live.dataset.pulse = pulse;
      if (page === "ticket" && pulse.split(".").slice(0, -1).join(".") !== before) {
        if (busy() || typing(document.activeElement)) $(".changed").hidden = false;
        else location.reload();
      }
    } catch { /* the network: the next look will tell */ }
  };
  if (live) {
    setInterval(look, 4000);
    document.addEventListener("visibilitychange", look);
  }

  // -- pictures -------------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.zoom");
    if (!link || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    view(link);
  });
  const view = (link) => {
    const dialog = document.createElement("dialog");
    dialog.id = "viewer";
    const image = document.createElement("img");
    image.alt = $("img", link).alt;
    image.src = link.href;
    const close = document.createElement("button");
    close.textContent = "×";
    close.setAttribute("aria-label", zh ? "关闭" : "Close");
    close.addEventListener("click", () => dialog.close());
    const both = link.dataset.plain !== link.getAttribute("href");
    const other = document.createElement("button");
    other.className = "other";
    other.textContent = zh ? "标注 / 原样" : "marks / plain";
    other.hidden = !both;
    other.addEventListener("click", () => {
      image.src = image.src.endsWith("marked=1") ? link.dataset.plain : link.href;
    });
    image.addEventListener("click", (event) => {
      const box = image.getBoundingClientRect();
      const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
      if (dialog.classList.toggle("big")) {
        dialog.scrollTo(x * image.width - dialog.clientWidth / 2, y * image.height - dialog.clientHeight / 2);
      }
    });
    dialog.append(close, other, image);
    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    body.append(dialog);
    dialog.showModal();
  };

  // -- keys -----------------------------------------------------------------------------------
  const help = $("#help");
  for (const button of all(".help-open")) button.addEventListener("click", () => help.showModal());
  const keys = {
    j: () => choose(document.activeElement?.matches?.("a.row") ? chosen + 1 : 0),
    k: () => choose(chosen - 1),
    u: () => { if (page !== "queue") location.href = "/desk"; },
    "/": () => $("#say").focus(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const at = document.activeElement;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && at?.tagName === "TEXTAREA") {
      event.preventDefault();
      at.form.requestSubmit();
      return;
    }
    if (event.key === "Escape" && typing(at)) { at.blur(); return; }
    if (typing(at) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ($("dialog[open]")) return;
    const target = $(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      if (target.tagName !== "SUMMARY") { target.click(); return; }
      target.parentElement.open = true;
      target.parentElement.scrollIntoView({ block: "nearest" });
      $("textarea, select, input:not([type=hidden])", target.parentElement)?.focus();
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.addEventListener("focusin", (event) => {
    const n = links().indexOf(event.target);
    if (n >= 0) chosen = n;
  });
})();
