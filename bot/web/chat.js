// The web chat's page. Protocol: see bot/channels/web.py. Foreign text only ever becomes textContent.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const { role, token: pageToken, maxBytes, maxText, maxFiles } = document.body.dataset;
  const log = $("log"), text = $("text"), tray = $("tray"), hint = $("hint"), typing = $("typing");
  // The page comes in the reader's language; words.js brings what this script says in it.
  const t = (words, values = {}) => (window.kadeskWords?.[words] ?? words).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const lang = document.documentElement.lang;
  const space = role === "agent" ? "kadesk-agent:" : "kadesk:";
  const lines = new Map(); // mid -> {node, shown}
  const staged = []; // pictures chosen and not sent yet
  let socket = null, online = false, seq = 0, tries = 0, retryTimer = 0, pongTimer = 0;
  let lastDay = "", quoted = null, sendWhenReady = false, order = 0, loading = true;

  // localStorage may be missing (private windows): the chat then lasts as long as the page.
  const memory = new Map();
  const store = {
    kept: (() => { try { return Boolean(localStorage); } catch { return false; } })(),
    get(key) { try { return localStorage.getItem(space + key); } catch { return memory.get(key) ?? null; } },
    set(key, value) { memory.set(key, value); try { localStorage.setItem(space + key, value); } catch { /* kept in memory */ } },
    drop(key) { memory.delete(key); try { localStorage.removeItem(space + key); } catch { /* as above */ } },
    keys() {
      try { return Object.keys(localStorage).filter((k) => k.startsWith(space)).map((k) => k.slice(space.length)); }
      catch { return [...memory.keys()]; }
    },
  };
  let token = pageToken || store.get("token");
  const orderCode = new URLSearchParams(location.hash.slice(1)).get("order"); // the widget's

  function make(tag, props = {}, ...children) {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  }
  // A device without an emoji font shows empty boxes: leave them out there, and tick with a plain ✓.
  const emoji = (() => {
    const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!pen) return true;
    pen.fillText("\u{1F64B}", 0, 12);
    const { data } = pen.getImageData(0, 0, 16, 16);
    return data.some((v, i) => i % 4 < 2 && v !== data[i + 1]);
  })();
  function seen(words) {
    if (emoji || !words) return words;
    return words.replace(/✅/g, "✓").replace(/❌/g, "✗").replace(/(?![©®™✓✔✏✖⚠])\p{Extended_Pictographic}\uFE0F? ?/gu, "");
  }
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  }

  // --- connection ---------------------------------------------------------------------
  function connect() {
    clearTimeout(retryTimer);
    if (socket && socket.readyState < 2) return;
    state("connecting");
    const ws = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    socket = ws;
    ws.onopen = () => ws.send(JSON.stringify({ type: "hello", token, after: seq, lang, ...(orderCode ? { order: orderCode } : {}) }));
    ws.onmessage = (event) => ws === socket && take(JSON.parse(event.data));
    ws.onclose = () => { if (ws === socket) lost(); };
  }
  function lost() {
    online = false;
    clearTimeout(pongTimer);
    state("offline");
    const wait = Math.min(15000, 500 * 2 ** tries++) * (0.7 + Math.random() * 0.6);
    retryTimer = setTimeout(connect, wait);
  }
  function reconnect() {
    const old = socket;
    socket = null;
    if (old) old.close();
    lost();
  }
  function emit(frame) {
    if (online && socket.readyState === 1) socket.send(JSON.stringify(frame));
  }
  function ping() {
    if (!online || pongTimer) return;
    emit({ type: "ping", after: seq });
    expectAnswer();
  }
  function expectAnswer() { // no answer for 12 s: the line is dead although it looks open
    clearTimeout(pongTimer);
    pongTimer = setTimeout(() => { pongTimer = 0; reconnect(); }, 12000);
  }
  function state(name) {
    const words = { connecting: t("正在连接…"), online: t("已连接"), offline: t("已断开，正在重连…") };
    $("state").textContent = words[name];
    $("state").dataset.state = name;
    const kept = unsent().length ? t("没发出的消息已保存，接通后自动发出") : t("您可以先写，接通后再发");
    $("offline").textContent = name === "online" ? "" : `${words[name]} ${kept}`;
    $("offline").hidden = name === "online" || (name === "connecting" && tries === 0);
  }

  function take(frame) {
    clearTimeout(pongTimer);
    pongTimer = 0;
    const { type } = frame;
    if (type === "welcome") welcome(frame);
    else if (type === "pong") history(frame);
    else if (type === "line") show(frame.line);
    else if (type === "ack") acked(frame.id);
    else if (type === "refused") refused(frame);
    else if (type === "toast" || type === "notice") toast(frame.text);
    else if (type === "gone") location.reload();
    document.dispatchEvent(new CustomEvent("kadesk", { detail: frame })); // more.js listens
  }
  function welcome(frame) {
    online = true;
    if (!unsent().length) tries = 0; // else only an ack shows that the server can work
    if (frame.token) {
      token = frame.token;
      if (!pageToken) store.set("token", token);
      for (const { node } of lines.values()) node.remove();
      lines.clear();
    }
    history(frame);
    for (const message of unsent()) {
      show(asLine(message));
      emit({ type: "message", ...message });
    }
    state("online");
    staged.forEach(upload);
  }
  function history(frame) {
    for (const line of frame.lines) {
      if (line.dir === "in") store.drop("unsent:" + line.mid);
      show(line);
    }
    for (const message of unsent()) if (lines.has(message.id)) typing.before(lines.get(message.id).node);
    seq = Math.max(seq, frame.seq);
    if (frame.more) emit({ type: "ping", after: seq });
    else if (loading) {
      loading = false;
      if (lines.size) log.scrollTop = log.scrollHeight;
      setTimeout(() => log.setAttribute("aria-live", "polite"), 300);
    }
  }

  // --- messages on their way ----------------------------------------------------------
  function unsent() {
    return store.keys().filter((key) => key.startsWith("unsent:"))
      .map((key) => JSON.parse(store.get(key))).filter(Boolean)
      .sort((a, b) => a.at - b.at || a.order - b.order);
  }
  function asLine(message, local = []) { // `local`: this device's own copies of the pictures
    return {
      mid: message.id, dir: "in", at: new Date(message.at).toISOString(), text: message.text,
      files: (message.files || []).map((file, i) => ({ ...file, local: local[i] })),
      button: message.button, reply_to: message.reply_to, pending: true,
    };
  }
  function submit(given, local) {
    const message = window.kadesk.before(given);
    const whole = { id: newId(), at: Date.now(), order: order++, ...message };
    store.set("unsent:" + whole.id, JSON.stringify(whole));
    window.kadesk.submitted(whole);
    show(asLine(whole, local));
    toBottom();
    if (online) {
      emit({ type: "message", ...whole });
      expectAnswer();
    } else {
      state("offline");
      connect();
    }
  }
  function acked(id) {
    tries = 0;
    store.drop("unsent:" + id);
    const line = lines.get(id);
    if (!line) return;
    delivered(line.node);
    if (role === "buyer") {
      typing.hidden = false;
      clearTimeout(acked.timer);
      acked.timer = setTimeout(() => { typing.hidden = true; }, 15000);
      if (nearBottom()) toBottom();
    }
  }
  function delivered(node) {
    node.classList.remove("pending");
    status(node, t("已送达"));
  }
  function refused(frame) {
    const message = JSON.parse(store.get("unsent:" + frame.id) || "null");
    store.drop("unsent:" + frame.id);
    const line = lines.get(frame.id);
    if (line) {
      line.node.classList.add("failed");
      status(line.node, t("没有发出：") + frame.text);
    }
    if (message && message.text && !message.button && !text.value) { text.value = message.text; grow(); }
    toast(frame.text);
  }

  // --- bubbles ------------------------------------------------------------------------
  function show(line) {
    const known = lines.get(line.mid);
    const shown = JSON.stringify([line.text, line.buttons, (line.files || []).length, line.edited]);
    if (known && (known.shown === shown || line.dir === "in")) {
      if (!line.pending && known.node.classList.contains("pending")) delivered(known.node);
      return;
    }
    const stick = nearBottom();
    const node = bubble(line);
    if (known) {
      if (known.node.querySelector(".used") && !line.edited) markUsed(node, null);
      const old = known.node.querySelector(".files"); // an edit without pictures leaves them
      if (old && !node.querySelector(".files")) node.prepend(old);
      known.node.replaceWith(node);
    } else {
      separate(line.at);
      let next = typing; // another tab's message may come in after the answer to it
      if (!line.pending) node.serverTime = Date.parse(line.at);
      while (line.dir === "in" && next.previousElementSibling.serverTime > node.serverTime) next = next.previousElementSibling;
      next.before(node);
    }
    lines.set(line.mid, { node, shown, text: line.text });
    if (line.dir === "out") arrived(line);
    else if (line.button && line.reply_to) used(line.reply_to, line.button);
    if (stick) toBottom();
    else if (line.dir === "out" && !loading) $("down").hidden = false;
  }
  function bubble(line) {
    const node = make("article", { className: `line ${line.dir}` });
    if (line.button) node.classList.add("press");
    if (line.pending) node.classList.add("pending");
    node.setAttribute("aria-label", line.dir === "in" ? t("我") : t("客服台"));
    if ((line.files || []).length) node.append(pictures(line.files));
    if (line.text) node.append(words(line));
    if ((line.buttons || []).length) node.append(buttons(line));
    const meta = make("p", { className: "meta" }, make("time", { dateTime: line.at, textContent: clock(line.at) }));
    meta.append(make("span", { className: "status", textContent: line.pending ? t("发送中…") : line.edited ? t("已更新") : "" }));
    if (role === "agent" && line.dir === "out") {
      meta.append(make("button", { type: "button", textContent: "回复", onclick: () => quote(line.mid) }));
    }
    node.append(meta);
    return node;
  }
  function words(line) {
    const box = make("div", { className: "bubble" });
    const stage = line.dir === "out" && /^[【[]?([1-4]\/4[ ·][^\n】\]]{1,12})[】\]]?(?=\n|$)/.exec(line.text);
    if (stage) {
      box.append(make("span", { className: "stage", textContent: stage[1] }));
      const rest = line.text.slice(stage[0].length).replace(/^\n+/, "");
      if (rest) box.append(make("div", { textContent: seen(rest) }));
    } else box.textContent = line.dir === "out" || line.button ? seen(line.text) : line.text;
    return box;
  }
  function pictures(files) {
    const list = make("ul", { className: files.length === 1 ? "files one" : "files" });
    files.forEach((file, i) => {
      const name = file.name || t("图片 {n}", { n: i + 1 });
      let item;
      const url = file.url || file.local;
      if (file.picture && url) {
        const image = make("img", { src: url, alt: name, loading: "lazy", decoding: "async" });
        item = make("button", { type: "button", onclick: () => view(image.src, name) }, image);
        item.setAttribute("aria-label", t("放大查看 {name}", { name }));
      } else if (file.url) item = make("a", { href: file.url, textContent: `${name} · ${bytes(file.size)}`, download: "" });
      else item = make("span", { textContent: `${name} · ${bytes(file.size)}` });
      list.append(make("li", {}, item));
    });
    return list;
  }
  function buttons(line) {
    const box = make("div", { className: "buttons" });
    for (const row of line.buttons) {
      const group = make("div", { className: row.length > 3 ? "many" : "" });
      for (const { label, data } of row) {
        const one = make("button", { type: "button", textContent: seen(label) });
        one.dataset.data = data;
        one.onclick = () => submit({ text: label, button: data, reply_to: line.mid });
        group.append(one);
      }
      box.append(group);
    }
    return box;
  }
  function used(mid, data) { // only how it looks: whether a button still counts is the desk's matter
    const line = lines.get(mid);
    if (line) markUsed(line.node, data);
  }
  function markUsed(node, data) {
    const box = node.querySelector(".buttons");
    if (!box) return;
    box.classList.add("used");
    for (const one of box.querySelectorAll("button")) {
      if (one.dataset.data === data) { one.classList.add("chosen"); one.setAttribute("aria-pressed", "true"); }
    }
  }
  function arrived(line) {
    typing.hidden = true;
    const stage = /(?:^|[【[])([1-4])\/4[ ·]/.exec(line.text || "");
    const steps = document.querySelectorAll("#stages li");
    if (!stage || !steps.length) return;
    steps.forEach((step, i) => {
      step.classList.toggle("done", i < stage[1]);
      if (i === stage[1] - 1) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
  }
  function status(node, words) { node.querySelector(".status").textContent = words; }
  function clock(at) { return new Date(at).toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", hour12: false }); }
  function separate(at) {
    const day = new Date(at).toLocaleDateString(lang, { month: "long", day: "numeric", weekday: "short" });
    if (day === lastDay) return;
    lastDay = day;
    typing.before(make("p", { className: "day", textContent: day }));
  }
  function bytes(size) {
    if (!size) return t("文件");
    return size < 1048576 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1048576).toFixed(1)} MB`;
  }
  function nearBottom() { return log.scrollHeight - log.scrollTop - log.clientHeight < 90; }
  function toBottom() { log.scrollTop = log.scrollHeight; $("down").hidden = true; }
  function toast(words) {
    $("toast").textContent = seen(words);
    $("toast").classList.add("on");
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => { $("toast").classList.remove("on"); }, 4500);
  }
  function view(url, name) {
    const image = $("viewer").querySelector("img");
    image.src = url;
    image.alt = name;
    $("viewer").showModal();
  }
  function quote(mid) {
    quoted = mid;
    $("quote").hidden = !mid;
    if (mid) $("quote").firstChild.textContent = "回复：" + (lines.get(mid)?.text || "图片").slice(0, 60);
    text.focus();
  }

  // --- pictures -----------------------------------------------------------------------
  function stage(files) {
    for (const file of files) {
      if (staged.length >= maxFiles) { hint.textContent = t("一次最多发 {n} 张，其余的请下一条再发。", { n: maxFiles }); break; }
      const item = { file, state: "waiting", ref: null, url: file.type.startsWith("image/") ? URL.createObjectURL(file) : null };
      const name = file.name || t("截图");
      item.node = make("li");
      item.bar = make("progress", { max: 1, value: 0 });
      item.bar.setAttribute("aria-label", t("{name} 上传进度", { name }));
      item.said = make("span", { className: "said", textContent: bytes(file.size) });
      const drop = make("button", { type: "button", className: "remove", textContent: "×", onclick: () => remove(item) });
      drop.setAttribute("aria-label", t("移除 {name}", { name }));
      const plain = make("span", { className: "doc", textContent: name });
      item.node.append(item.url ? make("img", { src: item.url, alt: name, onerror() { this.replaceWith(plain); } }) : plain, item.bar, item.said, drop);
      staged.push(item);
      tray.append(item.node);
      if (file.size > maxBytes) fail(item, t("超过大小"), t("{name} 有 {size}，超过 {most}，收不下。请截图后发截图。", { name, size: bytes(file.size), most: bytes(+maxBytes) }), false);
      else if (!file.size) fail(item, t("空文件"), t("{name} 是空文件，请重新选择。", { name }), false);
      else upload(item);
    }
    refresh();
  }
  function upload(item) {
    if (item.state !== "waiting" || !online || staged.filter((other) => other.state === "going").length >= 3) return;
    item.state = "going";
    const request = new XMLHttpRequest();
    item.request = request;
    request.open("POST", "/upload");
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("X-File-Name", encodeURIComponent([...(item.file.name || "截图")].slice(-60).join("")));
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      item.bar.value = event.loaded / event.total;
      item.said.textContent = `${Math.floor(item.bar.value * 100)}%`;
    };
    request.onload = () => uploaded(item, request);
    request.onerror = request.ontimeout = () => fail(item, t("重试"), t("有图片没传上，点一下重试。"), true);
    request.timeout = 300000;
    request.send(item.file);
  }
  function uploaded(item, request) {
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* a proxy's page */ }
    if (request.status !== 200) {
      fail(item, t("重试"), answer.text || t("有图片没传上，点一下重试。"), request.status !== 413);
      return;
    }
    Object.assign(item, { state: "done", ref: answer.ref, name: answer.name, size: answer.size, picture: answer.picture });
    item.bar.value = 1;
    item.said.textContent = t("已上传");
    next();
  }
  function fail(item, said, words, again) {
    item.state = again ? "failed" : "refused";
    item.node.classList.add("bad");
    sendWhenReady = false;
    hint.textContent = words;
    item.said.textContent = again ? "" : said;
    if (again) {
      const retry = make("button", { type: "button", className: "retry", textContent: said });
      retry.onclick = () => { item.state = "waiting"; item.node.classList.remove("bad"); item.said.textContent = t("等待"); hint.textContent = ""; upload(item); refresh(); };
      item.said.append(retry);
    }
    next();
  }
  function remove(item) {
    if (item.request) item.request.abort();
    if (item.url) URL.revokeObjectURL(item.url);
    staged.splice(staged.indexOf(item), 1);
    item.node.remove();
    hint.textContent = "";
    next();
    text.focus();
  }
  function next() {
    staged.forEach(upload);
    refresh();
    if (sendWhenReady && staged.every((item) => item.state === "done")) send();
  }
  function refresh() {
    const going = staged.some((item) => item.state === "waiting" || item.state === "going");
    tray.hidden = !staged.length;
    $("send").disabled = !text.value.trim() && !staged.length;
    $("send").textContent = going && sendWhenReady ? t("上传中…") : t("发送");
  }
  function send() {
    const words = text.value.trim();
    if (!words && !staged.length) return;
    if ([...words].length > maxText) {
      hint.textContent = t("这条有 {n} 个字，一次最多 {most} 个字，请分几条发。", { n: [...words].length, most: maxText });
      return;
    }
    if (staged.some((item) => item.state === "refused" || item.state === "failed")) {
      hint.textContent = hint.textContent || t("有图片没传上：点“重试”，或点 × 移除。");
      return;
    }
    sendWhenReady = staged.some((item) => item.state !== "done");
    if (!sendWhenReady) {
      const files = staged.map(({ ref, name, size, picture }) => ({ ref, name, size, picture }));
      const local = staged.splice(0).map((item) => { item.node.remove(); return item.url; });
      submit({ text: words, files, ...(quoted ? { reply_to: quoted } : {}) }, local);
      text.value = "";
      store.drop("draft");
      hint.textContent = "";
      quote(null);
      grow();
    }
    refresh();
  }

  // --- composer -----------------------------------------------------------------------
  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + 2}px`;
    refresh();
  }
  text.addEventListener("input", () => { store.set("draft", text.value); hint.textContent = ""; grow(); });
  text.addEventListener("keydown", (event) => {
    // isComposing and 229: Enter then takes a word of the Chinese input method.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  });
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); text.focus(); });
  $("files").addEventListener("change", (event) => { stage(event.target.files); event.target.value = ""; });
  addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files || [])];
    if (files.length) { event.preventDefault(); stage(files); }
  });
  addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    $("composer").classList.add("drop");
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) $("composer").classList.remove("drop"); });
  addEventListener("drop", (event) => {
    event.preventDefault();
    $("composer").classList.remove("drop");
    stage(event.dataTransfer.files);
  });
  addEventListener("beforeunload", (event) => { if (staged.length) event.preventDefault(); });
  $("quote").lastElementChild.onclick = () => quote(null);
  $("down").onclick = toBottom;
  let low = true; // the newest line was in view: keep it there when the composer grows
  log.addEventListener("scroll", () => { low = nearBottom(); if (low) $("down").hidden = true; }, { passive: true });
  new ResizeObserver(() => { if (low && lines.size) toBottom(); }).observe(log);
  $("viewer").addEventListener("click", (event) => { if (event.target.tagName !== "BUTTON") $("viewer").close(); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-say], [data-copy]");
    if (!button) return;
    if (button.dataset.say) submit({ text: button.dataset.say });
    else copy(button.dataset.copy);
  });
  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      toast(t("已复制 {words}", { words }));
    } catch { // not on https or not allowed: put it where it is needed
      text.value += words;
      grow();
      text.focus();
    }
  }

  function become(fresh) { // another chat's browser from now on; what was not sent yet was for this one
    for (const key of store.keys()) if (key.startsWith("unsent:")) store.drop(key);
    store.set("token", fresh);
    location.reload();
  }
  window.kadesk = { emit, submit, store, toast, become, t, online: () => online, before: (message) => message, submitted: () => {} };

  addEventListener("offline", () => { if (online) reconnect(); }); // say so at once, not after the next ping
  addEventListener("online", () => { if (!online) connect(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { if (online) ping(); else connect(); } });
  addEventListener("storage", (event) => { // another tab was given another chat
    if (event.key === space + "token" && event.newValue && event.newValue !== token) location.reload();
  });
  setInterval(ping, 25000);

  if ($("closed")) $("closed").textContent = seen($("closed").textContent);
  log.setAttribute("aria-live", "off"); // the history is not read out, what comes later is
  text.value = store.get("draft") || "";
  grow();
  for (const message of unsent()) show(asLine(message));
  connect();
})();
