"""The pages in a real browser, over an echoing desk."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.web_site import PNG, WebSite

pytestmark = pytest.mark.asyncio(loop_scope="session")

# The lowest contrast (WCAG 2 ratio) of any visible text, with what it is.
CONTRAST = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const lum = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const back = (node) => {
    for (; node; node = node.parentElement) {
      const c = parse(getComputedStyle(node).backgroundColor);
      if (c.length < 4 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  let worst = [99, ""];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((c) => c.nodeType === 3 && c.textContent.trim());
    if (!own || !node.checkVisibility({ opacityProperty: true }) || node.disabled) continue;
    const [a, b] = [lum(parse(getComputedStyle(node).color)), lum(back(node))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < worst[0]) worst = [ratio, node.textContent.slice(0, 20)];
  }
  return worst;
}"""
NAMELESS = """() => [...document.querySelectorAll("button, a, input, textarea, img")]
  .filter((n) => n.checkVisibility() && !(n.textContent.trim() || n.getAttribute("aria-label")
    || n.hasAttribute("alt") || n.labels?.length)).map((n) => n.outerHTML)"""


def picture(name: str = "订单.png", data: bytes = PNG) -> Any:
    return {"name": name, "mimeType": "image/png", "buffer": data}


async def connected(page: Page) -> None:
    await expect(page.locator("#state")).to_have_text("已连接")


async def send(page: Page, text: str) -> None:
    await page.fill("#text", text)
    await page.press("#text", "Enter")


async def test_an_entry_button_starts_the_conversation(site: WebSite, open_page: OpenPage) -> None:
    page = await open_page(site.url)
    await connected(page)
    await page.get_by_role("button", name="卡密无效").click()
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    await expect(page.locator(".line.out")).to_contain_text("收到：卡密无效")
    assert site.deliveries[0].text == "卡密无效"


async def test_a_reload_brings_everything_back(site: WebSite, open_page: OpenPage) -> None:
    page = await open_page(site.url)
    await connected(page)
    await send(page, "没到账")
    await expect(page.locator(".line.out")).to_be_visible()
    chat_id = site.deliveries[0].chat_id
    await site.say(chat_id, "2/4 提交凭证\n对吗？", ((("确认", "b:ok"), ("修改", "b:edit")),))
    await page.get_by_role("button", name="确认").click()
    await expect(page.locator(".line.press")).to_contain_text("已送达")
    await page.fill("#text", "还没写完")
    before = await page.locator(".line .bubble").all_text_contents()
    await page.reload()
    await connected(page)
    await expect(page.locator(".line .bubble")).to_have_text(before)
    await expect(page.locator(".used .chosen")).to_have_text("确认")
    await expect(page.locator("#stages [aria-current]")).to_have_text("提交凭证")
    await expect(page.locator("#text")).to_have_value("还没写完")


async def test_pictures_and_caption_go_out_as_one_message(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url)
    await connected(page)
    await page.set_input_files("#files", [picture(), picture("账单.png", PNG + b"2"), picture()])
    await expect(page.locator("#tray li")).to_have_count(3)
    await page.get_by_role("button", name="移除 订单.png").first.click()
    await send(page, "附订单截图和支付宝账单")
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    await expect(page.locator("#tray")).to_be_hidden()
    (message,) = site.deliveries
    assert message.text == "附订单截图和支付宝账单"
    assert [a.name for a in message.attachments] == ["账单.png", "订单.png"]
    await page.reload()
    image = page.locator(".line.in img").first
    await expect(image).to_have_js_property("naturalWidth", 1)
    await image.click()
    await expect(page.locator("#viewer")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#viewer")).to_be_hidden()


@pytest.mark.parametrize("way", ["paste", "drop"])
async def test_a_picture_can_be_pasted_and_dropped(
    site: WebSite, open_page: OpenPage, way: str
) -> None:
    page = await open_page(site.url, viewport=DESKTOP)
    await connected(page)
    await page.evaluate(
        """([way, bytes]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], "a.png", { type: "image/png" }));
          const options = { dataTransfer: transfer, clipboardData: transfer, bubbles: true };
          const Kind = way === "drop" ? DragEvent : ClipboardEvent;
          const event = new Kind(way, options);
          document.getElementById("text").dispatchEvent(event);
        }""",
        [way, list(PNG)],
    )
    await expect(page.locator("#tray li")).to_contain_text("已上传")
    await page.click("#send")
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    assert site.deliveries[0].attachments[0].kind == "picture"


async def test_an_upload_that_broke_off_is_tried_again_and_one_under_way_can_be_left(
    site: WebSite, browser: Browser
) -> None:
    page = await browser.new_page(locale="zh-CN")
    held: list[Route] = []
    breaks = [True]

    async def on_its_way(route: Route) -> None:
        if breaks:
            breaks.pop()
            await route.abort()
        elif "lost" in (route.request.headers["x-file-name"]):
            held.append(route)  # a line so slow that it never ends
        else:
            await route.continue_()

    await page.goto(site.url)
    await connected(page)
    await page.route("**/upload", on_its_way)
    await page.set_input_files("#files", [picture()])
    await page.get_by_role("button", name="重试").click()
    await expect(page.locator("#tray")).to_contain_text("已上传")
    await page.set_input_files("#files", [picture("lost.png", PNG + b"2")])
    await expect(page.get_by_label("lost.png 上传进度")).to_be_visible()
    await page.get_by_role("button", name="移除 lost.png").click()
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    assert [a.name for a in site.deliveries[0].attachments] == ["订单.png"]
    await page.close()


async def test_a_file_that_is_too_big_is_named_before_it_is_sent(
    site: WebSite, open_page: OpenPage, tmp_path: Path
) -> None:
    big = tmp_path / "big.png"
    big.write_bytes(PNG + b"x" * 25 * 2**20)
    page = await open_page(site.url)
    await connected(page)
    await page.set_input_files("#files", big)
    await expect(page.locator("#hint")).to_contain_text("超过 20.0 MB")
    await page.fill("#text", "看图")
    await page.click("#send")
    assert site.deliveries == []
    await page.get_by_role("button", name="移除 big.png").click()
    await page.click("#send")
    await expect(page.locator(".line.in")).to_contain_text("已送达")


async def test_a_device_that_loses_its_network_is_told_at_once_and_sends_later(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url)
    await connected(page)
    await page.evaluate("dispatchEvent(new Event('offline'))")
    await expect(page.locator("#state")).to_have_text("已断开，正在重连…")
    await send(page, "没到账")
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    await expect(page.locator(".line.in")).to_have_count(1)


async def test_an_unsent_message_outlives_a_reload_and_is_sent_once(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url)
    await connected(page)
    site.broken = True
    await send(page, "没到账")
    await expect(page.locator("#state")).to_have_text("已断开，正在重连…")
    await expect(page.locator("#offline")).to_contain_text("已保存")
    await page.reload()
    await expect(page.locator(".line.in")).to_contain_text("发送中…")
    site.broken = False
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    await expect(page.locator(".line.in")).to_have_count(1)
    assert [inbound.text for inbound in site.deliveries] == ["没到账"]


async def test_a_lost_connection_comes_back_with_what_was_missed(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url)
    await connected(page)
    await send(page, "在吗")
    await expect(page.locator(".line.out")).to_have_count(1)
    await site.web.close()
    await site.say(site.deliveries[0].chat_id, "您不在时说的")
    await expect(page.locator(".line.out").nth(1)).to_contain_text("您不在时说的")
    await connected(page)


async def test_an_edit_changes_the_bubble_in_place(site: WebSite, open_page: OpenPage) -> None:
    page = await open_page(site.url)
    await connected(page)
    await send(page, "图")
    await expect(page.locator(".line.out")).to_have_count(1)
    chat_id = site.deliveries[0].chat_id
    await site.say(chat_id, "收到 1 张", card="album")
    await site.say(chat_id, "还差支付流水")
    await site.say(chat_id, "收到 2 张", card="album")
    await expect(page.locator(".line.out .bubble")).to_have_text(
        ["收到：图", "收到 2 张", "还差支付流水"]
    )


async def test_two_tabs_show_one_conversation(site: WebSite, open_page: OpenPage) -> None:
    page = await open_page(site.url)
    await connected(page)
    other = await page.context.new_page()
    await other.goto(site.url)
    await connected(other)
    await send(page, "没到账")
    for tab in (page, other):
        await expect(tab.locator(".bubble")).to_have_text(["没到账", "收到：没到账"])


async def test_the_page_works_by_keyboard_alone(site: WebSite, open_page: OpenPage) -> None:
    page = await open_page(site.url, viewport=DESKTOP)
    await connected(page)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")  # 跳到输入框
    await page.keyboard.type("第一行")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("第二行")
    await page.keyboard.press("Enter")
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    assert site.deliveries[0].text == "第一行\n第二行"
    await site.say(site.deliveries[0].chat_id, "对吗？", ((("确认", "b:ok"),),))
    await expect(page.get_by_role("button", name="确认")).to_be_visible()
    for _ in range(4):  # back over the file picker to the newest button
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate("document.activeElement.textContent") == "确认":
            break
    await page.keyboard.press("Enter")
    await expect(page.locator(".line.press")).to_contain_text("已送达")
    assert site.deliveries[1].button == "b:ok"


async def test_enter_inside_the_input_method_does_not_send(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url)
    await connected(page)
    await page.fill("#text", "mei dao zhang")
    enter = {"key": "Enter", "isComposing": True, "bubbles": True, "cancelable": True}
    await page.dispatch_event("#text", "keydown", enter)
    await expect(page.locator("#text")).to_have_value("mei dao zhang")
    await expect(page.locator(".line")).to_have_count(0)


async def test_markup_in_messages_names_and_buttons_stays_text(
    site: WebSite, open_page: OpenPage
) -> None:
    nasty = "<img src=x onerror=\"document.title='hacked'\"><b>粗</b>"
    page = await open_page(site.url)
    await connected(page)
    await page.set_input_files("#files", picture(nasty.replace("/", "") + ".png"))
    await send(page, nasty)
    await expect(page.locator(".line.out")).to_contain_text(nasty)
    await site.say(site.deliveries[0].chat_id, nasty, (((nasty, "b:x"),),))
    await expect(page.locator(".buttons button")).to_have_text(nasty)
    await page.reload()
    await expect(page.locator(".line .bubble").first).to_have_text(nasty)
    assert await page.locator(".line b, .bubble img").count() == 0
    assert await page.title() == "星星点卡店"


async def test_an_agent_quotes_the_card_that_is_answered(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(f"{site.url}/demo/agent", viewport=DESKTOP)
    await connected(page)
    card = await site.say("demo-agent", "#1001 到账失败", ((("领取", "s:claim:1001:1"),),))
    await page.locator(".line.out").get_by_role("button", name="回复").click()
    await page.keyboard.type("请稍等")
    await page.keyboard.press("Enter")
    await expect(page.locator(".line.in")).to_contain_text("已送达")
    (message,) = site.deliveries
    assert (message.person, message.reply_to, message.text) == ("web:demo-agent", card, "请稍等")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/rules", "/demo/agent"])
async def test_every_page_can_be_read_and_fits_a_small_phone(
    site: WebSite, open_page: OpenPage, path: str, dark: bool
) -> None:
    page = await open_page(site.url + path, viewport={"width": 320, "height": 568}, dark=dark)
    if path != "/rules":
        await connected(page)
        await send(page, "没到账" * 30)
        await expect(page.locator(".line.out")).to_be_visible()
        await site.say(site.deliveries[0].chat_id, "1/4 联系客服\n好", ((("确认", "b:ok"),),))
        await expect(page.locator(".stage")).to_be_visible()
    ratio, text = await page.evaluate(CONTRAST)
    assert ratio >= 4.5, f"{ratio:.2f}: {text}"
    assert await page.evaluate(NAMELESS) == []
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320


async def test_a_long_conversation_opens_at_its_end_and_stays_there(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url, viewport=PHONE)
    await connected(page)
    await send(page, "没到账")
    await expect(page.locator(".line.out")).to_have_count(1)
    for number in range(15):
        await site.say(site.deliveries[0].chat_id, f"第 {number} 条\n\n\n")
    last = page.locator(".line.out").last
    await expect(last).to_be_in_viewport()
    await page.fill("#text", "很长\n" * 6)
    await expect(last).to_be_in_viewport()
    await page.reload()
    await expect(page.locator(".line.out").last).to_be_in_viewport()
    await page.locator("#log").evaluate("log => { log.scrollTop = 0; }")
    await page.wait_for_function("document.getElementById('log').scrollTop === 0")
    await site.say(site.deliveries[0].chat_id, "新消息")
    await page.get_by_role("button", name="有新消息").click()
    await expect(page.locator(".line.out").last).to_be_in_viewport()


async def test_the_page_speaks_the_browsers_language_and_then_the_one_that_is_asked_for(
    site: WebSite, open_page: OpenPage
) -> None:
    page = await open_page(site.url, locale="zh-TW")
    await expect(page.get_by_role("heading", name="您好，訂單出了什麼問題？")).to_be_visible()
    await page.get_by_role("button", name="沒到賬").click()
    await expect(page.locator(".line.in").first).to_contain_text("已送達")
    assert (site.deliveries[-1].text, site.deliveries[-1].lang) == ("沒到賬", "zh-Hant")
    await page.locator("#text").fill("/lang en")
    await page.keyboard.press("Enter")
    await expect(page.locator("#send")).to_have_text("Send")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator("#state")).to_have_attribute("data-state", "online")  # loaded anew
    await page.locator("#text").fill("it did not arrive")
    await page.keyboard.press("Enter")
    await expect(page.locator(".line.in").last).to_contain_text("Delivered")
    assert site.deliveries[-1].lang == "en"
    await page.goto(site.url)
    await expect(page.locator("#send")).to_have_text("Send")
