// Kadesk: opens the after-sales chat on a shop's page. docs/web.md says how to embed it.
// Nothing of the chat runs here: it lives in an iframe of its own origin.
(() => {
  "use strict";
  const ORIGINS = ["__origins__"]; // [web] embed_origins, filled in by the server
  const script = document.currentScript || document.querySelector('script[src*="/widget.js"]');
  if (!script || window.Kadesk) return;
  const say = (words) => console.warn(`[Kadesk] ${words}`);
  if (!ORIGINS.length) {
    say('聊天挂件没有打开：请在 config.toml 的 [web] 写上 embed_origins = ["' + location.origin + '"] · the widget is off');
    return;
  }
  if (!ORIGINS.includes(location.origin)) {
    say(`这个网站 ${location.origin} 不在 [web] embed_origins 里，聊天挂件不显示 · this origin is not allowed`);
    return;
  }

  const base = new URL(script.src).origin;
  const { shop = "", order = "", position, color = "", lang = "", theme = "" } = script.dataset;
  const tag = (lang || navigator.language).toLowerCase();
  const words = tag.startsWith("en")
    ? { open: "After-sales help", shut: "Close the chat", unread: "new", slow: "The chat does not open here.", tab: "Open it in a tab of its own" }
    : /hant|tw|hk|mo/.test(tag)
    ? { open: "聯絡售後客服", shut: "收起聊天", unread: "則新訊息", slow: "聊天視窗沒有打開。", tab: "在新頁面打開" }
    : { open: "联系售后客服", shut: "收起聊天", unread: "条新消息", slow: "聊天窗口没有打开。", tab: "在新页面打开" };
  const label = shop ? `${words.open} · ${shop}` : words.open;
  const phone = matchMedia("(max-width: 560px)");
  const STARTED = "kadesk-started"; // this visitor has a chat: listen for answers from the start

  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }
  function drawing(path) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of [["viewBox", "0 0 24 24"], ["width", 26], ["height", 26], ["aria-hidden", "true"]]) svg.setAttribute(name, value);
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }
  function inkOn(hex) { // black or white, whichever is read better
    const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
      .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
  }
  const brand = /^#[0-9a-f]{6}$/i.test(color) ? color : "#0f4fc4";
  const side = position === "left" ? "left" : "right";

  // A constructed sheet is not "inline style": it works under a strict CSP of the shop.
  const css = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    button { position: fixed; ${side}: max(20px, env(safe-area-inset-${side})); bottom: calc(20px + env(safe-area-inset-bottom));
      width: 60px; height: 60px; padding: 0; border: 0; border-radius: 50%; cursor: pointer; display: grid; place-items: center;
      background: ${brand}; color: ${inkOn(brand)}; box-shadow: 0 4px 16px rgb(0 0 0 / .3); z-index: 2147483000; touch-action: manipulation; }
    button:focus-visible, a:focus-visible { outline: 3px solid #fff; outline-offset: 0; box-shadow: 0 0 0 6px #0f4fc4; }
    svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    .badge { position: absolute; top: -4px; right: -4px; min-width: 24px; height: 24px; padding: 0 6px; border-radius: 12px;
      background: #b3261e; color: #fff; border: 2px solid #fff; font: 700 13px/20px system-ui, sans-serif; text-align: center; }
    .panel { position: fixed; ${side}: 20px; bottom: 92px; width: 400px; height: min(680px, calc(100vh - 112px)); overflow: hidden;
      border-radius: 18px; background: #eef1f5; box-shadow: 0 12px 48px rgb(0 0 0 / .34); z-index: 2147483001; }
    .panel.dark { background: #0f141a; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .slow { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 14px; padding: 24px;
      font: 16px/1.5 system-ui, sans-serif; color: #17202b; background: #eef1f5; text-align: center; }
    .slow a { color: #0f4fc4; }
    .slow button { position: static; width: auto; height: 44px; padding: 0 18px; border-radius: 12px; font: inherit; box-shadow: none; }
    @media (max-width: 560px) {
      .panel { inset: 0; width: 100%; height: 100vh; height: 100dvh; border-radius: 0; }
      .opened { display: none; }
    }
    @media (prefers-color-scheme: dark) { .panel:not(.light) { background: #0f141a; } }
    @media print { :host { display: none; } }`;

  const host = make("kadesk-widget");
  const root = host.attachShadow({ mode: "open" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch { // a browser before 2023: needs style-src 'unsafe-inline' at the shop
    root.append(make("style", {}, css));
  }
  const badge = make("span", { class: "badge", "aria-hidden": "true" });
  badge.hidden = true;
  const bubble = drawing("M4 5h16v11H9l-5 4z");
  const cross = drawing("M6 6l12 12M18 6L6 18");
  cross.style.display = "none";
  const launcher = make("button", { type: "button", "aria-label": label, "aria-expanded": "false", "aria-haspopup": "dialog" }, bubble, cross, badge);
  const panel = make("div", { class: `panel ${theme}`, role: "dialog", "aria-label": label, id: "panel" });
  panel.hidden = true;
  launcher.setAttribute("aria-controls", "panel");
  root.append(panel, launcher);

  let frame = null, ready = false, open = false, before = "";
  function load() {
    if (frame) return;
    const asks = new URLSearchParams({ parent: location.origin });
    if (theme === "light" || theme === "dark") asks.set("theme", theme);
    asks.set("lang", tag);
    // Behind "#": an order number does not belong into anybody's access log.
    const src = `${base}/embed?${asks}${order ? `#${new URLSearchParams({ order })}` : ""}`;
    frame = make("iframe", { title: label, src, allow: "clipboard-write", referrerpolicy: "no-referrer" });
    panel.append(frame);
    setTimeout(() => { if (!ready) slow(); }, 10000);
  }
  function slow() {
    const shut = make("button", { type: "button" }, words.shut);
    shut.onclick = () => api.close();
    const link = make("a", { href: `${base}/`, target: "_blank", rel: "noopener" }, words.tab);
    panel.append(make("div", { class: "slow", role: "alert" }, words.slow, link, shut));
  }
  function tell(type) {
    if (ready) frame.contentWindow.postMessage({ kadesk: 1, type }, base);
  }
  function unread(count) {
    badge.hidden = !count;
    badge.textContent = count > 99 ? "99+" : String(count);
    launcher.setAttribute("aria-label", open ? words.shut : count ? `${label}（${count} ${words.unread}）` : label);
  }
  function show(wanted) {
    if (open === wanted) return;
    open = wanted;
    if (open) load();
    panel.hidden = !open;
    panel.setAttribute("aria-modal", String(open && phone.matches));
    launcher.classList.toggle("opened", open);
    launcher.setAttribute("aria-expanded", String(open));
    bubble.style.display = open ? "none" : "";
    cross.style.display = open ? "" : "none";
    unread(0);
    if (open && phone.matches) { // the page behind must not scroll along
      before = document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden";
    } else if (!open) document.documentElement.style.overflow = before;
    tell(open ? "shown" : "hidden");
    if (open && frame) frame.focus();
    else launcher.focus();
  }
  addEventListener("message", (event) => {
    if (event.origin !== base || !frame || event.source !== frame.contentWindow) return;
    const said = event.data;
    if (!said || said.kadesk !== 1) return;
    if (said.type === "ready") {
      ready = true;
      panel.querySelector(".slow")?.remove();
      tell(open ? "shown" : "hidden");
    } else if (said.type === "close") show(false);
    else if (said.type === "unread" && !open) unread(Math.max(0, Math.floor(Number(said.count)) || 0));
    else if (said.type === "started") try { localStorage.setItem(STARTED, "1"); } catch { /* not kept */ }
  });
  launcher.onclick = () => show(!open);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && open) show(false); });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-kadesk-open]")) { event.preventDefault(); show(true); }
  });
  const api = { open: () => show(true), close: () => show(false), toggle: () => show(!open) };
  window.Kadesk = api;

  function begin() {
    document.body.append(host);
    let started = false;
    try { started = localStorage.getItem(STARTED) === "1"; } catch { /* not kept */ }
    if (started) (window.requestIdleCallback || setTimeout)(load);
  }
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
})();
