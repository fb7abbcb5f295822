// Around the chat: the order it is about, going on elsewhere, and life inside the widget's iframe.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const { emit, submit, store, toast, t } = window.kadesk;
  const on = (type, does) => document.addEventListener("kadesk", ({ detail }) => { if (detail.type === type) does(detail); });

  // --- the order of the page around us ------------------------------------------------
  const COMMAND = /^(\/.*|[进進]度|[规規][则則]|[转轉]人工|[帮幫]助|取消|申[诉訴]|[语語]言|案卷|换个地方继续|继续码.*|rules|a person)$/i;
  const chip = $("order");
  let order = "";
  on("welcome", (frame) => {
    if (!frame.order || store.get("order") === frame.order) return;
    order = frame.order;
    chip.querySelector("b").textContent = order;
    chip.hidden = false;
  });
  function orderDone() {
    store.set("order", order); // this order is not brought up again
    order = "";
    chip.hidden = true;
  }
  chip.querySelector("button").onclick = () => { orderDone(); $("text").focus(); };
  window.kadesk.before = (message) => {
    if (!order || message.button || COMMAND.test(message.text || "")) return message;
    const known = (message.text || "").includes(order);
    const text = known ? message.text : [message.text, t("订单号 {order}", { order })].filter(Boolean).join(t("，"));
    orderDone();
    return { ...message, text };
  };

  // --- another language: /lang said here counts for the page as well ------------------
  const CALLED = [[/英|en/i, "en"], [/繁|正體|hant|tw|hk/i, "hant"], [/中|简|簡|zh/i, "zh"]];
  const PAGE = { zh: "zh-CN", hant: "zh-Hant", en: "en" };
  let asked = null; // [id of the message, language]
  on("ack", ({ id }) => { if (asked?.[0] === id) choose(asked[1]); });
  function choose(name) {
    store.set("lang", name);
    if (PAGE[name] === document.documentElement.lang) return;
    const query = new URLSearchParams(location.search);
    query.set("lang", PAGE[name]);
    location.replace(`${location.pathname}?${query}${location.hash}`);
  }
  window.kadesk.submitted = ({ id, text }) => {
    const said = /^(?:\/lang(?:uage)?|语言|語言|language)\s+(.+)$/i.exec(text || "");
    const called = said && CALLED.find(([pattern]) => pattern.test(said[1]));
    if (called) asked = [id, called[1]];
  };
  if (store.get("lang") && store.kept) choose(store.get("lang"));

  // --- going on elsewhere -------------------------------------------------------------
  const dialog = $("elsewhere"), shown = $("code"), said = $("code-said"), wrong = $("code-wrong");
  let runsOut = 0;
  $("go-on").onclick = () => {
    wrong.textContent = "";
    dialog.showModal();
  };
  $("code-new").onclick = () => {
    if (!window.kadesk.online()) { wrong.textContent = t("还没有连上，请稍等再试。"); return; }
    wrong.textContent = "";
    emit({ type: "code" });
  };
  on("code", ({ code, seconds, text }) => {
    if (!code) { wrong.textContent = text; return; }
    shown.textContent = code;
    $("code-box").hidden = false;
    $("code-new").textContent = t("换一个码");
    $("code-copy").focus();
    const until = Date.now() + seconds * 1000;
    clearInterval(runsOut);
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      $("code-left").textContent = left > 60 ? t("{n} 分钟内有效，只能用一次", { n: Math.ceil(left / 60) }) : left > 0 ? t("{n} 秒内有效", { n: left }) : t("已过期，请换一个码");
      if (left <= 0) clearInterval(runsOut);
    };
    runsOut = setInterval(tick, 1000);
    tick();
  });
  $("code-copy").onclick = async () => {
    const words = `继续码 ${shown.textContent}`;
    try { await navigator.clipboard.writeText(words); toast(t("已复制 {words}", { words })); }
    catch { getSelection().selectAllChildren(shown); toast(t("已选中，请长按复制")); }
  };
  $("code-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const code = said.value.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");
    if (code.length !== 8) { wrong.textContent = t("继续码是 8 位字母和数字，例如 ABCD-2345。"); said.focus(); return; }
    if (!window.kadesk.online()) { wrong.textContent = t("还没有连上，请稍等再试。"); return; }
    wrong.textContent = t("正在核对…");
    emit({ type: "resume", code });
  });
  on("resume", ({ token, elsewhere, text }) => {
    if (token) { window.kadesk.become(token); return; }
    if (elsewhere) {
      dialog.close();
      submit({ text: `继续码 ${said.value.trim().toUpperCase()}` });
      said.value = "";
      return;
    }
    wrong.textContent = text;
    said.focus();
  });
  const devices = ({ devices: count }) => {
    if (count === undefined) return;
    $("devices").hidden = !count;
    $("devices").querySelector("span").textContent = t("另有 {n} 台设备在用这个聊天。", { n: count });
  };
  on("welcome", devices);
  on("pong", devices);
  on("devices", (frame) => { devices(frame); toast(t("其他设备都已退出。")); });
  $("leave").onclick = () => emit({ type: "leave" });
  $("elsewhere-close").onclick = () => dialog.close();
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  // --- inside the widget's iframe -----------------------------------------------------
  const { parent } = document.body.dataset;
  if (!parent || window.parent === window) return;
  const post = (message) => window.parent.postMessage({ kadesk: 1, ...message }, parent);
  if (!store.kept) { // a private window that forbids frames to keep anything
    const note = document.createElement("p");
    note.className = "note";
    note.setAttribute("role", "note");
    note.textContent = t("无痕模式下这里留不住聊天：离开这个网页之前，请点「换设备」要一个继续码。");
    document.querySelector("main").before(note);
  }
  const counted = new Set();
  let visible = false, unread = 0, welcomed = false, newest = 0;
  function count(lines) { // "seen": the time of the newest answer that was looked at
    const answers = lines.filter((line) => line.dir === "out" && !line.edited && !counted.has(line.mid));
    for (const line of answers) {
      counted.add(line.mid);
      newest = Math.max(newest, Date.parse(line.at));
      if (!visible && Date.parse(line.at) > Number(store.get("seen"))) unread += 1;
    }
    if (visible) store.set("seen", newest);
    else post({ type: "unread", count: unread });
  }
  function history(frame) {
    count(frame.lines);
    if (frame.lines.length) post({ type: "started" });
  }
  on("welcome", (frame) => {
    history(frame);
    if (!welcomed) post({ type: "ready" });
    welcomed = true;
  });
  on("pong", history);
  on("line", ({ line }) => count([line]));
  on("ack", () => post({ type: "started" }));
  addEventListener("message", (event) => {
    if (event.source !== window.parent || event.origin !== parent || event.data?.kadesk !== 1) return;
    visible = event.data.type === "shown";
    if (!visible) return;
    unread = 0;
    count([]);
    ($("elsewhere").open || !matchMedia("(pointer: fine)").matches ? $("close") : $("text")).focus();
  });
  function shut() {
    visible = false; // an answer that comes before the page has shut the window was not looked at
    post({ type: "close" });
  }
  $("close").onclick = shut;
  addEventListener("keydown", (event) => {
    const modal = document.querySelector("dialog[open]");
    if (event.key === "Escape" && !modal && !event.isComposing) shut();
    if (event.key !== "Tab" || modal) return;
    // The focus stays in the chat until it is closed: Tab goes round.
    const stops = [...document.querySelectorAll("a[href], button, input, textarea, summary, [tabindex='0']")]
      .filter((node) => !node.disabled && node.checkVisibility() && !node.classList.contains("skip"));
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge && stops.includes(document.activeElement)) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  });
})();
